using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Publishing;

/// <summary>Holds a version to its entry in the lock.</summary>
internal static class LockCheck
{
    /// <summary>What is not as it was published; nothing for a draft that the lock does not know.</summary>
    /// <param name="head">The head of the file.</param>
    /// <param name="ruleSet">The version; null where its file has mistakes of its own.</param>
    /// <param name="locked">Its entry; null where it has none.</param>
    /// <param name="fingerprint">Of the consolidated document, also where that has mistakes; null where there is none.</param>
    /// <param name="path">The path of the lock, or where it would be.</param>
    /// <param name="kinds">The kinds of criterion that the version may use.</param>
    /// <param name="cases">Reads the cases of the version.</param>
    public static IReadOnlyList<Diagnostic> Of(
        VersionHead head, RuleSet? ruleSet, LockedVersion? locked, Func<string?> fingerprint, string path, IReadOnlyList<ICriterionKind> kinds, Func<RuleSet, IReadOnlyList<Case>> cases)
    {
        if (locked is null)
        {
            return head.Status == RuleSetStatus.Draft ? [] : [LockDiagnostics.NotInLock(head, path)];
        }

        var found = new List<Diagnostic>();
        if (head.Status != (locked.Withdrawn is null ? RuleSetStatus.Published : RuleSetStatus.Withdrawn))
        {
            found.Add(LockDiagnostics.StatusDiffers(head, locked));
        }

        if ((ruleSet?.Fingerprint ?? fingerprint()) != locked.Fingerprint)
        {
            return [.. found, LockDiagnostics.Changed(head, locked)];
        }

        // It is as it was; a newer library finds mistakes in it that an older one did not.
        if (ruleSet is null)
        {
            return found;
        }

        if (ruleSet.Header.From != locked.From || ruleSet.Header.Until != locked.Until)
        {
            found.Add(LockDiagnostics.TimeDiffers(head, locked));
        }

        found.AddRange(OfRegistered(ruleSet, locked, kinds));
        return locked.Cases.Count == 0 ? found : [.. found, .. OfCases(ruleSet, locked, cases(ruleSet))];
    }

    /// <summary>The cases that are not as they were published.</summary>
    public static IEnumerable<Diagnostic> OfCases(RuleSet ruleSet, LockedVersion locked, IReadOnlyList<Case> cases)
    {
        var byName = cases.DistinctBy(one => one.Name, StringComparer.Ordinal).ToDictionary(one => one.Name, StringComparer.Ordinal);
        foreach (var one in locked.Cases)
        {
            if (!byName.TryGetValue(one.Name, out var now))
            {
                yield return LockDiagnostics.CaseGone(one, locked.Name);
            }
            else if (CaseFingerprint.Of(now, ruleSet) != one.Hash)
            {
                yield return LockDiagnostics.CaseChanged(now.Span, one, locked.Name);
            }
        }
    }

    private static IEnumerable<Diagnostic> OfRegistered(RuleSet ruleSet, LockedVersion locked, IReadOnlyList<ICriterionKind> kinds) =>
        from now in RegisteredParts.Of(ruleSet, kinds)
        from then in locked.Registered
        where now.Key == then.Key && (now.Assembly, now.AssemblyVersion) != (then.Assembly, then.AssemblyVersion)
        select LockDiagnostics.RegisteredDiffers(locked.Name, now, then);
}
