using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Functions;

namespace CaoPhong.Rules.Expressions.Typing;

/// <summary>How a function is called, in words.</summary>
internal static class Usage
{
    /// <summary>The numbers of arguments that it takes, such as <c>1 or 2</c>.</summary>
    public static Phrase Counts(LanguageFunction function)
    {
        var counts = function.Signatures.Select(signature => (signature.Parameters.Count, More: signature.Parameters[^1].Repeats)).ToList();
        return new(
            string.Join(" hoặc ", counts.Select(count => count.More ? $"từ {count.Count}" : $"{count.Count}")),
            string.Join(" or ", counts.Select(count => count.More ? $"{count.Count} or more" : $"{count.Count}")) + Noun(counts[^1].Count, counts[^1].More));
    }

    /// <summary>The number of arguments that a registered function takes.</summary>
    public static Phrase Counts(FunctionDefinition function) =>
        new($"{function.Parameters.Count}", $"{function.Parameters.Count}{Noun(function.Parameters.Count, false)}");

    /// <summary>Such as <c>floor(number) or floor(number, scale)</c>.</summary>
    public static Phrase Of(LanguageFunction function) => new(
        "cách viết: " + string.Join(" hoặc ", function.Signatures.Select(signature => Call(function.Name, signature, parameter => parameter.Name.Vi))),
        "write: " + string.Join(" or ", function.Signatures.Select(signature => Call(function.Name, signature, parameter => parameter.Name.En))));

    /// <summary>Such as <c>quorum(number, number)</c>.</summary>
    public static Phrase Of(FunctionDefinition function) => new(
        $"cách viết: {function.Name}({string.Join(", ", function.Parameters.Select(type => type.Words.Vi))})",
        $"write: {function.Name}({string.Join(", ", function.Parameters.Select(type => type.Words.En))})");

    private static string Call(string name, Signature signature, Func<Parameter, string> word)
    {
        var parameters = string.Join(", ", signature.Parameters.Select(word));
        return $"{name}({parameters}{(signature.Parameters[^1].Repeats ? ", …" : "")})";
    }

    private static string Noun(int count, bool more) => count == 1 && !more ? " argument" : " arguments";
}
