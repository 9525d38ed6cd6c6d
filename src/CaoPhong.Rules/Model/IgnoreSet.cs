using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Model;

/// <summary>The warnings and notes that the author of a rule set switches off.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Ignores">In the order of the text.</param>
public sealed record IgnoreSet(IReadOnlyList<Ignore> Ignores)
{
    /// <summary>Nothing is switched off.</summary>
    public static IgnoreSet None { get; } = new([]);

    /// <summary>Whether a finding says that an ignore silences nothing.</summary>
    internal static bool IsUselessIgnore(Diagnostic diagnostic) => diagnostic.Code == ModelDiagnostics.UselessIgnoreCode;

    /// <summary>What is left of findings, and what is wrong with the ignores: one that silences nothing, or an error that cannot be switched off.</summary>
    /// <param name="found">Everything found.</param>
    /// <param name="severityOf">The weight of a code, so that an error is known where it was not found; null for a code that does not exist.</param>
    public IReadOnlyList<Diagnostic> Apply(IEnumerable<Diagnostic> found, Func<string, Severity?>? severityOf = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        var all = found.ToList();
        var left = all.Where(diagnostic => diagnostic.Severity == Severity.Error || !Ignores.Any(ignore => ignore.Covers(diagnostic))).ToList();
        foreach (var ignore in Ignores)
        {
            var covered = all.FirstOrDefault(ignore.Covers);
            if ((covered?.Severity ?? severityOf?.Invoke(ignore.Code)) == Severity.Error)
            {
                left.Add(ModelDiagnostics.IgnoredError(ignore.Span, ignore.Code));
            }
            else if (covered is null)
            {
                left.Add(ModelDiagnostics.UselessIgnore(ignore.Span, ignore.Code));
            }
        }

        return left;
    }
}
