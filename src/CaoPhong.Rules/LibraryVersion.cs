using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules;

/// <summary>One file of a <see cref="RuleLibrary"/>: a version that works, or one with mistakes that is kept with them.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Path">The path of the file.</param>
/// <param name="RuleSetId">The rule set; empty where the file does not say.</param>
/// <param name="Version">The version; empty where the file does not say.</param>
/// <param name="Loaded">The rule set with its warnings, or its mistakes.</param>
public sealed record LibraryVersion(string Path, string RuleSetId, string Version, Checked<RuleSet> Loaded)
{
    /// <summary>When it is in force, as far as it says itself; null where it could not be read.</summary>
    internal VersionTime? Time { get; init; }

    /// <summary>Its file; null where it cannot be read or is gone.</summary>
    internal VersionFile? File { get; init; }

    /// <summary>What the lock says of it; null where the lock does not know it.</summary>
    internal LockedVersion? Locked { get; init; }

    /// <summary>What the folder says of it: how it differs from what was published, or that another file is the same version.</summary>
    internal IReadOnlyList<Diagnostic> OfFolder { get; init; } = [];

    /// <summary>Rule set and version, such as <c>31-qdi-tu@2018.1</c>.</summary>
    public string Name => $"{RuleSetId}@{Version}";
}
