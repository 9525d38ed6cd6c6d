using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Compares the heads of two versions; that version and status differ says nothing.</summary>
internal static class HeaderDiffs
{
    /// <summary>What differs; null for nothing.</summary>
    public static ThingDiff? Of(RuleSet old, RuleSet @new)
    {
        var (before, after) = (old.Header, @new.Header);
        var diff = new ThingDiff(DiffThing.Header, "")
        {
            Structure = new PropertyDiffs()
                .Put("effective.from", Day(before.From), Day(after.From))
                .Put("effective.until", Day(before.Until), Day(after.Until))
                .Put("assessors", Assessors(old), Assessors(@new))
                .All,
            Wording = new PropertyDiffs()
                .Put("title", before.Title, after.Title)
                .Put("regulation", RegulationOf(before), RegulationOf(after))
                .Put("subject.label", before.CellWord.In(Language.Vietnamese), after.CellWord.In(Language.Vietnamese))
                .Put("subject.meeting", before.MeetingWord.In(Language.Vietnamese), after.MeetingWord.In(Language.Vietnamese))
                .All,
        };
        return diff.HasAny ? diff : null;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Assessors(RuleSet ruleSet) => ruleSet.Assessors.Count == 0 ? null : string.Join(", ", ruleSet.Assessors.Select(assessor => assessor.Id));

    private static string? RegulationOf(RuleSetHeader header) => header.Regulation is not { } regulation ? null
        : string.Join(", ", new[] { regulation.Number, Day(regulation.Date), regulation.Issuer }.OfType<string>());
}
