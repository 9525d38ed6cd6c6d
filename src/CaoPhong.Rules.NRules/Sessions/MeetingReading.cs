using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>Meetings as given to facts of a session that rules can match.</summary>
/// <remarks>Not thread-safe: it belongs to one session, and keeps the workspaces that are free.</remarks>
internal sealed class MeetingReading(RuleEngine engine, YearShelf years)
{
    private readonly Stack<Workspace> free = [];
    private readonly SubjectReader subjects = new([engine.RuleSet.Facts]);

    /// <summary>Reads a meeting, finds its form and year, and what the rules of its criteria are asked for.</summary>
    public void Read(ScoredFact fact, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        GiveBack(fact);
        fact.Result = null;
        fact.Conditions = null;
        fact.Open = null;
        var bound = engine.Binder.Bind(meeting, null);
        fact.Given = bound.Value;
        fact.Key = KeyOf(meeting, bound.Value);
        if (bound.Value is not { } given)
        {
            Refuse(fact, Checked<Scorecard>.Failed(bound.Diagnostics));
            return;
        }

        var work = free.TryPop(out var used) ? used : engine.Scorer.NewWorkspace();
        fact.Work = work;
        if (engine.Scorer.Start(given, work, out var open) is not { } form)
        {
            Refuse(fact, MeetingScorer.Failed(given, work));
            GiveBack(fact);
            return;
        }

        fact.Conditions = form;
        fact.Open = open;
        fact.Begin(work.Meeting);
    }

    /// <summary>Takes the workspace of a meeting that is done.</summary>
    public void GiveBack(ScoredFact fact)
    {
        if (fact.Work is { } work)
        {
            fact.End();
            fact.Work = null;
            fact.Open = null;
            free.Push(work);
        }
    }

    private static void Refuse(ScoredFact fact, Checked<Scorecard> why)
    {
        fact.Reject();
        fact.Result = why;
    }

    private YearKey? KeyOf(Meeting meeting, FactSet? facts)
    {
        if (engine.RuleSet.Year is not { } year || (facts?.HeldOn ?? subjects.DayOf(meeting)) is not { } day)
        {
            return null;
        }

        var calendar = YearWindow.Of(year.Starts, day.Year).Contains(day) ? day.Year : day.Year - 1;
        return new(years, facts is null ? subjects.CellOf(meeting) : facts.Cell, calendar);
    }
}
