using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.SamplePlugin;

/// <summary>What can be wrong with the options of <c>x-quorum</c>. Codes are one's own and never used for anything else.</summary>
internal static class QuorumDiagnostics
{
    private static readonly DiagnosticDescriptor NothingToLoseRule = new("QUORUM001", Severity.Error,
        "không đủ người vẫn được {otherwise} trên {max} điểm", "too few people still get {otherwise} of {max} points",
        "ghi 'otherwise' từ 0 đến dưới {max}, hoặc bỏ đi", "give an 'otherwise' from 0 to below {max}, or leave it out");

    public static Diagnostic NothingToLose(SourceSpan span, decimal otherwise, decimal max) =>
        NothingToLoseRule.At(span, ("otherwise", otherwise), ("max", max));
}
