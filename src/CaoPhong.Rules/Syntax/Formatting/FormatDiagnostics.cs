using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>What can keep a text from being formatted: CPR19xx.</summary>
internal static class FormatDiagnostics
{
    private static readonly DiagnosticDescriptor MeaningChangedRule = new("CPR1901", Severity.Error,
        "không trình bày lại được tệp này mà giữ nguyên nội dung; tệp được để nguyên",
        "this file cannot be laid out anew without changing what it says; it is left as it is",
        "hãy báo lỗi này kèm theo tệp", "report this as a fault, with the file");

    public static Diagnostic MeaningChanged(SourceSpan span) => MeaningChangedRule.At(span);
}
