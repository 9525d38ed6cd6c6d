using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>One code that is switched off, and where.</summary>
/// <param name="Code">Such as <c>CPR6014</c>.</param>
/// <param name="Because">Why, in the author's words; null where that was left out and reported.</param>
/// <param name="Span">Where the code is written.</param>
/// <param name="Regions">The places in which it is switched off: what the <c>ignore</c> stands on.</param>
public sealed record Ignore(string Code, string? Because, SourceSpan Span, IReadOnlyList<SourceSpan> Regions)
{
    /// <summary>Whether it switches a finding off.</summary>
    public bool Covers(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return diagnostic.Code == Code && Regions.Any(region => region.Contains(diagnostic.Span));
    }
}

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
        var used = new HashSet<Ignore>(ReferenceEqualityComparer.Instance);
        var left = new List<Diagnostic>();
        foreach (var diagnostic in found)
        {
            var ignore = Ignores.FirstOrDefault(candidate => candidate.Covers(diagnostic));
            if (ignore is null || diagnostic.Severity == Severity.Error)
            {
                left.Add(diagnostic);
            }

            if (ignore is not null && (diagnostic.Severity != Severity.Error || used.Add(ignore)))
            {
                used.UnionWith(Ignores.Where(candidate => candidate.Covers(diagnostic)));
                if (diagnostic.Severity == Severity.Error)
                {
                    left.Add(ModelDiagnostics.IgnoredError(ignore.Span, ignore.Code));
                }
            }
        }

        foreach (var ignore in Ignores.Where(ignore => !used.Contains(ignore)))
        {
            left.Add(severityOf?.Invoke(ignore.Code) == Severity.Error
                ? ModelDiagnostics.IgnoredError(ignore.Span, ignore.Code)
                : ModelDiagnostics.UselessIgnore(ignore.Span, ignore.Code));
        }

        return left;
    }

    /// <summary>The set of a document, from the codes that stand in its mappings.</summary>
    internal static IgnoreSet Of(MappingNode document, IReadOnlyDictionary<MappingNode, IReadOnlyList<IgnoredCode>> codes)
    {
        if (codes.Count == 0)
        {
            return None;
        }

        var ignores = new List<Ignore>();
        Visit(document, document.Span);
        return new(ignores);

        void Visit(SyntaxNode node, SourceSpan place)
        {
            switch (node)
            {
                case MappingNode mapping:
                    if (codes.TryGetValue(mapping, out var here))
                    {
                        IReadOnlyList<SourceSpan> regions = [place, .. Foreign(mapping, place.Source)];
                        ignores.AddRange(here.Select(code => new Ignore(code.Code.Text, code.Because, code.Code.Span, regions)));
                    }

                    foreach (var entry in mapping.Entries)
                    {
                        Visit(entry.Value, entry.Span);
                    }

                    break;
                case SequenceNode sequence:
                    foreach (var item in sequence.Items)
                    {
                        Visit(item, item.Span);
                    }

                    break;
            }
        }
    }

    // In a consolidated document a part of a thing may stand in another file than the thing.
    private static IEnumerable<SourceSpan> Foreign(SyntaxNode node, SourceText? source)
    {
        var children = node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => (entry.Value, entry.Span)),
            SequenceNode sequence => sequence.Items.Select(item => (item, item.Span)),
            _ => [],
        };

        return children.SelectMany(child => ReferenceEquals(child.Span.Source, source)
            ? Foreign(child.Item1, source)
            : Foreign(child.Item1, child.Span.Source).Prepend(child.Span));
    }
}
