using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What a scorecard says of the version that it was scored under.</summary>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="Until">The first day on which it is no longer in force; null where nothing ends it.</param>
internal sealed record VersionInUse(string Fingerprint, DateOnly? Until)
{
    /// <summary>The warning of a meeting whose day lies outside the time of the version; null where it does not.</summary>
    public Diagnostic? OutsideItsTime(RuleSet ruleSet, FactSet facts) =>
        facts.HeldOn is { } day && (day < ruleSet.Header.From || day >= Until)
            ? VersionDiagnostics.OutsideItsTime(ruleSet, day, Until).WithPlace(MeetingPlace.Of(facts, "held_on"))
            : null;
}
