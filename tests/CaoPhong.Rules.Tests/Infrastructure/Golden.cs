using System.Runtime.CompilerServices;
using FluentAssertions;

namespace CaoPhong.Rules.Tests.Infrastructure;

/// <summary>Expected texts in files: <c>CAOPHONG_ACCEPT=1 dotnet test</c> rewrites them; the difference is then read like code.</summary>
internal static class Golden
{
    /// <summary>Whether expected texts are rewritten and not compared.</summary>
    public static bool Accepting { get; } = Environment.GetEnvironmentVariable("CAOPHONG_ACCEPT") == "1";

    /// <summary>The text must be that of the file, a path below the sources of the tests.</summary>
    public static void Verify(string actual, string path)
    {
        var normal = actual.ReplaceLineEndings("\n");
        var full = Path.Combine(SourceFolder(), path);
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, normal);
            return;
        }

        File.Exists(full).Should().BeTrue($"'{path}' holds the expected text (CAOPHONG_ACCEPT=1 writes it)");
        normal.Should().Be(File.ReadAllText(full).ReplaceLineEndings("\n"));
    }

    /// <summary>The root of the repository.</summary>
    public static string RepositoryFolder() => Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));

    /// <summary>The folder of the sources of the tests.</summary>
    public static string SourceFolder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));
}
