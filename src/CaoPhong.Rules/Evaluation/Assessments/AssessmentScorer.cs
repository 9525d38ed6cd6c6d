using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Assessments;

/// <summary>Puts the assessments of each meeting together, fills later ones up from those before, and scores them.</summary>
/// <remarks>Thread-safe where its functions are. Assessments belong together that are of one cell, form and day; which form it is may
/// itself be taken from the assessment before.</remarks>
/// <param name="ruleSet">The version.</param>
/// <param name="binder">Its binder.</param>
/// <param name="formOf">The form that scores a meeting; null where that is not known.</param>
/// <param name="score">Scores a meeting.</param>
internal sealed class AssessmentScorer(RuleSet ruleSet, FactBinder binder, Func<Meeting, Form?> formOf, Func<Meeting, Checked<Scorecard>> score)
{
    private readonly TakenOver takenOver = new(ruleSet.Facts, binder);
    private readonly int? slot = Assessors.SlotOf(ruleSet);

    /// <summary>The meetings with their assessments, in the order in which each meeting first comes.</summary>
    /// <param name="rows">In any order; those without a meeting are passed over.</param>
    /// <param name="areOfOneCell">Whether a meeting that names no cell is of the same one as the others.</param>
    public IReadOnlyList<AssessedMeeting> Score(IEnumerable<FactRow> rows, bool areOfOneCell)
    {
        var given = rows.Where(row => row.Meeting is not null).Select(Read).Select(one => areOfOneCell ? one with { Cell = one.Cell ?? "" } : one).ToList();
        var chains = given.Where(one => one.Cell is not null && one.Day is not null)
            .GroupBy(one => (one.Cell, one.Day))
            .SelectMany(sameDay => new AssessmentChains(ruleSet, takenOver, FormOf).Of([.. sameDay]))
            .Concat(given.Where(one => one.Cell is null || one.Day is null).Select(one => new AssessmentChain(one.AsIs())));
        return [.. chains.OrderBy(chain => chain.First).Select(Scored)];
    }

    private GivenAssessment Read(FactRow row, int place)
    {
        var meeting = row.Meeting!;
        var assessor = slot is { } at ? Assessors.Of(ruleSet, binder.Read(meeting, at)) : null;
        return new(meeting, place, [.. row.Diagnostics.Where(found => found.Severity == Severity.Error)])
        {
            Cell = binder.Read(meeting, FactSchema.CellSlot) is { Kind: ValueKind.Text } cell ? cell.AsText : null,
            Day = binder.Read(meeting, FactSchema.HeldOnSlot) is { Kind: ValueKind.Date } day ? day.AsDate : null,
            Assessor = assessor,
            Rank = assessor is null ? null : Assessors.PlaceOf(ruleSet, assessor),
            HasStrangeAssessor = assessor is null && meeting.Given.Any(fact => IsNamed(fact.Value.Kind) && binder.TargetOf(meeting, fact)?.Slot == slot),
        };
    }

    private static bool IsNamed(RawKind kind) => kind is not (RawKind.Blank or RawKind.Null or RawKind.Unknown);

    private Form? FormOf(Meeting whole) => ruleSet.Forms is [{ When: null } only] ? only : formOf(whole);

    private AssessedMeeting Scored(AssessmentChain chain) => new([.. chain.Links.Select(link => new Assessment(
        link.Given.Assessor,
        link.Given.Meeting,
        link.Whole,
        link.Mistakes.Count > 0 ? Checked<Scorecard>.Failed(link.Mistakes) : score(link.Whole))
    {
        Cell = link.Given.Cell is { Length: > 0 } cell ? cell : null,
        HeldOn = link.Given.Day,
    })]);
}
