using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions;

/// <summary>Words of the language that were written in capitals or in Vietnamese, such as <c>AND</c>, <c>và</c> or <c>đúng</c>.</summary>
/// <remarks>Each of them may be the name of a fact: they count only where no name can stand, or where a name is not known.</remarks>
internal static class ForeignWord
{
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["and"] = "and", ["va"] = "and",
        ["or"] = "or", ["hoac"] = "or", ["hay"] = "or",
        ["not"] = "not", ["khong"] = "not", ["phu dinh"] = "not",
        ["in"] = "in", ["trong"] = "in", ["thuoc"] = "in",
        ["between"] = "between",
        ["if"] = "if", ["neu"] = "if",
        ["then"] = "then", ["thi"] = "then",
        ["else"] = "else", ["elseif"] = "else if", ["elif"] = "else if",
        ["some"] = "some", ["every"] = "every", ["moi"] = "every",
        ["satisfies"] = "satisfies",
        ["true"] = "true", ["dung"] = "true", ["yes"] = "true", ["co"] = "true",
        ["false"] = "false", ["sai"] = "false", ["no"] = "false",
        ["null"] = "null", ["none"] = "null", ["nil"] = "null",
    };

    /// <summary>The word of the language that was probably meant; null for any other word, and for a word of the language itself.</summary>
    public static string? MeaningOf(string word) =>
        Meanings.TryGetValue(TextForms.Fold(word), out var meaning) && meaning != word ? meaning : null;
}
