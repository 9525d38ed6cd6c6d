using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>Finds Vietnamese in the encodings of the years before Unicode, which reads as nonsense.</summary>
internal static class LegacyText
{
    // Signs that stand inside words only where a font gave them the shape of a Vietnamese letter.
    private const string Tcvn3Signs = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ª«¬­ÌÐÎÏÑÒÕÓÔÖ×ÝØÜÞßãáâäåæçèéêëìíîïðñòóôõö÷øùúûüýþ";
    private const string Tcvn3Sure = "µ¸¶·¹¨»¾¼½®©ª«¬";
    private const string Doubled = "UTF-8";
    private const string VniTones = "ùøûõïâêáàåãäúüëéèæ";

    /// <summary>Reports the first text in such an encoding, and how many there are.</summary>
    public static void Check(SyntaxNode root, DiagnosticBag diagnostics)
    {
        ScalarNode? first = null;
        string? encoding = null;
        var count = 0;
        foreach (var scalar in Scalars(root))
        {
            if (EncodingOf(scalar.Text) is { } name)
            {
                first ??= scalar;
                encoding ??= name;
                count++;
            }
        }

        if (first is not null)
        {
            diagnostics.Report(encoding == Doubled ? YamlDiagnostics.DoubledUtf8(first.Span, count) : YamlDiagnostics.LegacyText(first.Span, encoding!, count));
        }
    }

    /// <summary>The encoding in which a text was once written, or null where it is Unicode.</summary>
    public static string? EncodingOf(string text)
    {
        var (tcvn3, vni, vniLetters, doubled) = (0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter < '\x80')
            {
                continue;
            }

            var before = i > 0 ? text[i - 1] : ' ';
            var after = i + 1 < text.Length ? text[i + 1] : ' ';
            if (letter >= '\u0100')
            {
                // Letters that only Unicode has: the text is what it looks like.
                if (letter is (>= '\u1EA0' and <= '\u1EF9') or 'ă' or 'Ă' or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư')
                {
                    return null;
                }

                doubled += letter is '»' or '‘' or '†' or '°' && before is 'º' or 'Ä' or 'Æ' ? 1 : 0;
                continue;
            }

            doubled += (before, letter) is ('á', 'º') or ('á', '»') or ('Æ', '°') or ('Ã', (>= '\u00A0' and <= '\u00BF')) or ('Ä', '\u0091' or '\u0090') ? 1 : 0;
            // A capital behind a small letter is none: the font shows another letter there.
            var sure = Tcvn3Sure.Contains(letter, StringComparison.Ordinal) ? IsLetter(before) || IsLetter(after) : char.IsUpper(letter) && char.IsAsciiLetterLower(before);
            tcvn3 += sure ? 1 : 0;
            vniLetters += letter is 'ñ' or 'Ñ' or 'ö' or 'Ö' && (IsLetter(after) || IsLetter(before)) ? 1 : 0;
            vni += IsVowel(before) && VniTones.Contains(letter, StringComparison.Ordinal) ? 1 : 0;
        }

        return doubled >= 2 ? Doubled : tcvn3 >= 2 && tcvn3 >= vni ? "TCVN3 (ABC)" : vni >= 2 || (vni == 1 && vniLetters >= 3) ? "VNI" : null;
    }

    private static bool IsLetter(char letter) => char.IsAsciiLetter(letter) || Tcvn3Signs.Contains(letter, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'o' or 'u' or 'A' or 'E' or 'O' or 'U' or 'ö' or 'ô' or 'Ö' or 'Ô' or 'y' or 'i';

    private static IEnumerable<ScalarNode> Scalars(SyntaxNode node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                return [scalar];
            case MappingNode mapping:
                return mapping.Entries.SelectMany(entry => Scalars(entry.Key).Concat(Scalars(entry.Value)));
            case SequenceNode sequence:
                return sequence.Items.SelectMany(Scalars);
            default:
                return [];
        }
    }
}
