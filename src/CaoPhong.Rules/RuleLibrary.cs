using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CaoPhong.Rules.Analysis.Differences;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Evaluation.Years;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules;

/// <summary>All versions of all rule sets below a folder; finds the one that is in force on the day of a meeting.</summary>
/// <remarks>Thread-safe. A version is compiled when it is first used, and kept.</remarks>
public sealed class RuleLibrary
{
    private readonly RuleOptions options;
    private readonly Dictionary<string, Timeline> timelines;
    private readonly ConcurrentDictionary<string, Lazy<RuleEngine>> engines = new(StringComparer.Ordinal);
    private readonly HeldOnReader days;

    private RuleLibrary(IReadOnlyList<LibraryVersion> versions, RuleOptions options)
    {
        this.options = options;
        Versions = versions;
        timelines = versions.Where(version => version.RuleSetId.Length > 0)
            .GroupBy(version => version.RuleSetId)
            .ToDictionary(group => group.Key, group => new Timeline([.. group.Select(version => version.Time).OfType<VersionTime>()]), StringComparer.Ordinal);
        days = new(versions.Select(version => version.Loaded.Value?.Facts).OfType<FactSchema>());
    }

    /// <summary>Every version that was found, in the order of the paths; one with mistakes is among them.</summary>
    public IReadOnlyList<LibraryVersion> Versions { get; }

    /// <summary>Everything that was found in the files, in the order of the paths.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Versions.SelectMany(version => version.Loaded.Diagnostics);

    /// <summary>Reads the files <c>&lt;rule set&gt;/&lt;version&gt;.rules.yaml</c> below a folder. A version with mistakes is kept with them, and the others work.</summary>
    /// <returns>The library with the warnings of its versions; or an error where the folder holds no version at all.</returns>
    public static Checked<RuleLibrary> Open(string folder, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
        {
            return Checked<RuleLibrary>.Failed([VersionDiagnostics.NoFolder(folder)]);
        }

        var chosen = options ?? RuleOptions.Default;
        var versions = new LibraryReader(folder, chosen).Read();
        if (versions.Count == 0)
        {
            return Checked<RuleLibrary>.Failed([VersionDiagnostics.EmptyFolder(folder)]);
        }

        var library = new RuleLibrary(versions, chosen);
        return Checked<RuleLibrary>.Of(library, [.. library.Diagnostics.Where(found => found.Severity != Severity.Error)]);
    }

    /// <summary>The engine of the version of a rule set that is in force on a day.</summary>
    public Checked<RuleEngine> EngineFor(string ruleSetId, DateOnly day)
    {
        if (!timelines.TryGetValue(ruleSetId, out var timeline))
        {
            return Failed(VersionDiagnostics.UnknownRuleSet(ruleSetId, timelines.Keys));
        }

        return timeline.InForce(day) switch
        {
            [] => Failed(VersionDiagnostics.NotInForce(day, ruleSetId, timeline.Nearest(day))),
            [var one] => EngineFor(ruleSetId, one.Version),
            [var first, var second, ..] => Failed(VersionDiagnostics.SameFrom(ruleSetId, first.From, first.Version, second.Version)),
        };
    }

    /// <summary>The engine of a version that is named, whatever its status and time.</summary>
    public Checked<RuleEngine> EngineFor(string ruleSetId, string version)
    {
        if (!timelines.TryGetValue(ruleSetId, out var timeline))
        {
            return Failed(VersionDiagnostics.UnknownRuleSet(ruleSetId, timelines.Keys));
        }

        var named = Versions.FirstOrDefault(one => one.RuleSetId == ruleSetId && one.Version == version);
        if (named is null)
        {
            return Failed(VersionDiagnostics.UnknownVersion(ruleSetId, version, [.. Versions.Where(one => one.RuleSetId == ruleSetId).Select(one => one.Version)]));
        }

        if (named.Loaded.Value is not { } ruleSet)
        {
            var errors = named.Loaded.Diagnostics.Where(found => found.Severity == Severity.Error).ToList();
            return Checked<RuleEngine>.Failed([VersionDiagnostics.BrokenVersion(ruleSetId, version, errors.Count), .. errors]);
        }

        var engine = engines.GetOrAdd(named.Name, _ => new(() => RuleEngine.Compile(ruleSet, options, timeline)));
        return Checked<RuleEngine>.Of(engine.Value, []);
    }

    /// <summary>The engine for a meeting: of the version in force on the day that it was held.</summary>
    /// <param name="meeting">As given.</param>
    /// <param name="ruleSetId">The rule set; may be left out where exactly one is in force on the day.</param>
    public Checked<RuleEngine> EngineFor(Meeting meeting, string? ruleSetId = null)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        var engine = days.Read(meeting, out var mistakes) is { } day ? EngineOn(day, ruleSetId) : Checked<RuleEngine>.Failed(mistakes);
        return engine.IsOk ? engine : Checked<RuleEngine>.Failed([.. engine.Diagnostics.Select(found => found.Place is null && found.Span.Source is null ? found.WithPlace(meeting.Place) : found)]);
    }

    /// <summary>What changed between two versions of a rule set, in regions of meetings.</summary>
    /// <param name="ruleSetId">The rule set.</param>
    /// <param name="oldVersion">The one version.</param>
    /// <param name="newVersion">The other.</param>
    public Checked<RuleSetDiff> Compare(string ruleSetId, string oldVersion, string newVersion)
    {
        var (old, @new) = (EngineFor(ruleSetId, oldVersion), EngineFor(ruleSetId, newVersion));
        return old.Value is { } before && @new.Value is { } after
            ? Checked<RuleSetDiff>.Of(RuleSetDiffer.Compare(before.RuleSet, after.RuleSet), [])
            : Checked<RuleSetDiff>.Failed([.. old.Diagnostics, .. @new.Diagnostics]);
    }

    /// <summary>The scorecard of a meeting, under the version in force on the day that it was held.</summary>
    /// <param name="meeting">As given.</param>
    /// <param name="ruleSetId">The rule set; may be left out where exactly one is in force on the day.</param>
    /// <param name="explain">Whether every criterion says why it has its points.</param>
    /// <returns>The scorecard with its warnings, or what is wrong with the meeting.</returns>
    public Checked<Scorecard> Score(Meeting meeting, string? ruleSetId = null, bool explain = false)
    {
        var engine = EngineFor(meeting, ruleSetId);
        return engine.Value is { } found ? found.Score(meeting, explain) : Checked<Scorecard>.Failed(engine.Diagnostics);
    }

    /// <summary>The meetings with everything that their assessors make of them, each under the version in force on its day.</summary>
    /// <param name="assessments">As given, in any order.</param>
    /// <param name="ruleSetId">The rule set; may be left out where exactly one is in force on the day.</param>
    /// <param name="explain">Whether every criterion says why it has its points.</param>
    /// <returns>In the order in which each meeting first comes. What an assessor does not give is taken from the one before; the last one decides.</returns>
    public IReadOnlyList<AssessedMeeting> Assess(IEnumerable<Meeting> assessments, string? ruleSetId = null, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        return Assess(assessments.Select(FactRow.Of), ruleSetId, explain);
    }

    /// <summary>The same for the rows of a file; those without a meeting are passed over.</summary>
    /// <param name="assessments">In any order.</param>
    /// <param name="ruleSetId">The rule set; may be left out where exactly one is in force on the day.</param>
    /// <param name="explain">Whether every criterion says why it has its points.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    public IReadOnlyList<AssessedMeeting> Assess(
        IEnumerable<FactRow> assessments, string? ruleSetId = null, bool explain = false, IReadOnlySet<string>? ignored = null)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        return Assess(assessments, ruleSetId, explain, ignored, areOfOneCell: false);
    }

    private List<AssessedMeeting> Assess(
        IEnumerable<FactRow> assessments, string? ruleSetId, bool explain, IReadOnlySet<string>? ignored, bool areOfOneCell)
    {
        var rows = assessments.Where(row => row.Meeting is not null).ToList();
        var places = new Dictionary<Meeting, int>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
        {
            places.TryAdd(row.Meeting!, places.Count);
        }

        var engines = rows.Select(row => (Row: row, Engine: EngineFor(row.Meeting!, ruleSetId))).ToList();
        var refused = engines.Where(one => !one.Engine.IsOk)
            .Select(one => new AssessedMeeting([new(null, one.Row.Meeting!, one.Row.Meeting!, Checked<Scorecard>.Failed(one.Engine.Diagnostics))]));
        return [.. engines.Where(one => one.Engine.IsOk)
            .GroupBy(one => one.Engine.Value!, one => one.Row)
            .SelectMany(group => group.Key.Assess(group, explain, ignored, areOfOneCell))
            .Concat(refused)
            .OrderBy(meeting => meeting.Assessments.Min(assessment => places[assessment.Given]))];
    }

    /// <summary>The scorecards of a stream of meetings, in order and in constant memory; each by itself, also where several are assessments of one meeting.</summary>
    /// <param name="meetings">As given.</param>
    /// <param name="ruleSetId">The rule set; may be left out where exactly one is in force on the day.</param>
    /// <param name="cancellationToken">Stops the stream.</param>
    public async IAsyncEnumerable<Checked<Scorecard>> ScoreAsync(
        IAsyncEnumerable<Meeting> meetings, string? ruleSetId = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        await foreach (var meeting in meetings.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return Score(meeting, ruleSetId);
        }
    }

    /// <summary>The engine of the version that judges a year: the one in force on its last day or, where the rule set ended before, the last one in force.</summary>
    /// <param name="ruleSetId">The rule set.</param>
    /// <param name="year">The year in which it begins.</param>
    public Checked<RuleEngine> EngineForYear(string ruleSetId, int year)
    {
        if (!timelines.TryGetValue(ruleSetId, out var timeline))
        {
            return Failed(VersionDiagnostics.UnknownRuleSet(ruleSetId, timelines.Keys));
        }

        // Where a year begins is said by the version in force when the calendar year ends.
        var starts = JudgeOn(timeline, ruleSetId, new(year, 12, 31)).Value?.RuleSet.Year?.Starts ?? MonthDay.NewYear;
        return JudgeOn(timeline, ruleSetId, YearWindow.Of(starts, year).Last);
    }

    /// <summary>The year of a cell: each meeting scored under the version in force on its day, the year judged by <see cref="EngineForYear"/>.</summary>
    /// <param name="cell">Which cell.</param>
    /// <param name="year">The year in which it begins.</param>
    /// <param name="meetings">The meetings of the cell, each with all its assessments; those of other years are passed over.</param>
    /// <param name="ruleSetId">The rule set; may be left out where there is but one.</param>
    public Checked<YearScorecard> ScoreYear(string cell, int year, IEnumerable<Meeting> meetings, string? ruleSetId = null)
    {
        ArgumentNullException.ThrowIfNull(meetings);
        var id = ruleSetId ?? (timelines.Count == 1 ? timelines.Keys.First() : null);
        if (id is null)
        {
            return Checked<YearScorecard>.Failed([VersionDiagnostics.SeveralRuleSets(new(year, 12, 31), timelines.Keys)]);
        }

        var judge = EngineForYear(id, year);
        return judge.Value is { } engine
            ? engine.JudgeYear(cell, year, Deciding(engine.InYear(year, meetings), id), OthersInForce(engine, year))
            : Checked<YearScorecard>.Failed(judge.Diagnostics);
    }

    /// <summary>The other versions of its rule set that are in force on some day of a year that an engine judges, in order of time.</summary>
    /// <param name="judge">The engine of <see cref="EngineForYear"/>.</param>
    /// <param name="year">The year in which it begins.</param>
    public IReadOnlyList<RuleSet> OthersInForce(RuleEngine judge, int year)
    {
        ArgumentNullException.ThrowIfNull(judge);
        var header = judge.RuleSet.Header;
        var window = YearWindow.Of(judge.RuleSet.Year?.Starts ?? MonthDay.NewYear, year);
        return !timelines.TryGetValue(header.Id, out var timeline)
            ? []
            : [.. timeline.InForceDuring(window.From, window.Until)
                .Where(version => version.Version != header.Version)
                .Select(version => Versions.FirstOrDefault(one => one.RuleSetId == header.Id && one.Version == version.Version)?.Loaded.Value)
                .OfType<RuleSet>()];
    }

    private IEnumerable<Checked<Scorecard>> Deciding(IEnumerable<Meeting> meetings, string id) =>
        Versions.Any(version => version.RuleSetId == id && version.Loaded.Value is { Assessors.Count: > 0 })
            ? Assess(meetings.Select(FactRow.Of), id, explain: false, ignored: null, areOfOneCell: true).Select(meeting => meeting.Deciding.Scored)
            : meetings.Select(meeting => Score(meeting, id));

    private Checked<RuleEngine> JudgeOn(Timeline timeline, string ruleSetId, DateOnly last)
    {
        if (timeline.InForce(last).Count > 0)
        {
            return EngineFor(ruleSetId, last);
        }

        var ended = timeline.Versions.Where(version => version.From <= last && version.Covers(version.From)).MaxBy(version => version.From);
        return ended is null ? EngineFor(ruleSetId, last) : EngineFor(ruleSetId, ended.Version);
    }

    private Checked<RuleEngine> EngineOn(DateOnly day, string? ruleSetId)
    {
        if (ruleSetId is not null)
        {
            return EngineFor(ruleSetId, day);
        }

        string? only = null;
        foreach (var (id, timeline) in timelines)
        {
            if (timeline.InForce(day).Count == 0)
            {
                continue;
            }

            if (only is not null)
            {
                return Failed(VersionDiagnostics.SeveralRuleSets(day, timelines.Where(item => item.Value.InForce(day).Count > 0).Select(item => item.Key)));
            }

            only = id;
        }

        return EngineFor(only ?? NearestTo(day), day);
    }

    // Where nothing is in force, the rule set whose version is nearest is named.
    private string NearestTo(DateOnly day) =>
        timelines.Keys.OrderBy(id => timelines[id].Nearest(day) is { Status: RuleSetStatus.Published } ? 0 : 1).ThenBy(id => id, StringComparer.Ordinal).FirstOrDefault() ?? "";

    private static Checked<RuleEngine> Failed(Diagnostic why) => Checked<RuleEngine>.Failed([why]);
}
