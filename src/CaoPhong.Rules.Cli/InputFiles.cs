using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cli;

/// <summary>Finds and reads the files that a command line names.</summary>
internal static class InputFiles
{
    /// <summary>The rule sets and case files at paths: a file as it is, a folder with all that is below it.</summary>
    public static IReadOnlyList<string> RulesAndCases(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Below(path, "*.rules.yaml", "*.cases.yaml")).Distinct(StringComparer.Ordinal)];

    /// <summary>The files below a path whose names match one of the patterns, in order of name.</summary>
    public static IEnumerable<string> Below(string path, params string[] patterns)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new UsageException(new($"không có tệp hay thư mục '{path}'", $"there is no file or folder '{path}'"));
        }

        return patterns
            .SelectMany(pattern => Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories))
            .Select(file => file.Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The text of a file; a BOM is part of what its reader may find fault with.</summary>
    public static SourceText Read(string path) => Reading(path, () => new SourceText(path, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(path))));

    /// <summary>The rule set of a file.</summary>
    public static Checked<RuleSet> LoadRules(string path, RuleOptions? options = null) => Reading(path, () => RuleSetLoader.LoadFile(path, options));

    /// <summary>What is found in a file of rules or cases.</summary>
    public static FileCheck Check(string path, RuleOptions options) => Reading(path, () => RuleFileChecker.Check(path, options));

    /// <summary>What is found in the versions of a folder together.</summary>
    public static IReadOnlyList<Diagnostic> CheckFolder(string folder, RuleOptions options) => Reading(folder, () => RuleFileChecker.CheckFolder(folder, options));

    /// <summary>The cases of a file or of all files below a folder.</summary>
    public static RuleCases Cases(string path, RuleOptions options)
    {
        _ = Below(path);
        return Reading(path, () => RuleCases.In(path, options));
    }

    /// <summary>The cases of a file run against another version.</summary>
    public static CaseComparison Against(string path, string version) => Reading(path, () => CaseComparison.Of(path, version));

    /// <summary>The versions below a folder.</summary>
    public static RuleLibrary OpenLibrary(string folder, RuleOptions? options = null)
    {
        var opened = RuleLibrary.Open(folder, options);
        if (opened.Value is { } library)
        {
            return library;
        }

        var why = opened.Diagnostics[0];
        throw new UsageException(new(why.Message(Language.Vietnamese), why.Message(Language.English)));
    }

    /// <summary>A file of facts, to be read as it comes; <c>-</c> is what is piped in.</summary>
    public static Stream Open(string path, Terminal terminal)
    {
        if (path == "-")
        {
            return terminal.In;
        }

        return Reading(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan));
    }

    private static T Reading<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException(new($"không có tệp '{path}'", $"there is no file '{path}'"));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(new($"không đọc được tệp '{path}': {problem.Message}", $"the file '{path}' cannot be read: {problem.Message}"));
        }
    }
}
