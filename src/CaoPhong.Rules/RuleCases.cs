using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules;

/// <summary>The case files of a folder, as tests: by name, for any test framework.</summary>
/// <remarks>Thread-safe. With xUnit, three lines run every case file of <c>rules/</c>, each case as a test of its own:
/// <code>
/// public static TheoryData&lt;string&gt; Cases => [.. RuleCases.In("rules").Names];
/// [Theory, MemberData(nameof(Cases))]
/// public void The_rules_do_what_their_cases_say(string name) => RuleCases.In("rules").Verify(name);
/// </code>
/// A file that cannot be read and a folder without case files are tests that fail.</remarks>
public sealed class RuleCases
{
    private readonly Dictionary<string, RuleCase> byName;

    private RuleCases(IReadOnlyList<RuleCase> all, IReadOnlyList<CaseSuite> suites)
    {
        All = all;
        Suites = suites;
        byName = all.ToDictionary(one => one.Name, StringComparer.Ordinal);
    }

    /// <summary>All cases, in order of file and text; of a file with mistakes one that says them, before those that could be read.</summary>
    public IReadOnlyList<RuleCase> All { get; }

    /// <summary>The versions that the cases are of, each with its cases: for coverage, mutation and proposed cases.</summary>
    public IReadOnlyList<CaseSuite> Suites { get; }

    /// <summary>Their names; each once.</summary>
    public IEnumerable<string> Names => All.Select(one => one.Name);

    /// <summary>The cases of a case file, or of all case files below a folder.</summary>
    public static RuleCases In(string path, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var root = Path.GetFullPath(path);
        string[] files = File.Exists(root) ? [root]
            : Directory.Exists(root) ? [.. Directory.EnumerateFiles(root, "*.cases.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
            : [];
        var folder = File.Exists(root) ? Path.GetDirectoryName(root)! : root;
        var loaded = files.Select(file => CaseFileLoader.Load(file, Shown(folder, file), options ?? RuleOptions.Default)).ToList();
        var found = Distinct(loaded.SelectMany(file => file.Cases));
        return new(found.Count > 0 ? found : [RuleCase.Broken(path, path, [CaseDiagnostics.NoFile(path)])], CaseSuite.OnePerVersion(loaded.Select(file => file.Suite)));
    }

    /// <summary>Runs a case.</summary>
    /// <exception cref="DiagnosticsException">Something is not as expected.</exception>
    /// <exception cref="ArgumentException">There is no case of that name.</exception>
    public void Verify(string name)
    {
        if (!byName.TryGetValue(name, out var one))
        {
            throw new ArgumentException($"there is no case '{name}'", nameof(name));
        }

        var findings = one.Run();
        if (findings.Count > 0)
        {
            throw new DiagnosticsException(findings);
        }
    }

    // A name that two files have is a mistake of the second: one of the two would be run for both.
    private static List<RuleCase> Distinct(IEnumerable<RuleCase> found)
    {
        var byName = new Dictionary<string, RuleCase>(StringComparer.Ordinal);
        var all = new List<RuleCase>();
        foreach (var one in found)
        {
            var kept = byName.TryAdd(one.Name, one) || one.Case is not { } second || byName[one.Name].Case is not { } first
                ? one
                : RuleCase.Broken($"{one.Name} ({one.File})", one.File, [CaseDiagnostics.DuplicateName(second.Name, second.Span, first.Span)]);
            all.Add(kept);
        }

        return all;
    }

    private static string Shown(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
}
