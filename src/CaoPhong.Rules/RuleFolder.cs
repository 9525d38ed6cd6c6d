using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules;

/// <summary>The files of rule sets in one folder, by the rule set and version that they name.</summary>
internal sealed class RuleFolder
{
    private readonly List<(string? RuleSet, string? Version, SourceText Source)> files;

    /// <summary>Reads the heads of all files; one that names the same version as another before it is not used.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shown">What stands before the names of its files in messages.</param>
    public RuleFolder(string folder, string shown = "") =>
        files = [.. Directory.EnumerateFiles(folder, "*.rules.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => Read(file, Path.Combine(shown, Path.GetFileName(file)).Replace('\\', '/')))
            .Select(source => (Scalar(source, "ruleset"), Scalar(source, "version"), source))];

    /// <summary>The text of a version; null where no file names it.</summary>
    public SourceText? Find(string ruleSet, string version) =>
        files.FirstOrDefault(file => file.RuleSet == ruleSet && file.Version == version).Source;

    /// <summary>Finds versions beside a file; the folder is read when the first is asked for.</summary>
    public static Func<string, string, SourceText?> Beside(string path)
    {
        var folder = new Lazy<RuleFolder>(() => new(Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetDirectoryName(path) ?? ""));
        return (ruleSet, version) => folder.Value.Find(ruleSet, version);
    }

    /// <summary>The text of a file; a BOM is part of what the reader may find fault with.</summary>
    public static SourceText Read(string path, string shown) => new(shown, Encoding.UTF8.GetString(File.ReadAllBytes(path)));

    private static string? Scalar(SourceText source, string key) =>
        ((YamlReader.Read(source, new DiagnosticBag()) as MappingNode)?.Find(key)?.Value as ScalarNode)?.Text;
}
