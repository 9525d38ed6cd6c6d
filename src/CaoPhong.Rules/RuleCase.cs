using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules;

/// <summary>One case of a case file that can be run, or a case file that cannot be read.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class RuleCase
{
    private readonly Func<IReadOnlyList<Diagnostic>> run;

    private RuleCase(string name, string file, Case? one, Func<IReadOnlyList<Diagnostic>> run)
    {
        Name = name;
        File = file;
        Case = one;
        this.run = run;
    }

    /// <summary>The name: rule set and version with the name of the case, or the file that cannot be read. Unique among those opened together.</summary>
    public string Name { get; }

    /// <summary>The case file, as a path below the folder that was opened.</summary>
    public string File { get; }

    /// <summary>The case; null for a file that cannot be read.</summary>
    public Case? Case { get; }

    /// <summary>Runs it.</summary>
    /// <returns>What is not as expected; nothing: it passed.</returns>
    public IReadOnlyList<Diagnostic> Run() => run();

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static RuleCase Of(string name, string file, Case one, CaseRunner runner) => new(name, file, one, () => runner.Run(one).Findings);

    internal static RuleCase Broken(string name, string file, IReadOnlyList<Diagnostic> findings) => new(name, file, null, () => findings);
}
