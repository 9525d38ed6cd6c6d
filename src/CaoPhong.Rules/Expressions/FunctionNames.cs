namespace CaoPhong.Rules.Expressions;

/// <summary>The names of functions that have blanks: each is a single word of the language before a bracket.</summary>
internal static class FunctionNames
{
    /// <summary>Those of this language.</summary>
    public static IReadOnlyList<string> WithBlanks { get; } =
    [
        "round up", "round down", "round half up", "round half down", "round half even",
        "list contains", "distinct values", "index of",
        "string length", "starts with", "ends with", "upper case", "lower case", "substring before", "substring after",
        "years and months duration", "longest run",
    ];

    // By first word, the longer names first; those that are left out are words too, so that they get their own message.
    private static readonly ILookup<string, string[]> ByFirstWord = WithBlanks
        .Concat(LeftOutFunctions.NamesWithBlanks)
        .Select(name => name.Split(' '))
        .OrderByDescending(words => words.Length)
        .ToLookup(words => words[0], StringComparer.Ordinal);

    /// <summary>The number of tokens that make up a name with blanks before a bracket; 0 where there is none.</summary>
    public static int LengthAt(IReadOnlyList<Token> tokens, int first)
    {
        if (tokens[first].Kind != TokenKind.Word)
        {
            return 0;
        }

        foreach (var words in ByFirstWord[tokens[first].Text])
        {
            if (first + words.Length < tokens.Count
                && tokens[first + words.Length].Kind == TokenKind.OpenRound
                && words.Select((word, i) => tokens[first + i].Is(word)).All(same => same))
            {
                return words.Length;
            }
        }

        return 0;
    }
}
