using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>The cases of a version that pass, and whether one of them notices that the version is another.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class CaseVerdicts
{
    private readonly IRuleBackend backend;
    private readonly ExprEvaluator evaluator;
    private readonly List<PassedCase> passed = [];

    public CaseVerdicts(CaseScorer scorer, IEnumerable<Case> cases, IRuleBackend backend, ExprEvaluator evaluator)
    {
        this.backend = backend;
        this.evaluator = evaluator;
        var runner = RunnerOf(scorer);

        // A case that expects a version runs under the version in force, and says nothing of this one.
        foreach (var one in cases.Where(one => one.Expected.Version is null && one.Expected.Year?.Version is null))
        {
            if (runner.Run(one).Passed)
            {
                passed.Add(new(one, [.. one.Meetings.Select(meeting => scorer.Cover(meeting))]));
            }
        }
    }

    /// <summary>How many cases pass.</summary>
    public int Count => passed.Count;

    /// <summary>Whether a case notices that a criterion is another.</summary>
    public bool Notice(RuleSet mutant, Form form, Criterion original, Criterion changed)
    {
        var suspects = new List<Case>();
        foreach (var one in passed)
        {
            switch (Differs(one, form, original, changed))
            {
                // Points that are expected and are others now need no more asking.
                case true when one.Case.Year is null && Expects(one.Case, original.Id):
                    return true;
                case not false:
                    suspects.Add(one.Case);
                    break;
            }
        }

        return suspects.Count > 0 && Notice(mutant, suspects);
    }

    /// <summary>Whether a case notices that something beside the criteria is another.</summary>
    /// <param name="mutant">The other version.</param>
    /// <param name="ofYear">Whether it differs in what it says of the year alone.</param>
    public bool Notice(RuleSet mutant, bool ofYear) =>
        Notice(mutant, passed.Select(one => one.Case).Where(one => !ofYear || one.Year is not null).OrderBy(one => one.Year is not null));

    private bool Notice(RuleSet mutant, IEnumerable<Case> cases)
    {
        var runner = RunnerOf(new CaseScorer(mutant, backend));
        return cases.Any(one => !runner.Run(one).Passed);
    }

    // True and false where that is certain; null where facts are unknown or the meeting was rejected.
    private bool? Differs(PassedCase one, Form form, Criterion original, Criterion changed)
    {
        bool? differs = false;
        foreach (var meeting in one.Meetings)
        {
            if (meeting is null || meeting.Form is null)
            {
                differs ??= null;
                differs = differs == true ? true : null;
                continue;
            }

            if (!ReferenceEquals(meeting.Form, form))
            {
                continue;
            }

            var (before, after) = (CriterionOutcome.Of(original, Evaluate), CriterionOutcome.Of(changed, Evaluate));
            if (before.Kind == OutcomeKind.Open || after.Kind == OutcomeKind.Open)
            {
                differs = differs == true ? true : null;
            }
            else if (before != after)
            {
                return true;
            }

            Value Evaluate(Expr expr) => meeting.Evaluate(expr, evaluator);
        }

        return differs;
    }

    private static bool Expects(Case one, string id) => one.Expected.Points.Any(part => part.Id == id && part.Points.Bounds is null or { IsExact: true });

    private static CaseRunner RunnerOf(CaseScorer scorer) =>
        new(new(
            meeting => scorer.Score(meeting),
            (year, scored) => scorer.RuleSet.Year is null
                ? Checked<YearScorecard>.Failed([])
                : new YearScorer(scorer.RuleSet, "").Score(null, year, scored, [])));

    private sealed record PassedCase(Case Case, IReadOnlyList<CoveredMeeting?> Meetings);
}
