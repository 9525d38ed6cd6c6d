using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>Reads <c>base</c>, <c>given</c> and the cells of examples.</summary>
internal sealed class GivenReader(CaseNames names, DiagnosticBag diagnostics)
{
    /// <summary>The facts under a key; none where it is not there.</summary>
    /// <param name="reader">What has the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="isOther">Which keys there are no facts and are read by others.</param>
    public GivenFacts Read(MappingReader reader, string key, Func<string, bool> isOther) =>
        Read(reader.Entries(key).Where(entry => !isOther(entry.Key.Text)));

    /// <summary>The facts of the entries of a mapping.</summary>
    public GivenFacts Read(IEnumerable<MappingEntry> entries)
    {
        var facts = new List<GivenFact>();
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (Name(entry.Key) is not { } name)
            {
                continue;
            }

            if (!places.TryAdd(name, entry.Key.Span))
            {
                diagnostics.Report(CaseDiagnostics.DuplicateFact(name, entry.Key.Span, places[name]));
            }
            else if (Fact(name, entry.Key, entry.Value) is { } fact)
            {
                facts.Add(fact);
            }
        }

        return new(facts) { Places = places };
    }

    /// <summary>The fact of a name or label; null, and reported, where there is none or nothing uses it.</summary>
    public string? Name(ScalarNode written)
    {
        if (names.FindFact(written.Text) is not { } name)
        {
            diagnostics.Report(CaseDiagnostics.UnknownFact(written.Span, written.Text, names.Facts));
            return null;
        }

        if (!names.IsUsed(name))
        {
            diagnostics.Report(CaseDiagnostics.UnusedFact(written.Span, name));
        }

        return name;
    }

    /// <summary>A fact with its value; null, and reported, where it is none.</summary>
    public GivenFact? Fact(string name, ScalarNode written, SyntaxNode value)
    {
        if (RawValues.Of(value) is not { } raw)
        {
            if (value is MappingNode or SequenceNode)
            {
                diagnostics.Report(ReadingDiagnostics.NotScalar(value, written.Text));
            }

            return null;
        }

        var (line, _) = value.Span.Position;
        return new(name, raw, new FactPlace(value.Span.Source?.Path, line, written.Text, name)) { Span = value.Span };
    }
}
