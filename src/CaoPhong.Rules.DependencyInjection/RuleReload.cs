using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.DependencyInjection;

/// <summary>What became of reading the folder once.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="IsTaken">Whether the rules that were read are used from now on; else those before go on being used.</param>
/// <param name="Errors">The mistakes that were found.</param>
public sealed record RuleReload(bool IsTaken, IReadOnlyList<Diagnostic> Errors)
{
    /// <summary>The versions that were not there before, such as <c>31-qdi-tu@2018.1</c>.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>The versions that were there and are different now.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>The versions that are no longer there.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    internal static RuleReload Between(RuleLibrary before, RuleLibrary after, IReadOnlyList<Diagnostic> errors)
    {
        var old = MarksOf(before);
        var now = MarksOf(after);
        return new(true, errors)
        {
            Added = [.. now.Keys.Where(name => !old.ContainsKey(name))],
            Changed = [.. now.Where(version => old.TryGetValue(version.Key, out var mark) && mark != version.Value).Select(version => version.Key)],
            Removed = [.. old.Keys.Where(name => !now.ContainsKey(name))],
        };
    }

    // The fingerprint says what it is, and not when it is in force.
    private static Dictionary<string, (string?, string?)> MarksOf(RuleLibrary library)
    {
        var marks = new Dictionary<string, (string?, string?)>(StringComparer.Ordinal);
        foreach (var version in library.Versions)
        {
            var header = version.Loaded.Value?.Header;
            marks.TryAdd(version.Name, (version.Loaded.Value?.Fingerprint, $"{header?.Status} {header?.From:yyyy-MM-dd} {header?.Until:yyyy-MM-dd}"));
        }

        return marks;
    }
}
