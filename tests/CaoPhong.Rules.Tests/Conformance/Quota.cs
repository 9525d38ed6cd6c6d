using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Conformance;

/// <summary>How often every kind, hit policy, way of applying and cap came together in the meetings of the suite.</summary>
internal static class Quota
{
    /// <summary>The least.</summary>
    public const int Least = 4;

    private static readonly string[] KindsWithPolicies =
    [
        "bands Unique", "choice Unique", "yes_no Unique", "checklist Sum", "checklist Unique", "first_of First", "judged Unique",
        "deduct Unique", "deduct Sum", "award Unique", "award Sum", "penalty Unique", "penalty Sum", "proportional Unique", "formula Unique",
        "table Unique", "table First", "table Any", "table Highest", "table Lowest", "table Sum",
    ];

    private static readonly string[] Outcomes = ["always", "applies", "full", "zero", "left-out"];

    /// <summary>What occurs too seldom, with its count.</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<ConformanceCase> cases)
    {
        var counts = cases.SelectMany(one => one.Meetings)
            .Where(meeting => meeting is { IsKnown: true, Direct.Value: not null })
            .SelectMany(meeting => Seen(meeting.Direct.Value!))
            .CountBy(seen => seen)
            .ToDictionary();
        return [.. Wanted().Select(wanted => (wanted, Count: counts.GetValueOrDefault(wanted))).Where(item => item.Count < Least).Select(item => $"{item.wanted}: {item.Count}")];
    }

    private static IEnumerable<string> Wanted() =>
        from kind in KindsWithPolicies
        from outcome in Outcomes
        from cap in new[] { "capped", "not capped" }
        where outcome != "full" || !kind.StartsWith("penalty", StringComparison.Ordinal)
        select $"{kind}, {outcome}, {cap}";

    private static IEnumerable<string> Seen(Scorecard card) =>
        from part in card.Parts
        let criterion = part.Part as Criterion
        where criterion is not null
        select $"{criterion.Kind} {criterion.Table.Hit}, {OutcomeOf(criterion, part.State)}, {(card.Caps.Count > 0 ? "capped" : "not capped")}";

    private static string OutcomeOf(Criterion criterion, PartState state) => (criterion.Applies, state) switch
    {
        (null, _) => "always",
        (_, PartState.Counted) => "applies",
        (_, PartState.LeftOut) => "left-out",
        ({ Otherwise: Otherwise.Full }, _) => "full",
        _ => "zero",
    };
}
