using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>Goals inside a condition: each part decides it alone, and every edge has a case at it and on both sides.</summary>
internal sealed class ConditionGoals(GoalList goals, FactKnowledge knowledge, GoalSubject subject)
{
    /// <summary>Adds the goals of conditions of one thing.</summary>
    /// <param name="conditions">Each with what must hold before it is looked at.</param>
    public void Add(IReadOnlyList<(Expr Condition, string Key, IReadOnlyList<Wanted> Before)> conditions)
    {
        var atoms = conditions.SelectMany(one => ConditionAtoms.Of(one.Condition).Select(atom => (one.Key, one.Before, Atom: atom))).ToList();
        var sides = new EdgeSides(atoms.SelectMany(one => ConditionEdges.Of(one.Atom.Expr)));
        foreach (var (key, before, atom) in atoms)
        {
            AddParts(key, before, atom);
        }

        foreach (var (_, before, atom) in atoms)
        {
            foreach (var edge in ConditionEdges.Of(atom.Expr))
            {
                AddEdge(sides, edge, [.. before, .. atom.Decides]);
            }
        }
    }

    private void AddParts(string key, IReadOnlyList<Wanted> before, ConditionAtom atom)
    {
        var text = ExprPrinter.Print(atom.Expr);

        // In "a and b" that both are true is what makes the whole true, which is a goal of its own already.
        foreach (var truth in new[] { true, false })
        {
            var makesWhole = truth == atom.IsPositive ? atom.InAnd : atom.InOr;
            if (!makesWhole)
            {
                var what = truth
                    ? new Phrase($"chỉ vì '{text}' đúng", $"'{text}' alone makes the difference by being true")
                    : new Phrase($"chỉ vì '{text}' sai", $"'{text}' alone makes the difference by being false");
                goals.Add(subject, GoalKind.Condition, $"{key}|{atom.Expr.Span.Start}|{text}|{truth}", what, atom.Expr.Span, [.. before, .. atom.Decides, new(atom.Expr, truth)]);
            }
        }
    }

    private void AddEdge(EdgeSides sides, ConditionEdge edge, IReadOnlyList<Wanted> before)
    {
        foreach (var side in sides.Of(edge, knowledge))
        {
            goals.Add(subject, GoalKind.Edge, $"{edge.Text}|{Numbers.Format(edge.Value)}|{side.Side}", side.What, edge.Span, [.. before, new(side.Lies, true)]);
        }
    }
}
