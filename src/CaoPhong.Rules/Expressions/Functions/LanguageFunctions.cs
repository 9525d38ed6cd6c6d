using System.Collections.Frozen;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>All functions of the language; a host may register others beside them.</summary>
internal static class LanguageFunctions
{
    private static readonly FrozenDictionary<string, LanguageFunction> ByName =
        new[] { NumberFunctions.All, AggregateFunctions.All, ListFunctions.All, TextFunctions.All, DateFunctions.All }
            .SelectMany(group => group)
            .ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>Their names, and those of the functions that are written with a condition or with the id of a criterion.</summary>
    public static IReadOnlyCollection<string> Names { get; } =
        [.. ByName.Keys.Append("longest run").Append("points").Append("full").Append("not").Order(StringComparer.Ordinal)];

    /// <summary>A function by its name, or null.</summary>
    public static LanguageFunction? Find(string name) => ByName.GetValueOrDefault(name);
}
