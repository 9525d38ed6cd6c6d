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

    /// <summary>The root of the repository: the folder of the solution above the built tests.</summary>
    /// <remarks>Not the path of a source file as the compiler knows it, which a build for continuous integration makes anonymous.</remarks>
    public static string RepositoryFolder() => Root.Value;

    /// <summary>The folder of the sources of the tests.</summary>
    public static string SourceFolder() => Path.Combine(RepositoryFolder(), "tests", "CaoPhong.Rules.Tests");

    private static readonly Lazy<string> Root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CaoPhong.Rules.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"no CaoPhong.Rules.sln stands above '{AppContext.BaseDirectory}'");
    });
}
