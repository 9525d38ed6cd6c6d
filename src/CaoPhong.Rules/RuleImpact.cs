using CaoPhong.Rules.Analysis.Impacts;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules;

/// <summary>Scores meetings under two versions, to see what a change does before it is issued.</summary>
/// <remarks>A fact that the new version needs and a meeting lacks is unknown: it gives bounds and several possible grades, never zero.
/// Meetings are not kept unless the years of their cells are asked for, or they may have several assessments. Not thread-safe: one belongs to one run.</remarks>
public sealed class RuleImpact
{
    private readonly RuleEngine old;
    private readonly RuleEngine @new;
    private readonly MeetingNames names;
    private readonly ImpactTally tally;
    private readonly MeetingRegister register = new();
    private readonly SubjectReader subjects;
    private readonly List<string> order = [];
    private readonly Dictionary<string, List<MeetingImpact>>? cells;

    /// <summary>A comparison of two versions.</summary>
    /// <param name="old">The version that the meetings were written down for.</param>
    /// <param name="new">The version that they are tried under.</param>
    /// <param name="withYears">Whether the years of the cells are judged too, where both versions say how; then the scorecards are kept.</param>
    public RuleImpact(RuleEngine old, RuleEngine @new, bool withYears = true)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(@new);
        this.old = old;
        this.@new = @new;
        names = new(old.RuleSet.Facts, @new.RuleSet.Facts);
        subjects = new([old.RuleSet.Facts, @new.RuleSet.Facts]);
        tally = new(old.RuleSet, @new.RuleSet);
        cells = withYears && old.RuleSet.Year is not null && @new.RuleSet.Year is not null ? new(StringComparer.Ordinal) : null;
    }

    /// <summary>Whether a meeting may have several assessments, so that all rows must be known before the first can be scored.</summary>
    public bool HasAssessors => old.RuleSet.Assessors.Count > 0 || @new.RuleSet.Assessors.Count > 0;

    /// <summary>Scores the rows of a file under both versions, and counts them; nothing is kept but where meetings may have several assessments.</summary>
    /// <param name="rows">In the order of the file.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    /// <param name="tell">Told every meeting when it is counted; of several assessments the one that decides.</param>
    public void Add(IEnumerable<FactRow> rows, IReadOnlySet<string>? ignored = null, Action<MeetingImpact>? tell = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        foreach (var impact in HasAssessors ? Assessed([.. rows], ignored) : rows.Select(row => row is { IsOk: true, Meeting: { } meeting } ? Add(meeting, ignored) : Unread(row)))
        {
            tell?.Invoke(impact);
        }
    }

    /// <summary>Scores one more meeting under both versions, and counts it.</summary>
    /// <param name="meeting">As given.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    /// <exception cref="InvalidOperationException">A version has assessors: one assessment alone does not say what its meeting comes to.</exception>
    public MeetingImpact Add(Meeting meeting, IReadOnlySet<string>? ignored = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        if (HasAssessors)
        {
            throw new InvalidOperationException("a version has assessors: give all rows together");
        }

        var (before, after) = (old.Score(names.ForOld(meeting), ignored: ignored), @new.Score(names.ForNew(meeting), ignored: ignored));

        // The same meeting twice is a mistake under either version; the first one counts for the year.
        if ((before.Value ?? after.Value) is { } card && register.Add(card.Facts with { Meeting = meeting }, card.Form.Id) is { } twice)
        {
            before = after = Checked<Scorecard>.Failed([twice]);
            return Counted(Named(meeting, before, after), inYear: false);
        }

        return Counted(Named(meeting, before, after), inYear: true);
    }

    /// <summary>What all meetings come to.</summary>
    public ImpactSummary Summary() => tally.Summary(cells is null ? null : ImpactTally.Years(Years()));

    private MeetingImpact Unread(FactRow row)
    {
        var failed = Checked<Scorecard>.Failed(row.Diagnostics);
        return Counted((row.Meeting is { } meeting ? Named(meeting, failed, failed) : new(null, failed, failed)) with { Place = row.Place }, inYear: true);
    }

    private IEnumerable<MeetingImpact> Assessed(IReadOnlyList<FactRow> rows, IReadOnlySet<string>? ignored)
    {
        foreach (var row in rows.Where(row => row.Meeting is null))
        {
            yield return Unread(row);
        }

        var given = rows.Where(row => row.Meeting is not null).ToList();
        foreach (var (row, before, after) in new ImpactDecisions(old, @new, names).Of(given, ignored))
        {
            yield return Counted(Named(row.Meeting!, before, after) with { Place = row.Place }, inYear: true);
        }
    }

    // A meeting that cannot be scored is named by what was given.
    private MeetingImpact Named(Meeting meeting, Checked<Scorecard> before, Checked<Scorecard> after)
    {
        var impact = new MeetingImpact(meeting, before, after);
        return before.IsOk || after.IsOk ? impact : impact with { Cell = subjects.CellOf(meeting), HeldOn = subjects.DayOf(meeting) };
    }

    private MeetingImpact Counted(MeetingImpact impact, bool inYear)
    {
        tally.Add(impact);
        if (inYear && cells is not null && impact is { HeldOn: not null })
        {
            if (!cells.TryGetValue(impact.Cell ?? "", out var meetings))
            {
                cells.Add(impact.Cell ?? "", meetings = []);
                order.Add(impact.Cell ?? "");
            }

            meetings.Add(impact);
        }

        return impact;
    }

    private IEnumerable<YearImpact> Years()
    {
        foreach (var cell in order)
        {
            var meetings = cells![cell];
            var years = meetings.SelectMany(meeting => new[] { YearOf(old, meeting), YearOf(@new, meeting) }).Distinct().Order();
            foreach (var year in years)
            {
                yield return new(cell.Length == 0 ? null : cell, year, Judged(old, cell, year, meetings, meeting => meeting.Old), Judged(@new, cell, year, meetings, meeting => meeting.New));
            }
        }
    }

    private static Checked<YearScorecard> Judged(RuleEngine engine, string cell, int year, List<MeetingImpact> meetings, Func<MeetingImpact, Checked<Scorecard>> side)
    {
        var window = YearWindow.Of(engine.RuleSet.Year!.Starts, year);
        return engine.JudgeYear(cell.Length == 0 ? null : cell, year, meetings.Where(meeting => window.Contains(meeting.HeldOn!.Value)).Select(side));
    }

    private static int YearOf(RuleEngine engine, MeetingImpact meeting)
    {
        var day = meeting.HeldOn!.Value;
        return YearWindow.Of(engine.RuleSet.Year!.Starts, day.Year).Contains(day) ? day.Year : day.Year - 1;
    }
}
