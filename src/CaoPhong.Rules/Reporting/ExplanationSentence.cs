using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>Says in one sentence why a criterion has its points, and what it would take to have more.</summary>
/// <remarks>Thread-safe.</remarks>
public static class ExplanationSentence
{
    /// <summary>Such as <c>Tỷ lệ dự 2/3 điểm: 84,2% (16 trên 19 đảng viên), chưa đến mức trên 85% để đạt 3 điểm; thiếu 1 đảng viên</c>.</summary>
    /// <param name="part">A criterion with its explanation.</param>
    /// <param name="card">The scorecard that it stands on.</param>
    /// <param name="wording">The language.</param>
    /// <param name="sources">Whether to name where the rule comes from.</param>
    public static string Of(PartScore part, Scorecard card, Wording wording, bool sources = false)
    {
        var criterion = (Criterion)part.Part;
        var facts = new FactWords(card.Facts, wording);
        var sentence = Head(criterion, part, wording) + Reason(criterion, part, facts, wording);
        return sources && SourceWords(part, card, wording) is { } source ? $"{sentence} [{source}]" : sentence;
    }

    private static string Head(Criterion criterion, PartScore part, Wording wording)
    {
        var points = wording.Words(new("điểm", "points"));
        return part.State == PartState.LeftOut ? criterion.Title
            : criterion.Role == CriterionRole.Penalty ? $"{criterion.Title} {wording.Words(new("trừ", "takes off"))} {wording.Points(part.Points)} {points}"
            : $"{criterion.Title} {wording.Points(part.Points)}/{wording.Number(criterion.Max)} {points}";
    }

    private static string Reason(Criterion criterion, PartScore part, FactWords facts, Wording wording)
    {
        var explanation = part.Explanation!;
        if (part.State is PartState.LeftOut or PartState.NotApplicable)
        {
            var state = part.State == PartState.LeftOut ? ReportWords.LeftOut : ReportWords.NotApplicable;
            var because = criterion.Applies is { } applies ? $", {wording.Words(new("vì không đúng điều kiện", "because this does not hold"))}: {ConditionWords.Of(applies.When, facts, wording)}" : "";
            return $": {wording.Words(state)}{because}";
        }

        var seen = Observed(explanation, facts, wording);
        var better = explanation.Better is { } row ? BetterWords.Of(row, facts, wording) : "";
        var start = seen.Length == 0 && better.Length == 0 ? "" : ": ";
        return start + seen + (seen.Length == 0 ? better.TrimStart(',', ' ') : better);
    }

    private static string Observed(Explanation explanation, FactWords facts, Wording wording)
    {
        if (ItemWords.CanSay(explanation))
        {
            return ItemWords.Of(explanation, facts, wording);
        }

        var hit = explanation.Rows.Where(row => row.Hit).ToList();
        var told = hit.Exists(row => row.When is not null) ? hit : explanation.Rows;
        var trees = told.Select(row => row.Row.When).Concat(hit.Select(row => row.Row.Points)).OfType<Expr>();
        return facts.Observed([.. trees.SelectMany(FactWords.SymbolsIn).DistinctBy(symbol => symbol.Slot)]);
    }

    private static string? SourceWords(PartScore part, Scorecard card, Wording wording)
    {
        var row = part.Explanation!.Rows.FirstOrDefault(row => row is { Hit: true, Row.Source: not null });
        return CitationWords.Of(row?.Row.Source ?? part.Part.Source, card.RuleSet.Header, wording);
    }
}
