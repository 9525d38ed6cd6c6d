namespace CaoPhong.Rules.Model;

/// <summary>When a version of a rule set is in force, as far as it says itself.</summary>
/// <param name="Version">The version.</param>
/// <param name="Status">Where it stands in its life.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day it is no longer in force, where the document itself says so; null otherwise.</param>
public sealed record VersionTime(string Version, RuleSetStatus Status, DateOnly From, DateOnly? Until)
{
    /// <summary>From which day a withdrawn version is passed over; null where nothing says so: then on every day.</summary>
    public DateOnly? WithdrawnFrom { get; init; }

    /// <summary>Whether the version could be in force on a day, other versions apart.</summary>
    public bool Covers(DateOnly day) => Status switch
    {
        RuleSetStatus.Draft => false,
        RuleSetStatus.Withdrawn when WithdrawnFrom is not { } end || day >= end => false,
        _ => From <= day && !(day >= Until),
    };
}

/// <summary>The versions of one rule set in time: which of them is in force on a day.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Versions">All of them, drafts too.</param>
public sealed record Timeline(IReadOnlyList<VersionTime> Versions)
{
    /// <summary>
    /// The version in force on a day: of those that have begun and whose own end has not come, the one that began last.
    /// None, or several that began on the same day, which is a mistake.
    /// </summary>
    public IReadOnlyList<VersionTime> InForce(DateOnly day)
    {
        var covering = Versions.Where(version => version.Covers(day)).ToList();
        var last = covering.Count == 0 ? default : covering.Max(version => version.From);
        return [.. covering.Where(version => version.From == last)];
    }

    /// <summary>The versions that are in force on some day of a span, in order of time.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The day after the last one.</param>
    public IReadOnlyList<VersionTime> InForceDuring(DateOnly from, DateOnly until) =>
    [
        .. Versions.SelectMany(version => new[] { version.From, version.Until, version.WithdrawnFrom }).OfType<DateOnly>()
            .Where(day => day > from && day < until).Append(from).Distinct().Order().SelectMany(InForce).Distinct(),
    ];

    /// <summary>The first day on which a version is no longer in force: its own end, or the day when a later one begins; null where nothing ends it.</summary>
    public DateOnly? EndOf(VersionTime version)
    {
        ArgumentNullException.ThrowIfNull(version);
        DateOnly?[] ends =
        [
            version.Until,
            version.WithdrawnFrom,
            .. Versions.Where(other => other.From > version.From && other.Covers(other.From)).Select(other => (DateOnly?)other.From),
        ];
        return ends.Min();
    }

    /// <summary>The version whose time is nearest to a day on which none is in force, one that is or was in force before a draft; null for none at all.</summary>
    public VersionTime? Nearest(DateOnly day) => Versions
        .OrderBy(version => version.Status == RuleSetStatus.Published ? 0 : version.Status == RuleSetStatus.Withdrawn ? 1 : 2)
        .ThenBy(version => Distance(version, day))
        .FirstOrDefault();

    /// <summary>The days after the first version on which none is in force, up to the next one; the last end is null where none comes.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly? Until)> Holes()
    {
        var days = Versions.SelectMany(version => new[] { version.From, version.Until, version.WithdrawnFrom }).OfType<DateOnly>().Distinct().Order().ToList();
        var holes = new List<(DateOnly From, DateOnly? Until)>();
        DateOnly? open = null;
        var begun = false;
        foreach (var day in days)
        {
            var isInForce = InForce(day).Count > 0;
            if (isInForce && open is { } from)
            {
                holes.Add((from, day));
            }

            open = isInForce || !begun ? null : open ?? day;
            begun |= isInForce;
        }

        return open is { } last ? [.. holes, (last, null)] : holes;
    }

    private static int Distance(VersionTime version, DateOnly day) =>
        day < version.From ? version.From.DayNumber - day.DayNumber
        : version.Until is { } until && day >= until ? day.DayNumber - until.DayNumber + 1
        : 0;
}
