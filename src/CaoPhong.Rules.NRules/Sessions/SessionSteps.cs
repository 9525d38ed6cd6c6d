using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using NRules.RuleModel;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>What the chained rules do: the stages of the common scorer, one after another.</summary>
/// <remarks>Immutable; thread-safe. Everything that changes is in the facts.</remarks>
internal sealed class SessionSteps(RuleEngine engine)
{
    private const string Totals = "totals";
    private const string Result = "result";
    private const string Card = "scorecard";

    /// <summary>The criteria of a meeting have fired: sections and total.</summary>
    public static void AddUp(IContext context, ScoredFact meeting)
    {
        var totals = new TotalsFact(meeting);
        var (form, work) = (meeting.Conditions!, meeting.Work!);
        if (MeetingScorer.Collect(form, work) && meeting.Open is null && MeetingScorer.AddUp(form, work, out var total))
        {
            meeting.Total = total;
            totals.Form = form.Plan.Index;
            totals.Caps = new Value[form.Form.Caps.Count];
            totals.NotGraded = new Value[form.Form.NotGraded.Count];
        }

        context.SetLinked(Totals, totals);
    }

    /// <summary>The caps of a meeting have fired: its scorecard.</summary>
    public void Finish(IContext context, TotalsFact totals)
    {
        var meeting = totals.Meeting;
        var (given, form, work) = (meeting.Given!, meeting.Conditions!, meeting.Work!);
        var scored = work.Errors.Count > 0 ? MeetingScorer.Failed(given, work)
            : meeting.Open is { } open ? engine.Scorer.Open(given, form, work, open, explain: false)
            : VerdictOf(totals, form, work) is var verdict && work.Errors.Count > 0 ? MeetingScorer.Failed(given, work)
            : engine.Scorer.Known(given, form, work, meeting.Total, verdict, explain: false);
        Tell(context, meeting, scored);
    }

    /// <summary>A meeting was refused before any rule.</summary>
    public static void Reject(IContext context, ScoredFact meeting) => Tell(context, meeting, meeting.Result!);

    /// <summary>Something in a year has changed.</summary>
    public void JudgeYear(IContext context, IGrouping<YearKey, ResultFact> year)
    {
        var judged = engine.JudgeYear(year.Key.Cell, year.Key.Year, year.Select(result => result.Result));
        year.Key.Years.Put(year.Key, judged);
        context.SetLinked("year", judged.Value);
    }

    /// <summary>The last meeting of a year was taken out.</summary>
    public static void ForgetYear(IContext context, IGrouping<YearKey, ResultFact> year) => year.Key.Years.Remove(year.Key);

    private static void Tell(IContext context, ScoredFact meeting, Checked<Scorecard> scored)
    {
        meeting.Result = scored;
        context.SetLinked(Result, new ResultFact(meeting.Key, scored));
        context.SetLinked(Card, scored.Value);
    }

    private static Verdict VerdictOf(TotalsFact totals, FormConditions form, Workspace work) => new(
        Holding(form.Form.Caps, totals.Caps, cap => cap.Holds, work),
        Holding(form.Form.NotGraded, totals.NotGraded, reason => reason.When, work));

    private static List<T> Holding<T>(IReadOnlyList<T> all, Value[] truths, Func<T, Expr> written, Workspace work)
    {
        var holding = new List<T>();
        for (var place = 0; place < truths.Length; place++)
        {
            if (truths[place].IsTrue)
            {
                holding.Add(all[place]);
            }
            else if (!truths[place].IsFalse)
            {
                work.Errors.Add(truths[place].Kind == ValueKind.Error ? truths[place].AsError : MeetingDiagnostics.NoTruth(written(all[place])));
            }
        }

        return holding;
    }
}
