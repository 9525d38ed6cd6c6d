using System.Globalization;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes findings as workflow commands, which GitHub shows beside the lines of a change.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DiagnosticGitHub
{
    /// <summary>One line a finding.</summary>
    public static string Print(Diagnostic diagnostic, Language language)
    {
        var level = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var help = diagnostic.Help(language);
        var text = Escape(help is null ? diagnostic.Message(language) : $"{diagnostic.Message(language)}\n{help}", property: false);
        return $"::{level} {Place(diagnostic.Span)}title={diagnostic.Code}::{text}\n";
    }

    private static string Place(SourceSpan span)
    {
        if (span.Source is not { } source)
        {
            return "";
        }

        var (line, column) = span.Position;
        var (endLine, endColumn) = source.PositionOf(span.End);
        return string.Create(CultureInfo.InvariantCulture, $"file={Escape(source.Path, property: true)},line={line},col={column},endLine={endLine},endColumn={endColumn},");
    }

    private static string Escape(string text, bool property)
    {
        var escaped = text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
        return property ? escaped.Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal) : escaped;
    }
}
