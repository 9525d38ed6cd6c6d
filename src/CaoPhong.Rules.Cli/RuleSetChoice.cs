using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cli;

/// <summary>Finds the version that a command line names.</summary>
internal static class RuleSetChoice
{
    /// <summary>The rule set of a file, or of a version in a folder.</summary>
    /// <returns>Null, and reported, where it has mistakes.</returns>
    public static RuleSet? Find(string version, string rules, Terminal terminal, RuleOptions? options = null)
    {
        var loaded = File.Exists(version) ? InputFiles.LoadRules(version, options)
            : File.Exists(rules) ? InputFiles.LoadRules(rules, options)
            : Named(InputFiles.OpenLibrary(rules, options), version, null).Loaded;
        if (loaded.Value is null)
        {
            terminal.Report(loaded.Diagnostics);
        }

        return loaded.Value;
    }

    /// <summary>The version of a library that is named: <c>31-qdi-tu@2018.1</c>, or the version alone where one rule set has it.</summary>
    public static LibraryVersion Named(RuleLibrary library, string version, string? ruleSet)
    {
        var named = library.Versions
            .Where(one => one.Name == version || (one.Version == version && (ruleSet is null || one.RuleSetId == ruleSet)))
            .ToList();
        if (named.Count == 1)
        {
            return named[0];
        }

        if (named.Count > 1)
        {
            var several = string.Join(", ", named.Select(one => one.Name));
            throw new UsageException(new($"'{version}' có thể là: {several}", $"'{version}' may be: {several}"));
        }

        var advice = NearestName.Advice(version, [.. library.Versions.Select(one => one.Name)]) ?? Phrase.Same("");
        throw new UsageException(new($"không có phiên bản '{version}'; {advice.Vi}", $"there is no version '{version}'; {advice.En}"));
    }
}
