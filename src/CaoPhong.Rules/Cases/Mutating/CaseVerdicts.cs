using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>The cases of a version that pass, and whether one of them notices that the version is another.</summary>
/// <remarks>Immutable; thread-safe.</remarks>
internal sealed class CaseVerdicts
{
    private readonly IRuleBackend backend;
    private readonly Dictionary<Meeting, Checked<Scorecard>> scored = new(ReferenceEqualityComparer.Instance);
    private readonly List<PassedCase> passed = [];

    public CaseVerdicts(CaseScorer scorer, IEnumerable<Case> cases, IRuleBackend backend)
    {
        this.backend = backend;
        var runner = RunnerOf(scorer.RuleSet, meeting => scored[meeting]);

        // A case that expects a version runs under the version in force, and says nothing of this one.
        foreach (var one in cases.Where(one => one.Expected.Version is null && one.Expected.Year?.Version is null))
        {
            foreach (var meeting in one.Meetings)
            {
                scored[meeting] = scorer.Score(meeting);
            }

            if (runner.Run(one).Passed)
            {
                passed.Add(new(one, [.. one.Meetings.Select(meeting => scorer.Cover(meeting, scored[meeting]))]));
            }
        }
    }

    /// <summary>Whether a case notices that a criterion is another.</summary>
    public bool Notice(RuleSet mutant, Form form, Criterion original, Criterion changed)
    {
        var evaluator = new ExprEvaluator();
        var suspects = new List<Case>();
        foreach (var one in passed.OrderBy(one => Distance(one, form, original.Id)))
        {
            switch (Differs(one, form, original, changed, evaluator))
            {
                // Points that are expected and are others now need no more asking.
                case true when one.Case.Year is null && Expects(one.Case, original.Id):
                    return true;
                case not false:
                    suspects.Add(one.Case);
                    break;
            }
        }

        return suspects.Count > 0 && Fails(mutant, suspects);
    }

    /// <summary>Whether a case notices that something of a form or of the rules between facts is another.</summary>
    /// <param name="mutant">The other version.</param>
    /// <param name="form">The form; null where it is a rule between facts.</param>
    /// <param name="place">What is another, by its id.</param>
    public bool Notice(RuleSet mutant, Form? form, string place) => Fails(mutant, passed.OrderBy(one => Distance(one, form, place)).Select(one => one.Case));

    /// <summary>Whether a case notices that the year is judged otherwise; its meetings score what they did.</summary>
    public bool NoticeYear(RuleSet mutant)
    {
        var runner = RunnerOf(mutant, meeting => scored[meeting]);
        return passed.Any(one => one.Case.Year is not null && !runner.Run(one.Case).Passed);
    }

    private bool Fails(RuleSet mutant, IEnumerable<Case> cases)
    {
        var runner = RunnerOf(mutant, new CaseScorer(mutant, backend).Score);
        return cases.Any(one => !runner.Run(one).Passed);
    }

    // The case that is likely to notice comes first: one is enough. What a rule between facts rejects has no form.
    private static int Distance(PassedCase one, Form? form, string place) =>
        one.Case.Year is not null ? 3
        : Expects(one.Case, place) ? 0
        : one.Meetings.Any(meeting => ReferenceEquals(meeting?.Form, form)) ? 1
        : 2;

    // True and false where that is certain; null where facts are unknown or the meeting was rejected.
    private static bool? Differs(PassedCase one, Form form, Criterion original, Criterion changed, ExprEvaluator evaluator)
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

    private static CaseRunner RunnerOf(RuleSet ruleSet, Func<Meeting, Checked<Scorecard>> score)
    {
        var judge = new Lazy<YearScorer>(() => new(ruleSet, ""));
        return new(new(score, (year, scored) => ruleSet.Year is null ? Checked<YearScorecard>.Failed([]) : judge.Value.Score(null, year, scored, [])));
    }

    private sealed record PassedCase(Case Case, IReadOnlyList<CoveredMeeting?> Meetings);
}
