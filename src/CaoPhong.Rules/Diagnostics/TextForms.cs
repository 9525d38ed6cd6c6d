using System.Text;

namespace CaoPhong.Rules.Diagnostics;

/// <summary>Brings text that looks alike into one form.</summary>
/// <remarks>Vietnamese letters are composed here and not by the platform, because in globalization-invariant mode
/// the platform composes nothing and says that everything is composed.</remarks>
public static class TextForms
{
    private const string Bases = "aAăĂâÂeEêÊiIoOôÔơƠuUưƯyY";

    // Per base letter: grave, acute, tilde, hook above, dot below.
    private const string Toned =
        "àáãảạÀÁÃẢẠằắẵẳặẰẮẴẲẶầấẫẩậẦẤẪẨẬèéẽẻẹÈÉẼẺẸềếễểệỀẾỄỂỆìíĩỉịÌÍĨỈỊòóõỏọÒÓÕỎỌồốỗổộỒỐỖỔỘờớỡởợỜỚỠỞỢùúũủụÙÚŨỦỤừứữửựỪỨỮỬỰỳýỹỷỵỲÝỸỶỴ";

    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>Whether <see cref="Compose(string)"/> would leave the text as it is.</summary>
    public static bool IsComposed(string text) => !NeedsComposing(text) || Compose(text) == text;

    /// <summary>The text in NFC.</summary>
    public static string Compose(string text) => Compose(text, null);

    /// <summary>The text in NFC; fills <paramref name="origins"/> with the offset in the text of every character of the result.</summary>
    internal static string Compose(string text, List<int>? origins)
    {
        if (!NeedsComposing(text))
        {
            if (origins is not null)
            {
                origins.AddRange(Enumerable.Range(0, text.Length));
            }

            return text;
        }

        var result = new StringBuilder(text.Length);
        var start = 0;
        while (start < text.Length)
        {
            var end = start + 1;
            while (end < text.Length && IsMark(text[end]))
            {
                end++;
            }

            var cluster = ComposeCluster(text[start..end]);
            result.Append(cluster);
            for (var i = 0; i < cluster.Length; i++)
            {
                origins?.Add(start + Math.Min(i, end - start - 1));
            }

            start = end;
        }

        return result.ToString();
    }

    /// <summary>The text for matching headings and finding near names: composed, lower case, without tones and marks.</summary>
    public static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in Compose(text))
        {
            if (!IsMark(letter))
            {
                result.Append(BaseOf(letter));
            }
        }

        return result.ToString();
    }

    private static char BaseOf(char letter)
    {
        var toned = Toned.IndexOf(letter, StringComparison.Ordinal);
        var plain = toned < 0 ? letter : Bases[toned / 5];
        return char.ToLowerInvariant(plain) switch
        {
            'ă' or 'â' => 'a',
            'ê' => 'e',
            'ô' or 'ơ' => 'o',
            'ư' => 'u',
            'đ' or 'ð' => 'd',
            var other => other,
        };
    }

    private static bool NeedsComposing(string text)
    {
        foreach (var letter in text)
        {
            // Below U+0300 everything is composed; so is everything Vietnamese outside the combining marks.
            if (letter >= '\u0300' && !IsKnownComposed(letter))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsKnownComposed(char letter) =>
        letter is (>= '\u1EA0' and <= '\u1EF9') or (>= '\u2010' and <= '\u2027') or (>= '\u4E00' and <= '\u9FFF');

    private static bool IsMark(char letter) => letter is >= '\u0300' and <= '\u036F';

    private static string ComposeCluster(string cluster)
    {
        if (cluster.Length == 1)
        {
            return PlatformComposes ? PlatformCompose(cluster) : cluster;
        }

        var letter = cluster[0];
        var rest = new StringBuilder();
        var tone = -1;
        foreach (var part in Decompose(letter).Skip(1).Concat(cluster.Skip(1)))
        {
            if (Tones.IndexOf(part, StringComparison.Ordinal) is var found and >= 0 && tone < 0)
            {
                tone = found;
            }
            else
            {
                rest.Append(part);
            }
        }

        var shaped = Shape(Decompose(letter)[0], rest);
        var index = Bases.IndexOf(shaped, StringComparison.Ordinal);
        if (tone >= 0 && index >= 0)
        {
            shaped = Toned[(index * 5) + tone];
            tone = -1;
        }

        var composed = shaped + (tone >= 0 ? Tones[tone].ToString() : "") + rest;
        return PlatformComposes ? PlatformCompose(composed) : composed;
    }

    // A toned letter back into its base and tone, so that a second mark finds the base.
    private static string Decompose(char letter)
    {
        var toned = Toned.IndexOf(letter, StringComparison.Ordinal);
        return toned < 0 ? letter.ToString() : $"{Bases[toned / 5]}{Tones[toned % 5]}";
    }

    // Circumflex, breve and horn belong to the letter itself.
    private static char Shape(char letter, StringBuilder marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            var shaped = (letter, marks[i]) switch
            {
                ('a', '\u0302') => 'â',
                ('A', '\u0302') => 'Â',
                ('e', '\u0302') => 'ê',
                ('E', '\u0302') => 'Ê',
                ('o', '\u0302') => 'ô',
                ('O', '\u0302') => 'Ô',
                ('a', '\u0306') => 'ă',
                ('A', '\u0306') => 'Ă',
                ('o', '\u031B') => 'ơ',
                ('O', '\u031B') => 'Ơ',
                ('u', '\u031B') => 'ư',
                ('U', '\u031B') => 'Ư',
                _ => '\0',
            };

            if (shaped != '\0')
            {
                marks.Remove(i, 1);
                return shaped;
            }
        }

        return letter;
    }

#pragma warning disable RS0030 // The one place that asks the platform, after finding out whether it answers.
    private static readonly bool PlatformComposes = !"e\u0302".IsNormalized(NormalizationForm.FormC);

    private static string PlatformCompose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A lone half of a surrogate pair is no text; it stays as it is and is reported by its reader.
            return text;
        }
    }
#pragma warning restore RS0030
}
