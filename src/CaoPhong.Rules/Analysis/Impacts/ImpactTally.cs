using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Impacts;

/// <summary>Counts meetings under two versions as they come; only the first of those to be named are kept.</summary>
/// <remarks>Not thread-safe: one tally belongs to one run.</remarks>
/// <param name="old">The one version.</param>
/// <param name="new">The other.</param>
public sealed class ImpactTally(RuleSet old, RuleSet @new)
{
    /// <summary>The most meetings that a summary names of a sort.</summary>
    public const int MostNamed = 50;

    private readonly Dictionary<(GradeState Old, GradeState New), long> grades = [];
    private readonly Dictionary<string, CriterionImpact> criteria = new(StringComparer.Ordinal);
    private readonly Dictionary<ImpactCause, long> causes = [];
    private readonly Dictionary<string, (string Label, long Meetings)> missing = new(StringComparer.Ordinal);
    private readonly List<MeetingImpact> moves = [];
    private readonly List<MeetingImpact> rejected = [];
    private long meetings;
    private long moved;
    private long totals;
    private RejectedCounts counts = new(0, 0, 0);

    /// <summary>Counts a meeting.</summary>
    public void Add(MeetingImpact meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        meetings++;
        grades[(meeting.OldGrade, meeting.NewGrade)] = grades.GetValueOrDefault((meeting.OldGrade, meeting.NewGrade)) + 1;
        foreach (var fact in meeting.New.Value?.Unknown ?? [])
        {
            missing[fact.Name] = (fact.Label, missing.GetValueOrDefault(fact.Name).Meetings + 1);
        }

        if (meeting.IsScored)
        {
            Scored(meeting);
        }
        else
        {
            counts = (meeting.Old.IsOk, meeting.New.IsOk) switch
            {
                (false, false) => counts with { Both = counts.Both + 1 },
                (false, true) => counts with { OldOnly = counts.OldOnly + 1 },
                _ => counts with { NewOnly = counts.NewOnly + 1 },
            };
            Keep(rejected, meeting);
        }
    }

    /// <summary>What was counted.</summary>
    /// <param name="years">The years of the cells; null for none.</param>
    public ImpactSummary Summary(YearImpacts? years = null) => new()
    {
        Old = old,
        New = @new,
        Meetings = meetings,
        Scored = meetings - counts.All,
        TotalDiffers = totals,
        Moved = moved,
        Rejected = counts,
        Grades = ImpactMatrix.Of(grades),
        Moves = [.. moves],
        RejectedMeetings = [.. rejected],
        Criteria = [.. criteria.Values.OrderByDescending(one => one.Moves).ThenByDescending(one => one.More + one.Fewer + one.Open).ThenBy(one => one.Id, StringComparer.Ordinal)],
        OtherCauses = [.. causes.OrderByDescending(one => one.Value).ThenBy(one => one.Key.Kind).ThenBy(one => one.Key.Id, StringComparer.Ordinal).Select(one => (one.Key, one.Value))],
        Missing = [.. missing.OrderByDescending(one => one.Value.Meetings).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.Label, one.Value.Meetings))],
        Years = years,
    };

    /// <summary>The years that were judged, put together.</summary>
    public static YearImpacts Years(IEnumerable<YearImpact> years)
    {
        var (counted, moves, rejected, count) = (new Dictionary<(GradeState, GradeState), long>(), new List<YearImpact>(), new List<YearImpact>(), 0L);
        foreach (var year in years)
        {
            count++;
            counted[(year.OldGrade, year.NewGrade)] = counted.GetValueOrDefault((year.OldGrade, year.NewGrade)) + 1;
            if (year.Moves)
            {
                moves.Add(year);
            }
            else if (!year.Old.IsOk || !year.New.IsOk)
            {
                rejected.Add(year);
            }
        }

        return new(ImpactMatrix.Of(counted), moves, rejected, count);
    }

    private void Scored(MeetingImpact meeting)
    {
        totals += meeting.Old.Value!.Total == meeting.New.Value!.Total ? 0 : 1;
        foreach (var points in meeting.Points)
        {
            var known = criteria.GetValueOrDefault(points.Id) ?? new(points.Id, points.Title, 0, 0, 0, 0);
            known = Direction(points) switch
            {
                > 0 => known with { More = known.More + 1 },
                < 0 => known with { Fewer = known.Fewer + 1 },
                _ => known with { Open = known.Open + 1 },
            };
            criteria[points.Id] = meeting.Moves ? known with { Moves = known.Moves + 1 } : known;
        }

        if (!meeting.Moves)
        {
            return;
        }

        moved++;
        Keep(moves, meeting);
        foreach (var cause in meeting.Causes.Where(cause => cause.Kind != ImpactCauseKind.Criterion))
        {
            causes[cause] = causes.GetValueOrDefault(cause) + 1;
        }
    }

    private static int Direction(PointsImpact points) => points switch
    {
        { Old: { } old, New: { } @new } => Decimals.Compare(@new.From, old.To) > 0 ? 1 : Decimals.Compare(@new.To, old.From) < 0 ? -1 : 0,
        { New: not null } => 1,
        _ => -1,
    };

    private static void Keep(List<MeetingImpact> kept, MeetingImpact meeting)
    {
        if (kept.Count < MostNamed)
        {
            kept.Add(meeting);
        }
    }
}
