using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
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

    /// <param name="judge">The version that judges; it has a year.</param>
    /// <param name="fingerprint">Its fingerprint.</param>
    public YearScorer(RuleSet judge, string fingerprint)
    {
        this.judge = judge;
        this.fingerprint = fingerprint;
        year = judge.Year ?? throw new ArgumentException("the rule set has no year", nameof(judge));
        records = new(judge, year);
    }

    /// <summary>The scorecard of a year.</summary>
    /// <param name="cell">Which cell.</param>
    /// <param name="calendarYear">The year in which it begins.</param>
    /// <param name="scored">Every meeting of the cell, in any order; those of other years are passed over.</param>
    public Checked<YearScorecard> Score(string? cell, int calendarYear, IEnumerable<Checked<Scorecard>> scored)
    {
        var window = YearWindow.Of(year.Starts, calendarYear);
        var all = scored.ToList();
        var rejected = all.Where(one => one.Value is null).Select(one => one.Diagnostics[0]).ToList();
        var inYear = all.Select(one => one.Value).OfType<Scorecard>()
            .Where(card => card.Facts.HeldOn is null || window.Contains(card.Facts.HeldOn.Value))
            .OrderBy(card => card.Facts.HeldOn)
            .ToList();
        var mistakes = Mistakes(inYear);
        if (mistakes.Count > 0)
        {
            return Checked<YearScorecard>.Failed(mistakes);
        }

        var counted = inYear.Where(card => year.Forms.Contains(card.Form.Id)).ToList();
        var missing = Missing(inYear);
        var card = new YearScorecard
        {
            RuleSet = judge,
            Fingerprint = fingerprint,
            Cell = cell,
            Year = calendarYear,
            From = window.From,
            Until = window.Until,
            Meetings = counted,
            Missing = missing,
            Rejected = rejected,
        };
        return counted.Count == 0 && rejected.Count == 0
            ? Checked<YearScorecard>.Of(card, [])
            : Judge(card, MeetingsOf(counted, missing, rejected.Count));
    }

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

            var known = judge.Forms.SelectMany(form => form.Grades).Select(grade => grade.Id);
            var strange = year.Forms.Contains(card.Form.Id) ? card.Grades.FirstOrDefault(grade => !known.Contains(grade.Id)) : null;
            if (strange is not null)
            {
                mistakes.Add(YearScoringDiagnostics.StrangeGrade(card, strange.Id, judge));
            }
        }

        return mistakes;
    }

    private List<MissingMeetings> Missing(List<Scorecard> cards)
    {
        var missing = new List<MissingMeetings>();
        var given = Possible.Of(PossibleList.Of([.. cards.Select(card => new PossibleItem(records.Of(card), true))]));
        foreach (var expectation in year.Expected)
        {
            // A meeting that may be of the sort is taken for one.
            var found = ExprBounds.Evaluate(expectation.Meetings, _ => given).List?.Items?.Count ?? 0;
            if (found < expectation.Count)
            {
                missing.Add(new(expectation, expectation.Count - found));
            }
        }

        return missing;
    }

    private Possible MeetingsOf(List<Scorecard> counted, List<MissingMeetings> missing, int rejected)
    {
        var items = counted.Select(card => new PossibleItem(records.Of(card), true)).ToList();
        var absent = missing.Where(one => one.Expectation.Form is not { } form || year.Forms.Contains(form))
            .SelectMany(one => Enumerable.Repeat(records.Missing(one.Expectation.Form), one.Count)).ToList();
        absent.AddRange(Enumerable.Repeat(records.Missing(null), Math.Max(0, rejected - missing.Sum(one => one.Count))));
        items.AddRange(absent.Select(record => new PossibleItem(record, true)));
        return Possible.Of(PossibleList.Of(items) with { IsSet = absent.Count > 0, Unplaced = absent.Count });
    }

    private Checked<YearScorecard> Judge(YearScorecard card, Possible meetings)
    {
        var errors = new List<Diagnostic>();
        var points = year.Points is { } expr ? ExprBounds.Evaluate(expr, _ => meetings) : null;
        if (points is { AlwaysFails: true })
        {
            return Checked<YearScorecard>.Failed([points.Failure ?? YearScoringDiagnostics.NoTruth(year.Points!.Span)]);
        }

        var known = new YearKnowledge(year.Names, meetings, points, errors);
        var notGraded = year.NotGraded.Select(reason => (reason, Truth: known.Ask(reason.When))).ToList();
        var caps = year.Caps.Select(cap => (cap, Truth: known.Ask(cap.Holds))).ToList();
        var grades = PossibleGrades(known);
        if (errors.Count > 0)
        {
            return Checked<YearScorecard>.Failed(errors);
        }

        Cap[] certain = [.. caps.Where(one => one.Truth.IsTrue).Select(one => one.cap)];
        Cap[] possible = [.. caps.Where(one => one.Truth.CanBeTrue && !one.Truth.IsTrue).Select(one => one.cap)];
        NotGraded[] reasons = [.. notGraded.Where(one => one.Truth.IsTrue).Select(one => one.reason)];
        return Checked<YearScorecard>.Of(card with
        {
            Points = points is null ? null : new Bounds(points.Least?.Value ?? decimal.MinValue, points.Greatest?.Value ?? decimal.MaxValue),
            Caps = certain,
            CapsPossible = possible,
            NotGraded = reasons,
            NotGradedPossible = [.. notGraded.Where(one => one.Truth.CanBeTrue && !one.Truth.IsTrue).Select(one => one.reason)],
            Grades = reasons.Length > 0 ? [] : Lowered(grades, certain, possible),
        }, []);
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

    private List<YearGrade> Lowered(List<int> grades, Cap[] certain, Cap[] possible)
    {
        var floor = certain.Length == 0 ? 0 : certain.Max(cap => cap.To);
        var lowered = new SortedSet<int>();
        foreach (var grade in grades)
        {
            var place = Math.Max(grade, floor);
            lowered.Add(place);
            lowered.UnionWith(possible.Select(cap => Math.Max(place, cap.To)));
        }

        return [.. lowered.Select(place => year.Grades[place])];
    }
}
