using CaoPhong.Rules.DependencyInjection;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaoPhong.Rules.Tests.Hosting;

/// <summary>A folder with one rule set whose versions give a number of points to every meeting, and a host that uses it.</summary>
internal sealed class HostingRig : IDisposable
{
    public HostingRig() => Write(1, points: 1);

    public string Folder { get; } = Directory.CreateTempSubdirectory("caophong").FullName;

    public LogList Log { get; } = new();

    /// <summary>The text of a version in which every meeting scores some points out of 100.</summary>
    public static string Text(int version, int points) => $$"""
        ruleset: hosted
        version: {{version}}
        title: Hosted
        status: published
        effective: {from: 2020-01-0{{version}}}
        facts:
          extra: {type: integer, min: 0, max: 1000, default: 0}
        forms:
          f:
            title: Form
            max: 100
            sections:
              - {id: s, title: Section, max: 100, criteria: [{id: c, title: Criterion, max: 100, first_of: [{when: extra < 0, points: 100}, {otherwise: true, points: {{points}}}]}]}
        """;

    /// <summary>Writes a version, at once and whole, and locks it as <c>publish</c> does.</summary>
    public void Write(int version, int points)
    {
        WriteText($"{version}.rules.yaml", Text(version, points));
        string? text = null;
        foreach (var file in Directory.EnumerateFiles(Folder, "*.rules.yaml").Order(StringComparer.Ordinal))
        {
            if (RuleSetLoader.LoadFile(file).Value is { Header: { Status: RuleSetStatus.Published } header } ruleSet)
            {
                var entry = new LockedVersion(header.Id, header.Version, ruleSet.Fingerprint, header.From, header.From, SourceSpan.None);
                text = RuleLockWriter.Add(text is null ? null : new(RuleLock.FileName, text), entry);
            }
        }

        WriteText(RuleLock.FileName, text!);
    }

    /// <summary>Writes a file, at once and whole.</summary>
    public void WriteText(string name, string text)
    {
        var temporary = Path.Combine(Folder, name + ".new");
        File.WriteAllText(temporary, text);
        File.Move(temporary, Path.Combine(Folder, name), overwrite: true);
    }

    public ServiceProvider Start(Action<CaoPhongRulesOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(Log);
        services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.AddCaoPhongRules(options =>
        {
            options.Folder = Folder;
            options.ReloadOnChange = false;
            configure?.Invoke(options);
        });
        return services.BuildServiceProvider(validateScopes: true);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
