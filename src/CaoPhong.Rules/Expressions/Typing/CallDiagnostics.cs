using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Typing;

/// <summary>Calls that do not fit their function: CPR26xx.</summary>
internal static class CallDiagnostics
{
    private static readonly DiagnosticDescriptor CountRule = new("CPR2601", Severity.Error,
        "'{function}' nhận {wanted} đối số, ở đây có {count}", "'{function}' takes {wanted}, and {count} given here",
        "{usage}", "{usage}");

    private static readonly DiagnosticDescriptor ArgumentRule = new("CPR2602", Severity.Error,
        "'{parameter}' của '{function}' phải là {wanted}, mà '{expression}' là {actual}",
        "'{parameter}' of '{function}' must be of type {wanted}, and '{expression}' is of type {actual}");

    public static Diagnostic Count(SourceSpan span, string function, Phrase wanted, int count, Phrase usage) =>
        CountRule.At(span, ("function", function), ("wanted", wanted), ("count", new Phrase($"{count}", count == 1 ? "1 is" : $"{count} are")), ("usage", usage));

    public static Diagnostic Argument(SourceSpan span, string function, Phrase parameter, Phrase wanted, string expression, FeelType actual) =>
        ArgumentRule.At(span, ("function", function), ("parameter", parameter), ("wanted", wanted), ("expression", expression), ("actual", actual.Words));
}
