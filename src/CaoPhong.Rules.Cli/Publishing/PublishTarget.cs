using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules.Cli.Publishing;

/// <summary>The version that a command line names, and the folder whose lock is for it.</summary>
/// <param name="Folder">The folder of rule sets.</param>
/// <param name="RuleSetId">The rule set.</param>
/// <param name="Version">The version.</param>
internal sealed record PublishTarget(string Folder, string RuleSetId, string Version)
{
    /// <summary>Finds it.</summary>
    /// <param name="version">Such as <c>31-qdi-tu@2018.1</c>, a version alone, or a file.</param>
    /// <param name="rules">The folder of rule sets.</param>
    public static PublishTarget Of(string version, string rules)
    {
        if (!File.Exists(version))
        {
            var named = RuleSetChoice.Named(InputFiles.OpenLibrary(rules), version, null);
            return new(rules, named.RuleSetId, named.Version);
        }

        var own = Path.GetDirectoryName(version) is { Length: > 0 } beside ? beside : ".";
        var path = Path.GetFullPath(version);
        return InputFiles.OpenLibrary(own).Versions.FirstOrDefault(one => Path.GetFullPath(one.Path) == path) is { Version.Length: > 0, RuleSetId.Length: > 0 } found
            ? new(FolderOf(own, found.RuleSetId, rules), found.RuleSetId, found.Version)
            : throw new UsageException(new($"tệp '{version}' không nói là phiên bản nào", $"the file '{version}' does not say which version it is"));
    }

    // The folder that is asked for where the file is below it; else the folder of the file, or that of all rule sets where the file stands in one of its own.
    private static string FolderOf(string own, string ruleSetId, string rules)
    {
        var path = Path.GetFullPath(own);
        if (Directory.Exists(rules) && (path + Path.DirectorySeparatorChar).StartsWith(Path.GetFullPath(rules).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return rules;
        }

        var above = Path.GetDirectoryName(own) is { Length: > 0 } parent ? parent : own == "." ? ".." : ".";
        var isOfRuleSet = Path.GetFileName(path) == ruleSetId || File.Exists(Path.Combine(above, RuleLock.FileName));
        return isOfRuleSet && !File.Exists(Path.Combine(own, RuleLock.FileName)) ? above : own;
    }
}
