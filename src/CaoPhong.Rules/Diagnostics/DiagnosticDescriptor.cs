namespace CaoPhong.Rules.Diagnostics;

/// <summary>One kind of finding: its code, its weight and its words in both languages.</summary>
/// <remarks>Code, severity and meaning are fixed for ever. A template names its arguments in braces, <c>{name}</c>;
/// both languages use the same names. No full stop, names in 'single quotes', one clause that says what is wrong;
/// the help says what to do.</remarks>
/// <param name="Code">Such as <c>CPR6003</c>; the first digit is that of the room.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Vi">What is wrong, in Vietnamese.</param>
/// <param name="En">What is wrong, in English.</param>
/// <param name="HelpVi">What to do, in Vietnamese; null when the message says it.</param>
/// <param name="HelpEn">What to do, in English.</param>
public sealed record DiagnosticDescriptor(
    string Code, Severity Severity, string Vi, string En, string? HelpVi = null, string? HelpEn = null)
{
    /// <summary>A finding of this kind at a place in a text.</summary>
    public Diagnostic At(SourceSpan span, params (string Name, object Value)[] arguments) =>
        new(this, span, null, arguments, []);

    /// <summary>A finding of this kind about the facts of a meeting.</summary>
    public Diagnostic At(FactPlace? place, params (string Name, object Value)[] arguments) =>
        new(this, SourceSpan.None, place, arguments, []);
}
