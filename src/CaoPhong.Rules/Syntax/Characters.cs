using System.Buffers;
using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax.Traps;

namespace CaoPhong.Rules.Syntax;

/// <summary>Finds characters that nobody sees, or that are not what they look like, and takes them out.</summary>
internal static class Characters
{
    // YAML parsers take these for line ends, people do not: in quotes they are kept behind a mask that no text may hold.
    private const string LineSeparators = "\u0085\u2028\u2029";
    private const string Masks = "\uFDD0\uFDD1\uFDD2";

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(letter => KindOf(letter) != CharacterKind.Ordinary)]);

    /// <summary>The text without a BOM at its start and without forbidden characters, which are reported.</summary>
    public static WorkingText Clean(SourceText source, DiagnosticBag diagnostics)
    {
        var whole = WorkingText.Of(source);
        if (source.Text.AsSpan().IndexOfAny(Suspicious) < 0)
        {
            return whole;
        }

        var edits = new List<TextEdit>();
        var found = new List<(int At, CharacterKind Kind)>();
        Look(source.Text, edits, found);
        var clean = whole.With(edits);
        Report(source, clean, found, diagnostics);
        return clean;
    }

    /// <summary>A text of the parser with the characters that it was not shown.</summary>
    public static string Unmask(string text) =>
        text.AsSpan().IndexOfAnyInRange(Masks[0], Masks[^1]) < 0 ? text
        : string.Concat(text.Select(letter => Masks.IndexOf(letter, StringComparison.Ordinal) is var mask and >= 0 ? LineSeparators[mask] : letter));

    /// <summary>Whether a character may not stand outside quotes.</summary>
    public static bool IsSuspicious(char letter) => KindOf(letter) is not (CharacterKind.Ordinary or CharacterKind.Surrogate);

    /// <summary>Whether a text holds a character that may not stand outside quotes.</summary>
    public static bool HoldsSuspicious(string text) => text.AsSpan().IndexOfAny(Suspicious) >= 0 && text.Any(IsSuspicious);

    private static void Look(string text, List<TextEdit> edits, List<(int At, CharacterKind Kind)> found)
    {
        var regions = new QuotedRegions(text);
        for (var at = text.AsSpan().IndexOfAny(Suspicious); at >= 0; at = Next(text, at + 1))
        {
            var kind = KindOf(text[at]);
            if (kind == CharacterKind.Surrogate && char.IsSurrogatePair(text, at))
            {
                at++;
                continue;
            }

            if (kind == CharacterKind.Mark && at == 0)
            {
                edits.Add(new(0, 1, ""));
                continue;
            }

            var mask = LineSeparators.IndexOf(text[at], StringComparison.Ordinal);
            var place = regions.PlaceOf(at);
            if (place == QuotedPlace.Quotes && kind is CharacterKind.Blank or CharacterKind.Invisible)
            {
                if (mask >= 0)
                {
                    edits.Add(new(at, 1, Masks[mask].ToString()));
                }

                continue;
            }

            if (kind == CharacterKind.Invisible && IsLegacyLine(text, at))
            {
                continue; // a letter of an old encoding, which is reported as such
            }

            if (place != QuotedPlace.Comment || kind is CharacterKind.Direction or CharacterKind.Replacement)
            {
                found.Add((at, kind));
            }

            edits.Add(new(at, 1, kind is CharacterKind.Invisible or CharacterKind.Direction or CharacterKind.Mark ? "" : kind == CharacterKind.Surrogate ? "?" : " "));
        }
    }

    private static bool IsLegacyLine(string text, int at)
    {
        var start = Math.Max(Chars.LineStart(text, at), at - 200);
        return LegacyText.EncodingOf(text[start..Math.Min(Chars.LineEnd(text, at), at + 200)]) is not null;
    }

    private static int Next(string text, int at)
    {
        var next = at >= text.Length ? -1 : text.AsSpan(at).IndexOfAny(Suspicious);
        return next < 0 ? -1 : at + next;
    }

    private static void Report(SourceText source, WorkingText clean, List<(int At, CharacterKind Kind)> found, DiagnosticBag diagnostics)
    {
        var nulls = found.Count(item => source.Text[item.At] == '\0');
        var wide = nulls > 0 && nulls >= source.Text.Length / 4;
        var lost = found.FindIndex(item => item.Kind == CharacterKind.Replacement || (wide && source.Text[item.At] == '\0'));
        if (lost >= 0)
        {
            diagnostics.Report(YamlDiagnostics.NotUtf8(new(source, found[lost].At, 1)));
        }

        var told = (Line: -1, Letter: '\0');
        foreach (var (at, kind) in found.Take(YamlReader.MostReported))
        {
            var letter = source.Text[at];
            var line = source.PositionOf(at).Line;
            if (kind == CharacterKind.Replacement || (wide && letter == '\0') || told == (line, letter))
            {
                continue;
            }

            told = (line, letter);
            var written = WrittenLine.Of(clean, source.Text, at, at + 1, keepIndentation: false);
            diagnostics.Report(kind == CharacterKind.Mark
                ? YamlDiagnostics.MarkInside(new(source, at, 1), written)
                : YamlDiagnostics.Forbidden(new(source, at, 1), letter, kind, written));
        }
    }

    private static CharacterKind KindOf(char letter) => letter switch
    {
        '\t' or '\n' or '\r' => CharacterKind.Ordinary,
        '\u0085' or '\u2028' or '\u2029' => CharacterKind.Blank,
        < ' ' or (>= '\x7F' and <= '\x9F') => CharacterKind.Control,
        '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' => CharacterKind.Blank,
        '\u00AD' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2065') or (>= '\u206A' and <= '\u206F') => CharacterKind.Invisible,
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => CharacterKind.Direction,
        '\uFEFF' => CharacterKind.Mark,
        '\uFFFD' => CharacterKind.Replacement,
        (>= '\uD800' and <= '\uDFFF') => CharacterKind.Surrogate,
        '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF') => CharacterKind.Control,
        _ => CharacterKind.Ordinary,
    };
}
