using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli;

/// <summary>What the tool itself finds.</summary>
internal static class ToolDiagnostics
{
    private static readonly DiagnosticDescriptor IncompleteRule = new("CPR3901", Severity.Error,
        "kết quả chưa xác định vì thiếu {facts}, mà '--complete' đòi đủ số liệu", "the result is open because {facts} is not known, and '--complete' asks for everything",
        "cho biết các số liệu này, hoặc bỏ '--complete'", "give these facts, or leave '--complete' out");

    public static Diagnostic Incomplete(IEnumerable<string> facts, FactPlace? place) =>
        IncompleteRule.At(place, ("facts", string.Join(", ", facts.Select(fact => $"'{fact}'"))));
}
