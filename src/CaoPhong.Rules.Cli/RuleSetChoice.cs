using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cli;

/// <summary>Finds the version that a command line names.</summary>
internal static class RuleSetChoice
{
    /// <summary>The rule set of a file, or of a version in a folder.</summary>
    /// <returns>Null, and reported, where it has mistakes.</returns>
    public static RuleSet? Find(string version, string rules, Terminal terminal)
    {
        var loaded = File.Exists(version) ? RuleSetLoader.Load(InputFiles.Read(version)) : InFolder(version, rules);
        terminal.Report(loaded.IsOk ? [] : loaded.Diagnostics);
        return loaded.Value;
    }

    private static Checked<RuleSet> InFolder(string version, string rules)
    {
        var all = InputFiles.Below(rules, "*.rules.yaml").Select(path => RuleSetLoader.Load(InputFiles.Read(path))).ToList();
        var named = all.Where(loaded => loaded.Value is { } ruleSet && (ruleSet.Name == version || ruleSet.Header.Version == version)).ToList();
        if (named.Count == 1)
        {
            return named[0];
        }

        var names = all.Select(loaded => loaded.Value?.Name).OfType<string>().ToList();
        if (named.Count > 1)
        {
            var several = string.Join(", ", named.Select(loaded => loaded.Value!.Name));
            throw new UsageException(new($"'{version}' có thể là: {several}", $"'{version}' may be: {several}"));
        }

        var advice = NearestName.Advice(version, names) ?? Phrase.Same("");
        throw new UsageException(new($"không có phiên bản '{version}' trong '{rules}'; {advice.Vi}", $"there is no version '{version}' in '{rules}'; {advice.En}"));
    }
}
