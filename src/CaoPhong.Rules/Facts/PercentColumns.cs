using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Facts;

/// <summary>Watches the columns of percentages of a sheet: one in which every number lies between 0 and 1 was probably written as shares.</summary>
/// <remarks>Not thread-safe: one watch belongs to one file.</remarks>
public sealed class PercentColumns
{
    private readonly Dictionary<string, (string Fact, decimal Most, FactPlace? Place)> columns = new(StringComparer.Ordinal);
    private readonly HashSet<string> clear = new(StringComparer.Ordinal);

    /// <summary>Looks at the facts of one meeting.</summary>
    public void Look(FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Meeting.Sheet is null)
        {
            return;
        }

        foreach (var fact in facts.Schema.Facts)
        {
            if (fact.Unit == "%")
            {
                Look(facts, fact.Symbol, fact.Label);
            }
        }

        foreach (var fact in facts.Schema.Derived)
        {
            if (fact.Unit == "%" && facts.DecimalsGiven.ContainsKey(fact.Symbol.Slot))
            {
                Look(facts, fact.Symbol, fact.Label);
            }
        }
    }

    /// <summary>A warning for each such column, when the whole file has been looked at.</summary>
    public IReadOnlyList<Diagnostic> Warnings() =>
        [.. columns.Where(column => column.Value.Most > 0 && !clear.Contains(column.Key))
            .Select(column => BindingDiagnostics.SharesForPercent(column.Value.Fact, column.Key, column.Value.Place))];

    private void Look(FactSet facts, Symbol symbol, string label)
    {
        if (clear.Contains(symbol.Name) || facts.Values[symbol.Slot] is not { Kind: ValueKind.Number } value || Given(facts.Meeting, symbol.Name, label) is not { } given)
        {
            return;
        }

        // A cell that is formatted as percent says itself what it means.
        if (value.AsNumber is > 1 or < 0 || given.Value.Kind == RawKind.Percent || given.Value.Text.EndsWith('%'))
        {
            clear.Add(symbol.Name);
            return;
        }

        var most = columns.TryGetValue(symbol.Name, out var before) ? Math.Max(before.Most, value.AsNumber) : value.AsNumber;
        columns[symbol.Name] = (given.Name, most, facts.Meeting.Place is { } place ? new(place.File, null, given.Name, symbol.Name) : null);
    }

    private static GivenFact? Given(Meeting meeting, string name, string label)
    {
        foreach (var given in meeting.Given)
        {
            if (given.Name == name || FactNames.FoldHeading(given.Name) == FactNames.FoldHeading(label))
            {
                return given.Value.Kind is RawKind.Blank ? null : given;
            }
        }

        return null;
    }
}
