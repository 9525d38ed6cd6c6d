using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Facts;

/// <summary>Brings derived facts into an order in which each uses only earlier ones; a circle is reported once.</summary>
internal sealed class DependencyOrder
{
    private readonly Dictionary<string, WrittenFact> byName;
    private readonly IReadOnlyList<WrittenFact> facts;
    private readonly DiagnosticBag diagnostics;
    private readonly List<WrittenFact> order = [];
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly HashSet<string> inCycle = new(StringComparer.Ordinal);
    private readonly List<string> path = [];

    public DependencyOrder(IReadOnlyList<WrittenFact> facts, DiagnosticBag diagnostics)
    {
        this.facts = facts;
        this.diagnostics = diagnostics;
        byName = facts.ToDictionary(fact => fact.Name, StringComparer.Ordinal);
    }

    /// <summary>The facts in order, and the names that stand in a circle.</summary>
    public (IReadOnlyList<WrittenFact> Order, IReadOnlySet<string> InCycle) Find()
    {
        foreach (var fact in facts)
        {
            Visit(fact);
        }

        return (order, inCycle);
    }

    private void Visit(WrittenFact fact)
    {
        if (done.Contains(fact.Name))
        {
            return;
        }

        if (path.IndexOf(fact.Name) is var start and >= 0)
        {
            var circle = path[start..];
            if (!circle.Any(inCycle.Contains))
            {
                diagnostics.Report(DeclarationDiagnostics.Cycle(fact.Key.Span, [.. circle, fact.Name]));
            }

            inCycle.UnionWith(circle);
            return;
        }

        path.Add(fact.Name);
        foreach (var used in NamesUsed.In(fact.Value).Where(byName.ContainsKey))
        {
            Visit(byName[used]);
        }

        path.RemoveAt(path.Count - 1);
        done.Add(fact.Name);
        order.Add(fact);
    }
}
