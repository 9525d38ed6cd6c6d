using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>The one suite for engines: any voice is held against the direct engine, to the last digit and the last word, and against
/// the reference, which knows neither tables nor plans.</summary>
internal static class ConformanceSuite
{
    private const int CasesOfShape = 3;
    private const int MeetingsOfCase = 20;
    private const int FreeCases = 40;

    // Made once, for all voices.
    private static readonly Lazy<IReadOnlyList<ConformanceCase>> Made = new(Make);

    /// <summary>Random rule sets of every shape, and some that are free, each with meetings.</summary>
    public static IReadOnlyList<ConformanceCase> Cases => Made.Value;

    /// <summary>Where a voice differs first; null where it never does.</summary>
    public static string? Difference(Voice voice, IEnumerable<ConformanceCase>? cases = null)
    {
        foreach (var one in cases ?? Cases)
        {
            var score = voice.Compile(one.Rig.RuleSet);

            // There and back again: what was kept of a meeting would show in the next.
            foreach (var meeting in one.Meetings.Concat(one.Meetings.Reverse()))
            {
                if (Difference(score, meeting) is { } difference)
                {
                    return $"'{voice.Name}' {difference}\nof {ConformanceRig.Show(meeting.Given)}\nunder\n{one.Rig.Text}";
                }
            }
        }

        return null;
    }

    /// <summary>The same from several threads at a time, every one with all meetings.</summary>
    public static string? DifferenceUnderThreads(Voice voice, IEnumerable<ConformanceCase> cases, int threads)
    {
        foreach (var one in cases)
        {
            var score = voice.Compile(one.Rig.RuleSet);
            var differences = Enumerable.Range(0, threads).AsParallel().WithDegreeOfParallelism(threads)
                .Select(thread => one.Meetings.Skip(thread).Concat(one.Meetings).Select(meeting => Difference(score, meeting)).FirstOrDefault(found => found is not null))
                .ToList();
            if (differences.FirstOrDefault(found => found is not null) is { } difference)
            {
                return $"'{voice.Name}' under threads {difference}\nunder\n{one.Rig.Text}";
            }
        }

        return null;
    }

    private static string? Difference(Func<FactSet, Checked<Scorecard>> score, ConformanceMeeting meeting)
    {
        var scored = score(meeting.Facts);
        if (ScorecardText.Of(scored) is var text && text != meeting.Text)
        {
            return $"says\n{text}and not, as the direct engine,\n{meeting.Text}";
        }

        return meeting.IsKnown && ConformanceRig.Said(scored)?.Seen.ToString() is var said && said != meeting.Reference
            ? $"says\n{said}\nand not, as the reference,\n{meeting.Reference}"
            : null;
    }

    private static List<ConformanceCase> Make()
    {
        var cases = new List<ConformanceCase>();
        for (var round = 0; round < CasesOfShape; round++)
        {
            // Shapes beside one another are alike; mixed, a saboteur meets all sorts at once.
            var shapes = new Dice((uint)round).Shuffled(Shape.All);
            cases.AddRange(shapes.Select((shape, place) => ConformanceCase.Make((uint)((round * 1000) + place), 1 + (place % 3), shape, MeetingsOfCase)));
        }

        cases.AddRange(Enumerable.Range(0, FreeCases).Select(seed => ConformanceCase.Make((uint)(10_000 + seed), 1 + (seed % 8), null, MeetingsOfCase)));
        return cases;
    }
}
