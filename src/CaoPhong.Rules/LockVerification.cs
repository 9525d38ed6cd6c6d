using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Publishing;

namespace CaoPhong.Rules;

/// <summary>Whether what was published is still the same.</summary>
/// <param name="Mistakes">What is wrong with the lock itself.</param>
/// <param name="Versions">Every version that is published or withdrawn, or says so.</param>
public sealed record LockVerification(IReadOnlyList<Diagnostic> Mistakes, IReadOnlyList<VerifiedVersion> Versions)
{
    /// <summary>Everything that was found.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Mistakes.Concat(Versions.SelectMany(version => version.Findings));

    /// <summary>Whether every version is as it was published.</summary>
    public bool IsOk => Diagnostics.All(found => found.Severity != Severity.Error);
}

/// <summary>A version that was held to the lock.</summary>
/// <param name="RuleSetId">The rule set.</param>
/// <param name="Version">The version.</param>
/// <param name="Entry">What the lock says of it; null where the lock does not know it.</param>
/// <param name="Findings">What is not as it was published.</param>
/// <param name="NewCases">The names of cases that were added since and are not frozen yet.</param>
public sealed record VerifiedVersion(
    string RuleSetId, string Version, LockedVersion? Entry, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<string> NewCases)
{
    /// <summary>Rule set and version, such as <c>31-qdi-tu@2018.1</c>.</summary>
    public string Name => $"{RuleSetId}@{Version}";

    /// <summary>Whether it is as it was published.</summary>
    public bool IsOk => Findings.All(found => found.Severity != Severity.Error);
}
