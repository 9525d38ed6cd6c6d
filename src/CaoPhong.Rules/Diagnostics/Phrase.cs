namespace CaoPhong.Rules.Diagnostics;

/// <summary>The same words in Vietnamese and in English, side by side.</summary>
/// <param name="Vi">The words in Vietnamese.</param>
/// <param name="En">The words in English.</param>
public sealed record Phrase(string Vi, string En)
{
    /// <summary>Words that are the same in both languages, such as a name or a number.</summary>
    public static Phrase Same(string text) => new(text, text);

    /// <summary>The words in one language.</summary>
    public string In(Language language) => language == Language.Vietnamese ? Vi : En;

    /// <inheritdoc/>
    public override string ToString() => En;
}
