namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>A function of the language.</summary>
/// <param name="Name">Its name, one word of the language with the blanks in it.</param>
/// <param name="Signatures">The ways to call it, which differ in the number of arguments; fewest first.</param>
internal sealed record LanguageFunction(string Name, params IReadOnlyList<Signature> Signatures)
{
    /// <summary>The signature for a number of arguments; null where there is none.</summary>
    public Signature? For(int arguments)
    {
        foreach (var signature in Signatures)
        {
            if (signature.Takes(arguments))
            {
                return signature;
            }
        }

        return null;
    }
}
