using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Undecided;

/// <summary>The sums of outcomes that have nothing to do with each other: sound, and within a box normally exact.</summary>
internal sealed class OutcomeSums
{
    private readonly Dictionary<int, PointsRange> sections = [];

    public OutcomeSums(FormLayout layout, Outcome[] criteria)
    {
        var (low, high) = (new FormSums(layout), new FormSums(layout));
        var leftOut = criteria.Select(outcome => !outcome.Counts).ToArray();
        low.Make([.. criteria.Select((outcome, table) => End(layout, table, outcome, least: true))], leftOut);
        high.Make([.. criteria.Select((outcome, table) => End(layout, table, outcome, least: false))], leftOut);
        foreach (var part in layout.Sections)
        {
            sections[part] = new(low.PointsOf(part), high.PointsOf(part));
        }

        if (!criteria.Any(outcome => outcome is { LeftOut: true, Counts: true })
            && (!low.HasLeftOut || low.FormLeft != 0)
            && FormTotal.TryMake(layout.Form, low, out var least) && FormTotal.TryMake(layout.Form, high, out var most))
        {
            // A penalty without end takes off everything.
            Total = new(criteria.Any(outcome => outcome.To == decimal.MaxValue) ? 0 : least.Final, most.Final);
        }
    }

    /// <summary>By part.</summary>
    public IReadOnlyDictionary<int, PointsRange> Sections => sections;

    /// <summary>The total; null where it is not told here.</summary>
    public PointsRange? Total { get; }

    // A penalty takes off the most for the least total.
    private static decimal End(FormLayout layout, int table, Outcome outcome, bool least)
    {
        var isPenalty = layout.Criterion(table).Role == CriterionRole.Penalty;
        var end = least != isPenalty ? outcome.From : outcome.To;
        return outcome.LeftOut && outcome.Counts && least != isPenalty ? Math.Min(end, 0) : end == decimal.MaxValue ? 0 : end;
    }
}
