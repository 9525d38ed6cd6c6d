using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules;

/// <summary>Reads every version below a folder and holds the published ones to their lock.</summary>
internal sealed class LibraryReader
{
    private readonly RuleOptions options;
    private readonly LockFiles locks;
    private readonly IReadOnlyList<VersionFile> files;
    private readonly Dictionary<string, IReadOnlyList<VersionFile>> caseFiles = new(StringComparer.Ordinal);

    public LibraryReader(string folder, RuleOptions options)
    {
        this.options = options;
        locks = new(folder);
        files = VersionFile.Below(folder, "*.rules.yaml", SearchOption.AllDirectories);
    }

    /// <summary>The lock of the folder.</summary>
    public LockFiles Locks => locks;

    /// <summary>
    /// All versions, in the order of their paths; a broken one is kept with its mistakes. A published version that is gone stands
    /// at the end, known by the lock, so that no other one is taken in its place.
    /// </summary>
    public IReadOnlyList<LibraryVersion> Read()
    {
        var versions = files.Select(Load).ToList();
        _ = locks.Own;
        versions.AddRange(locks.Found.SelectMany(Gone));
        return versions;
    }

    /// <summary>The text of a version, for amendments; null where there is none.</summary>
    public SourceText? Find(string ruleSetId, string version, VersionFile? except = null) =>
        files.FirstOrDefault(file => file != except && file.Names(ruleSetId, version))?.Source;

    /// <summary>The case files of a version, which stand in its folder.</summary>
    public IReadOnlyList<VersionFile> CaseFilesOf(VersionFile file)
    {
        var folder = Path.GetDirectoryName(file.Path) is { Length: > 0 } own ? own : ".";
        if (!caseFiles.TryGetValue(folder, out var beside))
        {
            caseFiles[folder] = beside = VersionFile.Below(folder, "*.cases.yaml", SearchOption.TopDirectoryOnly);
        }

        return [.. beside.Where(cases => cases.Names(file.Head.RuleSetId, file.Head.Version))];
    }

    private LibraryVersion Load(VersionFile file)
    {
        if (file.Source is null)
        {
            return new(file.Path, "", "", Checked<RuleSet>.Failed([VersionDiagnostics.Unreadable(file.Path, file.Problem ?? "")]));
        }

        var head = file.Head;
        if (Twice(file) is { } twice)
        {
            return new(file.Path, head.RuleSetId, head.Version, Checked<RuleSet>.Failed([twice])) { Time = head.Time, File = file, OfFolder = [twice] };
        }

        var loaded = RuleSetLoader.Load(file.Source, options, (id, version) => Find(id, version, file));
        var lockFile = locks.For(file.Path);
        var locked = lockFile?.Lock.Find(head.RuleSetId, head.Version);
        var found = OfFolder(file, loaded.Value, lockFile, locked);
        return new(file.Path, head.RuleSetId, head.Version, Held(loaded, found))
        {
            Time = TimeOf(head, locked),
            File = file,
            Locked = locked,
            OfFolder = found,
        };
    }

    private IReadOnlyList<Diagnostic> OfFolder(VersionFile file, RuleSet? ruleSet, LockFile? lockFile, LockedVersion? locked) =>
        lockFile is { Mistakes: [var first, ..] } && file.Head.Status != RuleSetStatus.Draft
            ? [LockDiagnostics.BrokenLock(first.Span, file.Head.Name, lockFile.Source.Path, lockFile.Mistakes.Count), .. lockFile.Mistakes]
            : LockCheck.Of(file.Head, ruleSet, locked, () => FingerprintOf(file), lockFile?.Source.Path ?? locks.Path, options.Kinds, rules =>
                [.. CaseFilesOf(file).SelectMany(cases => cases.Cases(rules))]);

    private string? FingerprintOf(VersionFile file)
    {
        var document = file.Head.Document is not { } own ? null
            : Consolidation.IsAmendment(own)
                ? Consolidation.Of(own, options.Kinds, (id, version) => Find(id, version, file) is { } source ? VersionHead.Of(source).Document : null, new())
            : own;
        return document is null ? null : Fingerprint.Of(document, options.Kinds);
    }

    // What does not hold to its lock is not used.
    private static Checked<RuleSet> Held(Checked<RuleSet> loaded, IReadOnlyList<Diagnostic> found)
    {
        IReadOnlyList<Diagnostic> all = [.. found, .. loaded.Diagnostics];
        return loaded.Value is { } ruleSet && found.All(one => one.Severity != Severity.Error)
            ? Checked<RuleSet>.Of(ruleSet, all)
            : Checked<RuleSet>.Failed(all);
    }

    private Diagnostic? Twice(VersionFile file)
    {
        var first = files.First(other => other.Head.RuleSetId == file.Head.RuleSetId && other.Head.Version == file.Head.Version);
        return first == file || file.Head.Version.Length == 0
            ? null
            : VersionDiagnostics.VersionTwice(file.Head.RuleSetId, file.Head.Version, file.Head.SpanOf("version"), first.Head.SpanOf("version"));
    }

    private IEnumerable<LibraryVersion> Gone(LockFile lockFile) =>
        from locked in lockFile.Lock.Versions
        where !files.Any(file => file.Names(locked.RuleSetId, locked.Version))
            && (locks.IsInside(lockFile) || files.Any(file => file.Head.RuleSetId == locked.RuleSetId))
        let gone = LockDiagnostics.FileGone(locked)
        select new LibraryVersion(lockFile.Source.Path, locked.RuleSetId, locked.Version, Checked<RuleSet>.Failed([gone]))
        {
            Time = TimeOf(locked),
            Locked = locked,
            OfFolder = [gone],
        };

    // What the lock says counts, so that no other version is taken in the place of one that was changed. A version that says of itself
    // that it was published, and that the lock does not know, keeps its days too.
    private static VersionTime? TimeOf(VersionHead head, LockedVersion? locked) =>
        locked is not null ? TimeOf(locked)
        : head.Time is { } time ? time with { Status = head.Status == RuleSetStatus.Draft ? RuleSetStatus.Draft : RuleSetStatus.Published }
        : null;

    private static VersionTime TimeOf(LockedVersion locked) =>
        new(locked.Version, locked.Withdrawn is null ? RuleSetStatus.Published : RuleSetStatus.Withdrawn, locked.From, locked.Until) { WithdrawnFrom = locked.Withdrawn };
}
