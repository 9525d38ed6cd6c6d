using System.Globalization;
using System.Text;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Reporting;

/// <summary>Writes findings for people: place, code and message, the line with a caret, the other places, and what to do.</summary>
/// <remarks>Thread-safe.</remarks>
public static class DiagnosticPrinter
{
    private const int TabWidth = 4;

    /// <summary>All findings, a blank line between two.</summary>
    public static string Print(IEnumerable<Diagnostic> diagnostics, Language language, TerminalColors? colors = null) =>
        string.Join("\n", diagnostics.Select(diagnostic => Print(diagnostic, language, colors)));

    /// <summary>One finding; ends in a line break.</summary>
    public static string Print(Diagnostic diagnostic, Language language, TerminalColors? colors = null)
    {
        var paint = colors ?? TerminalColors.None;
        var text = new StringBuilder();
        var place = Place(diagnostic, language);
        var weight = paint.Severity(diagnostic.Severity, $"{Word(diagnostic.Severity).In(language)} {diagnostic.Code}:");
        text.Append(CultureInfo.InvariantCulture, $"{place}{weight} {diagnostic.Message(language)}\n");
        if (diagnostic.Span.Source is not null && IsOfMeeting(diagnostic))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Place(diagnostic.Span)}{RuleWords.In(language)}\n");
        }

        AppendLine(text, diagnostic.Span, paint);
        foreach (var related in diagnostic.Related)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Place(related.Span)}{related.Words.In(language)}\n");
            AppendLine(text, related.Span, paint);
        }

        if (diagnostic.Help(language) is { } help)
        {
            var indented = help.Replace("\n", "\n    ", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"  {paint.Quiet(HelpWord.In(language))} {indented}\n");
        }

        return text.ToString();
    }

    /// <summary>The words for how much a finding weighs.</summary>
    public static Phrase Word(Severity severity) => severity switch
    {
        Severity.Error => new("lỗi", "error"),
        Severity.Warning => new("cảnh báo", "warning"),
        _ => new("lưu ý", "note"),
    };

    private static readonly Phrase RuleWords = new("theo quy tắc ở đây", "by the rule here");

    private static readonly Phrase HelpWord = new("gợi ý:", "help:");

    // A meeting is at fault by a rule: its own place comes first, then the rule's. A file of facts that is itself a text shows its line.
    private static bool IsOfMeeting(Diagnostic diagnostic) =>
        diagnostic.Place is { } place && (diagnostic.Span.Source is not { } source || source.Path != place.File);

    private static string Place(Diagnostic diagnostic, Language language) =>
        IsOfMeeting(diagnostic) ? Place(diagnostic.Place!, language) : Place(diagnostic.Span);

    private static string Place(SourceSpan span)
    {
        if (span.Source is not { } source)
        {
            return "";
        }

        var (line, column) = span.Position;
        return $"{source.Path}:{line}:{column}: ";
    }

    private static string Place(FactPlace place, Language language)
    {
        var words = new List<string>();
        if (place.File is { } file)
        {
            words.Add(file);
        }

        if (place.Row is { } row)
        {
            words.Add(new Phrase($"dòng {row}", $"row {row}").In(language));
        }

        if (place.Column is { } column)
        {
            words.Add(new Phrase($"cột '{column}'", $"column '{column}'").In(language));
        }

        return words.Count == 0 ? "" : string.Join(", ", words) + ": ";
    }

    private static void AppendLine(StringBuilder text, SourceSpan span, TerminalColors paint)
    {
        if (span.Source is not { } source)
        {
            return;
        }

        var (line, column) = span.Position;
        var written = source.Line(line);
        var number = line.ToString(CultureInfo.InvariantCulture);
        var before = Width(written.AsSpan(0, Math.Min(column - 1, written.Length)));
        var inLine = Math.Max(0, Math.Min(span.Length, written.Length - (column - 1)));
        var marked = Math.Max(1, Width(written.AsSpan(Math.Min(column - 1, written.Length), inLine)));
        text.Append(CultureInfo.InvariantCulture, $"  {paint.Quiet(number + " |")} {Expanded(written)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  {new string(' ', number.Length)} {paint.Quiet("|")} {new string(' ', before)}{paint.Mark(new string('^', marked))}\n");
    }

    private static string Expanded(string line) =>
        string.Concat(line.Select(letter => letter == '\t' ? new string(' ', TabWidth) : char.IsControl(letter) ? "�" : letter.ToString()));

    // Combining marks take no column of their own; a tab is shown as blanks.
    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var letter in text)
        {
            width += letter == '\t' ? TabWidth
                : char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0
                : 1;
        }

        return width;
    }
}
