using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>The scorecards of a year to the scorecard of the year.</summary>
/// <remarks>Thread-safe. The expressions of the year are evaluated over what every meeting may be, so that a year whose
/// meetings are certain comes out certain, and an open one with bounds that hold.</remarks>
internal sealed class YearScorer
{
    private readonly RuleSet judge;
    private readonly Year year;
    private readonly string fingerprint;
    private readonly YearMeetings records;
    private readonly YearExpressions expressions;
    private readonly HashSet<string> grades;

    /// <param name="judge">The version that judges; it has a year.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    public YearScorer(RuleSet judge, string fingerprint)
    {
        this.judge = judge;
        this.fingerprint = fingerprint;
        year = judge.Year ?? throw new ArgumentException("the rule set has no year", nameof(judge));
        records = YearMeetings.Of(judge, year);
        expressions = new(year);
        grades = [.. judge.Forms.SelectMany(form => form.Grades).Select(grade => grade.Id)];
    }

    /// <summary>The scorecard of a year.</summary>
    /// <param name="cell">Which cell.</param>
    /// <param name="calendarYear">The year in which it begins.</param>
    /// <param name="scored">Every meeting of the cell, in any order; those of other years are passed over.</param>
    /// <param name="others">The other versions under which a meeting that nobody gave may have to be scored.</param>
    public Checked<YearScorecard> Score(string? cell, int calendarYear, IEnumerable<Checked<Scorecard>> scored, IReadOnlyList<RuleSet> others)
    {
        var window = YearWindow.Of(year.Starts, calendarYear);
        var all = scored.ToList();
        var rejected = all.Where(one => one.Value is null).Select(one => one.Diagnostics[0]).ToList();
        var inYear = Deciding(all.Select(one => one.Value).OfType<Scorecard>().ToList())
            .Where(card => card.Facts.HeldOn is null || window.Contains(card.Facts.HeldOn.Value))
            .OrderBy(card => card.Facts.HeldOn)
            .ToList();
        List<Diagnostic> mistakes = [.. all.Where(one => one.Value is null).SelectMany(one => one.Diagnostics).Where(BindingDiagnostics.IsMeetingTwice), .. Mistakes(inYear)];
        if (mistakes.Count > 0)
        {
            return Checked<YearScorecard>.Failed(mistakes);
        }

        var known = inYear.ConvertAll(card => (Card: card, Record: records.CertainOf(card)));
        var counted = known.FindAll(one => year.Forms.Contains(one.Card.Form.Id));
        var missing = Missing(known);
        var card = new YearScorecard
        {
            RuleSet = judge,
            Fingerprint = fingerprint,
            Cell = cell,
            Year = calendarYear,
            From = window.From,
            Until = window.Until,
            Meetings = counted.ConvertAll(one => one.Card),
            Missing = missing,
            Rejected = rejected,
        };
        return counted.Count == 0 && rejected.Count == 0
            ? Checked<YearScorecard>.Of(card, [])
            : Judge(card, WorldsOf(counted, missing, rejected.Count, records.Beside(others)));
    }

    // Of several assessments of one meeting the last one in authority counts; two of one assessor are a mistake.
    private static IEnumerable<Scorecard> Deciding(List<Scorecard> cards) => cards.All(card => card.AssessedBy is null)
        ? cards
        : cards.GroupBy(card => card.Facts.HeldOn is { } day && card.AssessedBy is not null ? (card.Form.Id, day, card.RuleSet.Name) : default)
            .SelectMany(IEnumerable<Scorecard> (same) => same.Key == default || same.DistinctBy(card => card.AssessedBy!.Id).Count() < same.Count()
                ? same
                : [same.MaxBy(card => Assessors.PlaceOf(card.RuleSet, card.AssessedBy!))!]);

    private List<Diagnostic> Mistakes(List<Scorecard> cards)
    {
        var mistakes = cards.Where(card => card.Facts.HeldOn is null).Select(card => YearScoringDiagnostics.NoDay(MeetingPlace.Of(card.Facts))).ToList();
        var seen = new HashSet<(string, DateOnly)>();
        foreach (var card in cards.Where(card => card.Facts.HeldOn is not null))
        {
            if (!seen.Add((card.Form.Id, card.Facts.HeldOn!.Value)))
            {
                mistakes.Add(YearScoringDiagnostics.Twice(card));
            }

            var strange = year.Forms.Contains(card.Form.Id) ? card.Grades.FirstOrDefault(grade => !grades.Contains(grade.Id)) : null;
            if (strange is not null)
            {
                mistakes.Add(YearScoringDiagnostics.StrangeGrade(card, strange.Id, judge));
            }
        }

        return mistakes;
    }

    private List<MissingMeetings> Missing(List<(Scorecard Card, Value? Record)> known)
    {
        var missing = new List<MissingMeetings>();
        var given = ListOf(known);
        foreach (var expectation in year.Expected)
        {
            // A meeting that may be of the sort is taken for one.
            var found = expressions.Count(expectation.Meetings, given);
            if (found < expectation.Count)
            {
                missing.Add(new(expectation, expectation.Count - found));
            }
        }

        return missing;
    }

    private YearList ListOf(List<(Scorecard Card, Value? Record)> known) =>
        Certain(known) ?? YearList.Of(Possible.Of(PossibleList.Of([.. known.Select(one => new PossibleItem(records.Of(one.Card), true))])));

    private static YearList? Certain(List<(Scorecard Card, Value? Record)> known) =>
        known.TrueForAll(one => one.Record is not null) ? YearList.Of([.. known.Select(one => one.Record!.Value)]) : null;

    private IReadOnlyList<YearList> WorldsOf(List<(Scorecard Card, Value? Record)> counted, List<MissingMeetings> missing, int rejected, YearMeetings meetings)
    {
        var absent = missing.Where(one => one.Expectation.Form is not { } form || year.Forms.Contains(form)).Select(one => (one.Expectation.Form, one.Count)).ToList();
        var more = rejected - missing.Sum(one => one.Count);
        if (more > 0)
        {
            absent.Add((null, more));
        }

        return absent.Count == 0 && Certain(counted) is { } certain
            ? [certain]
            : new YearWorlds(meetings).Of(counted.ConvertAll(one => one.Card), absent);
    }

    private Checked<YearScorecard> Judge(YearScorecard card, IReadOnlyList<YearList> worlds)
    {
        var errors = new List<Diagnostic>();
        var verdicts = worlds.Select(world => Judge(world, errors)).OfType<YearVerdict>().ToList();
        if (verdicts.Count == 0)
        {
            return Checked<YearScorecard>.Failed([.. errors.DistinctBy(error => (error.Code, error.Span)).Take(1)]);
        }

        NotGraded[] reasons = [.. year.NotGraded.Where((_, place) => verdicts.All(verdict => verdict.NotGraded[place].IsTrue))];
        var grades = verdicts.SelectMany(verdict => verdict.Grades).Distinct().Order();
        return Checked<YearScorecard>.Of(card with
        {
            Points = year.Points is null ? null : new Bounds(verdicts.Min(verdict => verdict.Points!.Least?.Value ?? decimal.MinValue), verdicts.Max(verdict => verdict.Points!.Greatest?.Value ?? decimal.MaxValue)),
            Caps = [.. year.Caps.Where((_, place) => verdicts.All(verdict => verdict.Caps[place].IsTrue))],
            CapsPossible = [.. year.Caps.Where((_, place) => verdicts.Any(verdict => verdict.Caps[place].CanBeTrue) && !verdicts.All(verdict => verdict.Caps[place].IsTrue))],
            NotGraded = reasons,
            NotGradedPossible = [.. year.NotGraded.Where((_, place) => verdicts.Any(verdict => verdict.NotGraded[place].CanBeTrue) && !verdicts.All(verdict => verdict.NotGraded[place].IsTrue))],
            Grades = reasons.Length > 0 ? [] : [.. grades.Select(place => year.Grades[place])],
        }, []);
    }

    // Null where there is certainly an error.
    private YearVerdict? Judge(YearList meetings, List<Diagnostic> errors)
    {
        var points = year.Points is { } expr ? expressions.Evaluate(expr, meetings, null) : null;
        if (points is { AlwaysFails: true })
        {
            errors.Add(points.Failure ?? YearScoringDiagnostics.NoTruth(year.Points!.Span));
            return null;
        }

        var before = errors.Count;
        var known = new YearKnowledge(expressions, meetings, points, errors);
        var notGraded = year.NotGraded.Select(reason => known.Ask(reason.When)).ToArray();
        var caps = year.Caps.Select(cap => known.Ask(cap.Holds)).ToArray();
        var grades = Lowered(PossibleGrades(known), caps);
        return errors.Count > before ? null : new(points, notGraded, caps, grades);
    }

    // Best first, the first that holds: what stands behind one that certainly holds is out.
    private List<int> PossibleGrades(YearKnowledge known)
    {
        var possible = new List<int>();
        for (var place = 0; place < year.Grades.Count; place++)
        {
            var truth = year.Grades[place].When is { } when ? known.Ask(when) : Possible.True;
            if (truth.CanBeTrue)
            {
                possible.Add(place);
            }

            if (truth.IsTrue && !truth.CanFail)
            {
                break;
            }
        }

        return possible;
    }

    private SortedSet<int> Lowered(List<int> grades, Possible[] caps)
    {
        var floor = year.Caps.Where((_, place) => caps[place].IsTrue).Select(cap => cap.To).DefaultIfEmpty(0).Max();
        var lowered = new SortedSet<int>();
        foreach (var grade in grades)
        {
            var best = Math.Max(grade, floor);
            lowered.Add(best);
            lowered.UnionWith(year.Caps.Where((_, place) => caps[place].CanBeTrue).Select(cap => Math.Max(best, cap.To)));
        }

        return lowered;
    }

    private sealed record YearVerdict(Possible? Points, Possible[] NotGraded, Possible[] Caps, SortedSet<int> Grades);
}
