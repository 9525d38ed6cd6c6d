using System.Text;
using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules;

/// <summary>Freezes versions of a folder: publishes them, withdraws them, and says whether what was published is still the same.</summary>
/// <remarks>
/// What is published is kept in <c>rules.lock.yaml</c>: the fingerprint of the version and a hash of each of its cases. The day is
/// an argument; nothing here looks at a clock. Files are read at each call and written where a method says so, and everything in
/// them that need not change stays as it is. Not to be used on one folder from several threads at once.
/// </remarks>
public sealed class RulePublisher
{
    private readonly string folder;
    private readonly RuleOptions options;

    /// <summary>A publisher for the rule sets below a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public RulePublisher(string folder, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        this.folder = Directory.Exists(folder) ? folder : throw new DirectoryNotFoundException($"there is no folder '{folder}'");
        this.options = options ?? RuleOptions.Default;
    }

    /// <summary>Publishes a version: writes its fingerprint and the hashes of its cases into the lock, and <c>status: published</c> into its file.</summary>
    /// <remarks>A version that is published already gains the cases that were added since.</remarks>
    /// <param name="ruleSetId">The rule set.</param>
    /// <param name="version">The version.</param>
    /// <param name="day">The day on which it is published.</param>
    /// <returns>What was written, with the warnings of the version; or why it is refused: a check or a case that fails.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public Checked<PublishedVersion> Publish(string ruleSetId, string version, DateOnly day)
    {
        var reader = new LibraryReader(folder, options);
        var versions = reader.Read();
        return Named(versions, ruleSetId, version) is { File: { Source: { } source } file } named
            ? new Publication(reader, versions, named, file, source, options).Run(day)
            : Unknown(versions, ruleSetId, version);
    }

    /// <summary>Withdraws a published version (bãi bỏ): from a day on it is passed over. Writes the day into the lock, and <c>status: withdrawn</c> into its file.</summary>
    /// <param name="ruleSetId">The rule set.</param>
    /// <param name="version">The version.</param>
    /// <param name="from">The first day on which it is no longer in force.</param>
    /// <returns>What was written; or why it is refused.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public Checked<PublishedVersion> Withdraw(string ruleSetId, string version, DateOnly from)
    {
        var reader = new LibraryReader(folder, options);
        var versions = reader.Read();
        if (Named(versions, ruleSetId, version) is not { File: { Source: { } source } file } named)
        {
            return Unknown(versions, ruleSetId, version);
        }

        if (named.Locked is not { } locked)
        {
            return Checked<PublishedVersion>.Failed(file.Head.Status == RuleSetStatus.Draft ? [PublishingDiagnostics.NotPublished(file.Head)] : named.OfFolder);
        }

        if (locked.Withdrawn is not null)
        {
            return locked.Withdrawn == from && named.Loaded.IsOk
                ? Checked<PublishedVersion>.Of(new(locked, file.Path, reader.Locks.For(file.Path)!.Source.Path, []), [])
                : Checked<PublishedVersion>.Failed([PublishingDiagnostics.WithdrawnOtherwise(file.Head, locked)]);
        }

        if (named.Loaded.Value is null)
        {
            return Checked<PublishedVersion>.Failed(named.Loaded.Diagnostics);
        }

        var lockSource = reader.Locks.For(file.Path)!.Source;
        var lockText = RuleLockWriter.Withdraw(lockSource, locked, from);
        var text = StatusEdit.Apply(source, "withdrawn");
        return lockText is null ? Checked<PublishedVersion>.Failed([PublishingDiagnostics.NoEdit(lockSource)])
            : text is null ? Checked<PublishedVersion>.Failed([PublishingDiagnostics.NoEdit(source)])
            : Checked<PublishedVersion>.Of(
                new(locked with { Withdrawn = from }, file.Path, lockSource.Path, Write((lockSource.Path, lockText), (file.Path, text))), []);
    }

    /// <summary>Whether every published version of the folder is as it was published.</summary>
    /// <returns>A line for every version that is published or withdrawn, in the order of the lock and the paths.</returns>
    public LockVerification Verify()
    {
        var reader = new LibraryReader(folder, options);
        var versions = reader.Read();
        return new(
            [.. reader.Locks.Found.SelectMany(found => found.Mistakes)],
            [.. versions.Where(version => version.Locked is not null || version.OfFolder.Count > 0).Select(version => new VerifiedVersion(
                version.RuleSetId,
                version.Version,
                version.Locked,
                version.Loaded.IsOk ? version.OfFolder : [.. version.Loaded.Diagnostics.Where(found => found.Severity == Severity.Error)],
                version.File is { } file && version.Loaded.Value is { } ruleSet && version.Locked is { } locked
                    ? [.. reader.CaseFilesOf(file).SelectMany(cases => cases.Cases(ruleSet)).Where(one => locked.FindCase(one.Name) is null).Select(one => one.Name)]
                    : []))]);
    }

    internal static IReadOnlyList<string> Write(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        }

        return [.. files.Select(file => file.Path)];
    }

    private static LibraryVersion? Named(IReadOnlyList<LibraryVersion> versions, string ruleSetId, string version) =>
        versions.FirstOrDefault(one => one.RuleSetId == ruleSetId && one.Version == version);

    private static Checked<PublishedVersion> Unknown(IReadOnlyList<LibraryVersion> versions, string ruleSetId, string version) =>
        Checked<PublishedVersion>.Failed(Named(versions, ruleSetId, version) is { } gone
            ? gone.Loaded.Diagnostics
            : [VersionDiagnostics.UnknownVersion(ruleSetId, version, [.. versions.Where(one => one.RuleSetId == ruleSetId).Select(one => one.Version)])]);
}
