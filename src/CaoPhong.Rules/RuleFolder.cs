using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules;

/// <summary>The files of rule sets in one folder, by the rule set and version that they name.</summary>
internal sealed class RuleFolder
{
    private readonly List<(string? RuleSet, string? Version, SourceText Source)> files;

    /// <summary>Reads the heads of all files; one that names the same version as another before it is not used.</summary>
    public RuleFolder(string folder) =>
        files = [.. Directory.EnumerateFiles(folder, "*.rules.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceText(Path.GetFileName(file), File.ReadAllText(file)))
            .Select(source => (Scalar(source, "ruleset"), Scalar(source, "version"), source))];

    /// <summary>The text of a version; null where no file names it.</summary>
    public SourceText? Find(string ruleSet, string version) =>
        files.FirstOrDefault(file => file.RuleSet == ruleSet && file.Version == version).Source;

    private static string? Scalar(SourceText source, string key) =>
        ((YamlReader.Read(source, new DiagnosticBag()) as MappingNode)?.Find(key)?.Value as ScalarNode)?.Text;
}
