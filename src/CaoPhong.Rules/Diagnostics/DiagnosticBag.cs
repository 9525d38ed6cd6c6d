namespace CaoPhong.Rules.Diagnostics;

/// <summary>Collects what the passes find.</summary>
/// <remarks>Not thread-safe: one bag belongs to one run over one rule set.</remarks>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> found = [];

    /// <summary>Whether an error was found.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>The number of findings so far.</summary>
    public int Count => found.Count;

    /// <summary>Adds a finding.</summary>
    public void Report(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
        found.Add(diagnostic);
    }

    /// <summary>Adds findings.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Report(diagnostic);
        }
    }

    /// <summary>Everything found, in the order of the text; the same finding at the same place once.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
        [.. found
            .Select((diagnostic, index) => (diagnostic, index))
            .OrderBy(item => item.diagnostic.Span.Source?.Path, StringComparer.Ordinal)
            .ThenBy(item => item.diagnostic.Span.Start)
            .ThenBy(item => item.index)
            .Select(item => item.diagnostic)
            .DistinctBy(diagnostic => (diagnostic.Span, diagnostic.Place, diagnostic.Code, diagnostic.Message(Language.English)))];
}
