namespace CaoPhong.Rules.Facts.Files;

/// <summary>Tells text in the encodings from before Unicode, which look like Latin letters with strange signs.</summary>
internal static class LegacyVietnamese
{
    // Letters of TCVN3 (ABC) fonts that stand next to ASCII letters in no Unicode text: a with tones, đ, ê, ô, ơ, ư.
    private const string Tcvn3 = "µ¸¶·¹¨»¾¼½Æ©Ç®ªÐ«¬­§£¥¤¦¡¢";

    // VNI writes a tone as a letter of its own behind its vowel: "Ñaûng vieân".
    private static readonly string[] Vni = ["aù", "aø", "aû", "aõ", "aï", "eâ", "oâ", "aâ", "aê", "öô", "ôø", "öû", "Ñ", "ñ", "eä", "oä", "aä", "ieâ"];

    /// <summary>The name of the encoding that headings seem to be in; null for none.</summary>
    public static string? Of(IEnumerable<string> texts)
    {
        var (tcvn3, vni) = (0, 0);
        foreach (var text in texts)
        {
            tcvn3 += Enumerable.Range(0, text.Length).Count(at => Tcvn3.Contains(text[at], StringComparison.Ordinal) && TouchesLetter(text, at));
            vni += Vni.Count(mark => text.Contains(mark, StringComparison.Ordinal));
        }

        return tcvn3 >= 2 ? "TCVN3 (ABC)" : vni >= 2 ? "VNI" : null;
    }

    private static bool TouchesLetter(string text, int at) =>
        (at > 0 && char.IsAsciiLetter(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]));
}
