using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;

namespace CaoPhong.Rules.Tests.Diagnostics;

/// <summary>Runs a text that holds several files: <c>=== PATH</c> begins one, and the first line says what is done with them.</summary>
/// <remarks>A file of rules that is no amendment and has no facts ends in those of <c>folder.frame.yaml</c>.</remarks>
internal static class BadFolder
{
    private const string Prefix = "bad-folder-";

    /// <summary>What is found by <c># check</c>, <c># publish RULESET@VERSION DAY</c> or <c># withdraw RULESET@VERSION DAY</c>.</summary>
    public static IReadOnlyList<Diagnostic> Run(string path)
    {
        var sections = File.ReadAllText(path).Split("=== ");
        var folder = Directory.CreateTempSubdirectory(Prefix).FullName.Replace('\\', '/');
        try
        {
            foreach (var section in sections.Skip(1))
            {
                Write(folder, section);
            }

            return Do(sections[0].Split(' ', '\n')[1..], folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A text without the folder, which differs from run to run.</summary>
    public static string WithoutFolder(string text)
    {
        for (var at = text.IndexOf(Prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Prefix, StringComparison.Ordinal))
        {
            var start = text.LastIndexOfAny([' ', '\n', '\''], at) + 1;
            text = text.Remove(start, text.IndexOf('/', at) + 1 - start);
        }

        return text;
    }

    private static IReadOnlyList<Diagnostic> Do(string[] words, string folder)
    {
        if (words[0] == "check")
        {
            return RuleFileChecker.CheckFolder(folder);
        }

        var publisher = new RulePublisher(folder);
        var (ruleSet, version) = (words[1].Split('@')[0], words[1].Split('@')[1]);
        var day = ScalarReading.TryDate(words[2], out var read) ? read : throw new InvalidOperationException($"'{words[2]}' is no day");
        return (words[0] == "publish" ? publisher.Publish(ruleSet, version, day) : publisher.Withdraw(ruleSet, version, day)).Diagnostics;
    }

    private static void Write(string folder, string section)
    {
        var (name, text) = (section[..section.IndexOf('\n', StringComparison.Ordinal)], section[(section.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
        var isFramed = name.EndsWith(".rules.yaml", StringComparison.Ordinal) && !text.Contains("facts:", StringComparison.Ordinal) && !text.Contains("amends:", StringComparison.Ordinal);
        var file = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, isFramed ? text + File.ReadAllText(Path.Combine(Golden.SourceFolder(), "Data", "diagnostics", "folder.frame.yaml")) : text);
    }
}
