using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Publishing;

/// <summary>A version with its time, as the lock and its file say it.</summary>
/// <param name="Head">The head of its file.</param>
/// <param name="Time">When it is in force.</param>
internal sealed record DatedVersion(VersionHead Head, VersionTime Time)
{
    /// <summary>Whether it is still written.</summary>
    public bool IsDraft => Time.Status == RuleSetStatus.Draft;
}

/// <summary>Looks at the versions of one rule set together: holes, double cover, and what they say of one another.</summary>
/// <remarks>Drafts are looked at as if they were published, so that what is wrong is known before they are.</remarks>
internal static class TimelineCheck
{
    /// <summary>What is found; each finding at the file of the version that should be looked at.</summary>
    public static IEnumerable<Diagnostic> Of(IReadOnlyList<DatedVersion> versions) =>
        SameStarts(versions).Concat(Holes(versions)).Concat(Successions(versions));

    /// <summary>The errors of a version that begins on the same day as another.</summary>
    public static IEnumerable<Diagnostic> SameStarts(IReadOnlyList<DatedVersion> versions)
    {
        foreach (var day in versions.Where(Counts).GroupBy(version => version.Time.From))
        {
            var inOrder = day.OrderBy(version => version.IsDraft).ToList();
            foreach (var version in inOrder.Skip(1))
            {
                yield return version.IsDraft
                    ? TimelineDiagnostics.SameStartDraft(version.Head, inOrder[0].Head, day.Key)
                    : TimelineDiagnostics.SameStart(version.Head, inOrder[0].Head, day.Key);
            }
        }
    }

    private static IEnumerable<Diagnostic> Holes(IReadOnlyList<DatedVersion> versions)
    {
        var published = new Timeline([.. versions.Where(version => !version.IsDraft).Select(version => version.Time)]);
        var planned = Planned(versions);
        foreach (var (from, until) in published.Holes().Concat(planned.Holes()).Distinct())
        {
            if (until is { } next)
            {
                var version = (published.InForce(next) is [var first, ..] ? first : planned.InForce(next)[0]).Version;
                yield return TimelineDiagnostics.Hole(versions.First(one => one.Time.Version == version).Head, from, next);
            }
            else if (planned.InForce(from).Count == 0 && planned.Versions.Where(one => one.Until == from).MaxBy(one => one.From) is { } last)
            {
                yield return TimelineDiagnostics.End(versions.First(one => one.Time.Version == last.Version).Head, from);
            }
        }
    }

    private static IEnumerable<Diagnostic> Successions(IReadOnlyList<DatedVersion> versions)
    {
        foreach (var version in versions)
        {
            var head = version.Head;
            var named = head.Amends.Length > 0 ? head.Amends : head.Replaces;
            var other = versions.FirstOrDefault(one => one != version && one.Time.Version == named);
            if (other is not null && version.Time.From < other.Time.From)
            {
                yield return TimelineDiagnostics.NotAfter(head, other.Head);
            }
            else if (other is null && head.Amends.Length == 0 && named.Length > 0)
            {
                yield return TimelineDiagnostics.ReplacesNothing(head, [.. versions.Where(one => one != version).Select(one => one.Time.Version)]);
            }
            else if (other is not null && head.Amends.Length > 0 && Before(version, versions) is { } before && before != other)
            {
                yield return TimelineDiagnostics.PassedOver(head, before.Head);
            }
        }
    }

    // What is in force on the day before a version begins.
    private static DatedVersion? Before(DatedVersion version, IReadOnlyList<DatedVersion> versions)
    {
        var others = versions.Where(one => one != version && one.Time.From < version.Time.From && (version.IsDraft || !one.IsDraft)).ToList();
        return version.Time.From > DateOnly.MinValue && Planned(others).InForce(version.Time.From.AddDays(-1)) is [var before, ..]
            ? others.First(one => one.Time.Version == before.Version)
            : null;
    }

    private static Timeline Planned(IEnumerable<DatedVersion> versions) =>
        new([.. versions.Select(version => version.IsDraft ? version.Time with { Status = RuleSetStatus.Published } : version.Time)]);

    // A version that was withdrawn before it began is never in force.
    private static bool Counts(DatedVersion version) => version.IsDraft || version.Time.Covers(version.Time.From);
}
