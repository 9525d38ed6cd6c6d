using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules.Tests.Library;

/// <summary>A folder of rule sets that lives as long as a test.</summary>
internal sealed class RuleFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rules").FullName;

    /// <summary>Writes a small version: one criterion of 10 points for being ready, and <paramref name="notReady"/> for not being so.</summary>
    public RuleFolder With(string ruleSet, string version, string from, string status = "published", string? until = null, int notReady = 0)
    {
        var end = until is null ? "" : $", until: {until}";
        return Write($"{ruleSet}/{version}.rules.yaml", $$"""
            ruleset: {{ruleSet}}
            version: {{version}}
            title: Version {{version}}
            effective: {from: {{from}}{{end}}}
            status: {{status}}
            facts:
              held_on: {type: date, label: Ngày sinh hoạt}
              ready: {type: boolean}
            forms:
              only:
                title: Only
                max: 10
                sections:
                  - id: all
                    title: All
                    max: 10
                    criteria:
                      - id: ready
                        title: Ready
                        max: 10
                        first_of:
                          - {when: ready, points: 10}
                          - {otherwise: true, points: {{notReady}}}
            """);
    }

    /// <summary>Writes a file.</summary>
    public RuleFolder Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        if (file.EndsWith(".rules.yaml", StringComparison.Ordinal) && text.Contains("status: published", StringComparison.Ordinal))
        {
            Lock(path);
        }

        return this;
    }

    /// <summary>Where the lock of the folder is.</summary>
    public string LockPath => System.IO.Path.Combine(Path, RuleLock.FileName);

    // As 'publish' does, without its checks.
    private void Lock(string path)
    {
        var ruleSet = RuleSetLoader.LoadFile(path).GetOrThrow();
        var header = ruleSet.Header;
        var entry = new LockedVersion(header.Id, header.Version, ruleSet.Fingerprint, header.From, header.From, SourceSpan.None) { Until = header.Until };
        File.WriteAllText(LockPath, RuleLockWriter.Add(File.Exists(LockPath) ? new(LockPath, File.ReadAllText(LockPath)) : null, entry));
    }

    /// <summary>The library of the folder.</summary>
    public RuleLibrary Open() => RuleLibrary.Open(Path).GetOrThrow();

    /// <summary>A meeting that was not ready.</summary>
    public static Meeting MeetingOn(string day, string name = "held_on") =>
        new([new(name, RawValue.Of(RawKind.Text, day)), new("ready", RawValue.Of(RawKind.Boolean, "false"))]);

    /// <summary>All findings in one language, a line each.</summary>
    public static string Lines(IEnumerable<Diagnostic> found, Language language = Language.English) =>
        string.Join("\n", found.Select(one => $"{one.Code} {one.Message(language)}"));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
