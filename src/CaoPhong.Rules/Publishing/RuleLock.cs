using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Publishing;

/// <summary>The file <c>rules.lock.yaml</c>: what every published version was when it was published.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Versions">In the order of the file; each once.</param>
public sealed record RuleLock(IReadOnlyList<LockedVersion> Versions)
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "rules.lock.yaml";

    /// <summary>A lock of nothing.</summary>
    public static RuleLock Empty { get; } = new([]);

    /// <summary>The entry of a version; null where it has none.</summary>
    public LockedVersion? Find(string ruleSetId, string version) =>
        Versions.FirstOrDefault(one => one.RuleSetId == ruleSetId && one.Version == version);
}

/// <summary>A published version as it was when it was published.</summary>
/// <param name="RuleSetId">The rule set.</param>
/// <param name="Version">The version.</param>
/// <param name="Fingerprint">Its fingerprint, such as <c>sha256:9f86d0…</c>.</param>
/// <param name="Published">The day on which it was published.</param>
/// <param name="From">The first day on which it is in force; it is known even where its file is gone.</param>
/// <param name="Span">Where its entry is written.</param>
public sealed record LockedVersion(string RuleSetId, string Version, string Fingerprint, DateOnly Published, DateOnly From, SourceSpan Span)
{
    /// <summary>The first day on which it is no longer in force, where its document says so; null otherwise.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>From which day it is withdrawn; null where it is not.</summary>
    public DateOnly? Withdrawn { get; init; }

    /// <summary>Its cases, each with its hash.</summary>
    public IReadOnlyList<LockedCase> Cases { get; init; } = [];

    /// <summary>The kinds of criterion and functions of a host that it uses.</summary>
    public IReadOnlyList<RegisteredPart> Registered { get; init; } = [];

    /// <summary>Rule set and version, such as <c>31-qdi-tu@2018.1</c>.</summary>
    public string Name => $"{RuleSetId}@{Version}";

    /// <summary>The hash of a case; null where the lock does not know it.</summary>
    public LockedCase? FindCase(string name) => Cases.FirstOrDefault(one => one.Name == name);
}

/// <summary>A case of a published version.</summary>
/// <param name="Name">Its name in the case file.</param>
/// <param name="Hash">The fingerprint of what it gives and expects.</param>
/// <param name="Span">Where it is written in the lock.</param>
public sealed record LockedCase(string Name, string Hash, SourceSpan Span);

/// <summary>A kind of criterion or a function that a host registered, and where it comes from.</summary>
/// <param name="Key">The key of the kind, such as <c>x-quorum</c>, or the name of the function.</param>
/// <param name="Assembly">The assembly that holds its code.</param>
/// <param name="AssemblyVersion">The version of that assembly.</param>
/// <param name="Span">Where it is written in the lock.</param>
public sealed record RegisteredPart(string Key, string Assembly, string AssemblyVersion, SourceSpan Span);
