namespace CaoPhong.Rules.Expressions;

/// <summary>The words of expressions that no name may be.</summary>
internal static class ReservedWords
{
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "and", "or", "not", "in", "between", "if", "then", "else", "some", "every", "satisfies", "true", "false", "null",
        "unknown", "otherwise",
    };

    /// <summary>Whether a word is one of the grammar; <c>meetings</c>, <c>total</c> and the like are reserved for facts but are names here.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
