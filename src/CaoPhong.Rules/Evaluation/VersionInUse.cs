using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What a scorecard says of the version that it was scored under.</summary>
/// <param name="Fingerprint">Its fingerprint.</param>
/// <param name="Timeline">All versions of the rule set; null where it stands alone.</param>
internal sealed record VersionInUse(string Fingerprint, Timeline? Timeline)
{
    /// <summary>The warning of a meeting whose day lies outside the time of the version; null where it does not.</summary>
    public Diagnostic? OutsideItsTime(RuleSet ruleSet, FactSet facts)
    {
        var header = ruleSet.Header;
        if (facts.HeldOn is not { } day)
        {
            return null;
        }

        var own = Timeline?.Versions.FirstOrDefault(version => version.Version == header.Version);
        var isInside = day >= header.From && !(day >= header.Until)
            && (own is null or { Status: RuleSetStatus.Draft } || Timeline!.InForce(day).Contains(own));
        return isInside
            ? null
            : VersionDiagnostics.OutsideItsTime(ruleSet, day, own is null ? header.Until : Timeline!.EndOf(own)).WithPlace(MeetingPlace.Of(facts, "held_on"));
    }
}
