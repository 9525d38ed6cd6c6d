using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>Colours of a terminal; <see cref="None"/> writes plain text.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TerminalColors
{
    private readonly bool on;

    private TerminalColors(bool on) => this.on = on;

    /// <summary>No colours.</summary>
    public static TerminalColors None { get; } = new(false);

    /// <summary>ANSI colours.</summary>
    public static TerminalColors Ansi { get; } = new(true);

    /// <summary>Text in the colour of a severity.</summary>
    public string Severity(Severity severity, string text) => severity switch
    {
        Diagnostics.Severity.Error => Paint("31;1", text),
        Diagnostics.Severity.Warning => Paint("33;1", text),
        _ => Paint("36;1", text),
    };

    /// <summary>Text that stands out.</summary>
    public string Strong(string text) => Paint("1", text);

    /// <summary>Text in the colour of a caret.</summary>
    public string Mark(string text) => Paint("31", text);

    /// <summary>Text that stands back.</summary>
    public string Quiet(string text) => Paint("2", text);

    private string Paint(string code, string text) => on ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
