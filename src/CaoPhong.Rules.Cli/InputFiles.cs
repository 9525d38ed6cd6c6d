using CaoPhong.Rules.Diagnostics;

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

    /// <summary>The text of a file.</summary>
    public static SourceText Read(string path)
    {
        try
        {
            // Not File.ReadAllText: a BOM is part of what a reader may find fault with.
            return new(path, System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(path)));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(new($"không đọc được tệp '{path}': {problem.Message}", $"the file '{path}' cannot be read: {problem.Message}"));
        }
    }

    /// <summary>A file of facts, to be read as it comes; <c>-</c> is what is piped in.</summary>
    public static Stream Open(string path, Terminal terminal)
    {
        if (path == "-")
        {
            return terminal.In;
        }

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
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
