using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules;

/// <summary>One version on its way to be published.</summary>
internal sealed class Publication(
    LibraryReader reader, IReadOnlyList<LibraryVersion> versions, LibraryVersion version, VersionFile file, SourceText source, RuleOptions options)
{
    private readonly DiagnosticBag found = new();
    private readonly VersionHead head = file.Head;

    /// <summary>Checks everything and writes; or refuses and writes nothing.</summary>
    public Checked<PublishedVersion> Run(DateOnly day)
    {
        var check = RuleSetLoader.Check(source, options, (id, other) => reader.Find(id, other, file));
        found.Report(check.Result.Diagnostics);
        found.Report(versions.Where(one => one.Name == version.Name).SelectMany(one => one.OfFolder).Where(Counts));
        CheckAmended();
        found.Report(TimelineCheck.SameStarts([.. Dated()]).Where(finding => finding.Severity == Severity.Error && finding.Span.Source?.Path == file.Path));
        var lockFile = reader.Locks.For(file.Path);
        if (lockFile is { Mistakes.Count: > 0 })
        {
            found.Report(lockFile.Mistakes);
            found.Report(PublishingDiagnostics.BrokenLock(lockFile.Source));
        }

        if (version.Locked is { Withdrawn: not null } withdrawn)
        {
            found.Report(PublishingDiagnostics.AlreadyWithdrawn(head, withdrawn));
        }

        if (check.Result.Value is not { } ruleSet)
        {
            return Refused();
        }

        var cases = Cases(ruleSet);
        return found.HasErrors ? Refused() : Write(ruleSet, cases, lockFile, day);
    }

    // A version without its entry is just what publishing mends; so is a lock that knows it while its file still says that it is a draft.
    private static bool Counts(Diagnostic finding) => finding.Code is not (LockDiagnostics.NotInLockCode or LockDiagnostics.StatusDiffersCode);

    private void CheckAmended()
    {
        if (head.Amends.Length > 0 && versions.FirstOrDefault(one => one.RuleSetId == head.RuleSetId && one.Version == head.Amends) is { File: { } amended } one)
        {
            var isBroken = one.OfFolder.Any(finding => finding.Severity == Severity.Error);
            if (isBroken)
            {
                found.Report(PublishingDiagnostics.BrokenBase(head));
            }
            else if (amended.Head.Status == RuleSetStatus.Draft)
            {
                found.Report(PublishingDiagnostics.DraftBase(head));
            }
        }
    }

    // The versions of the rule set in time, this one as if it were published.
    private IEnumerable<DatedVersion> Dated() =>
        from one in versions
        where one.RuleSetId == version.RuleSetId && one is { File: not null, Time: not null }
        let time = one == version && one.Time!.Status == RuleSetStatus.Draft ? one.Time with { Status = RuleSetStatus.Published } : one.Time!
        orderby one == version
        select new DatedVersion(one.File!.Head, time);

    private List<Case> Cases(RuleSet ruleSet)
    {
        var files = reader.CaseFilesOf(file);
        foreach (var one in files.SelectMany(cases => CaseFileLoader.Load(cases.Path, cases.Path, options).Cases))
        {
            found.Report(one.Run());
        }

        var all = files.SelectMany(cases => cases.Cases(ruleSet)).ToList();
        foreach (var same in all.GroupBy(one => one.Name, StringComparer.Ordinal))
        {
            found.Report(same.Where(one => one.Span.Source != same.First().Span.Source).Select(one => PublishingDiagnostics.SameName(same.Key, one.Span, same.First().Span)));
        }

        if (all.Count == 0)
        {
            found.Report(PublishingDiagnostics.NoCases(head, file.Path.Replace(".rules.yaml", ".cases.yaml", StringComparison.Ordinal)));
        }

        return all;
    }

    private Checked<PublishedVersion> Write(RuleSet ruleSet, List<Case> cases, LockFile? lockFile, DateOnly day)
    {
        var entry = version.Locked ?? new LockedVersion(ruleSet.Header.Id, ruleSet.Header.Version, ruleSet.Fingerprint, day, ruleSet.Header.From, SourceSpan.None)
        {
            Until = ruleSet.Header.Until,
            Registered = RegisteredParts.Of(ruleSet, options.Kinds),
        };
        List<LockedCase> added = [.. cases.Where(one => entry.FindCase(one.Name) is null).Select(one => new LockedCase(one.Name, CaseFingerprint.Of(one, ruleSet), SourceSpan.None))];
        var lockPath = lockFile?.Source.Path ?? reader.Locks.Path;
        var whole = entry with { Cases = [.. entry.Cases, .. added] };
        var lockText = version.Locked is null ? RuleLockWriter.Add(lockFile?.Source, whole)
            : added.Count > 0 ? RuleLockWriter.AddCases(lockFile!.Source, entry, added)
            : lockFile!.Source.Text;
        var text = head.Status == RuleSetStatus.Published ? source.Text : StatusEdit.Apply(source, "published");
        if (lockText is null || text is null)
        {
            found.Report(PublishingDiagnostics.NoEdit(text is null ? source : lockFile!.Source));
            return Refused();
        }

        var written = new List<(string, string)>();
        if (lockText != lockFile?.Source.Text)
        {
            written.Add((lockPath, lockText));
        }

        if (text != source.Text)
        {
            written.Add((file.Path, text));
        }

        return Checked<PublishedVersion>.Of(new(whole, file.Path, lockPath, RulePublisher.Write([.. written])), found.InOrder());
    }

    private Checked<PublishedVersion> Refused() => Checked<PublishedVersion>.Failed(found.InOrder());
}
