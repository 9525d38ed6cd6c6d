using CaoPhong.Rules.Analysis.Differences;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Reporting;

/// <summary>Says where a region lies: <c>85 ≤ attendance_rate &lt; 90, kind = thematic</c>.</summary>
internal static class RegionWords
{
    /// <summary>All axes, in the order of the region; every meeting where there are none.</summary>
    public static string Of(IReadOnlyList<RegionAxis> where, Wording wording) =>
        where.Count == 0 ? wording.Words(DiffWords.EveryMeeting) : string.Join(", ", where.Select(axis => Of(axis, wording)));

    private static string Of(RegionAxis axis, Wording wording) =>
        string.Join(wording.Words(new(" hoặc ", " or ")), axis.Stretches.Select(values => Of(axis.Subject, values, wording)));

    private static string Of(string subject, Possible values, Wording wording)
    {
        var parts = new List<string>();
        if (values.CanBeNull)
        {
            parts.Add($"{subject} {wording.Words(new("không có", "absent"))}");
        }

        if (values.CanBeTrue != values.CanBeFalse)
        {
            parts.Add(IsName(subject) ? $"{subject} = {(values.CanBeTrue ? "true" : "false")}" : values.CanBeTrue ? subject : $"not({subject})");
        }

        if (values.Texts is { } texts)
        {
            parts.Add(Texts(subject, texts, wording));
        }

        if (values.Ordinals is { } domain)
        {
            parts.Add(Line(subject, values.OrdinalKind, domain, wording));
        }

        return parts.Count == 0 ? Given(subject, wording) : string.Join(wording.Words(new(" hoặc ", " or ")), parts);
    }

    private static bool IsName(string subject) => subject.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '@' or '.');

    private static string Texts(string subject, PossibleTexts texts, Wording wording) => (texts.Others, texts.Values.Count) switch
    {
        (false, 1) => $"{subject} = {texts.Values.First()}",
        (false, _) => $"{subject} in ({string.Join(", ", texts.Values)})",
        (true, 0) => Given(subject, wording),
        (true, 1) => $"{subject} != {texts.Values.First()}",
        _ => $"not({subject} in ({string.Join(", ", texts.Values)}))",
    };

    private static string Line(string subject, ValueKind kind, Domain domain, Wording wording)
    {
        string Text(decimal value) => kind switch
        {
            ValueKind.Number => wording.Number(value),
            ValueKind.Date => wording.Day(DateOnly.FromDayNumber((int)value)),
            _ => ValuePrinter.Print(Value.OfOrdinal(kind, value)),
        };

        if (domain.Single is { } single)
        {
            return $"{subject} = {Text(single)}";
        }

        var (lower, upper) = (Shortest(domain.Lower, -domain.Step, kind), Shortest(domain.Upper, domain.Step, kind));
        return (lower, upper) switch
        {
            ({ } low, { } high) => $"{Text(low.Value)} {(low.Closed ? "≤" : "<")} {subject} {(high.Closed ? "≤" : "<")} {Text(high.Value)}",
            ({ } low, null) => $"{subject} {(low.Closed ? "≥" : ">")} {Text(low.Value)}",
            (null, { } high) => $"{subject} {(high.Closed ? "≤" : "<")} {Text(high.Value)}",
            _ => Given(subject, wording),
        };
    }

    private static string Given(string subject, Wording wording) => wording.Words(new($"có {subject}", $"{subject} given"));

    // On a fine lattice `≤ 79.999` and `< 80` are one: the shorter is easier to read.
    private static Edge? Shortest(Edge? edge, decimal? outward, ValueKind kind)
    {
        if (edge is not { Closed: true } || outward is not { } step || Math.Abs(step) >= 1 || kind != ValueKind.Number)
        {
            return edge;
        }

        var next = edge.Value + step;
        return Numbers.Format(next).Length < Numbers.Format(edge.Value).Length ? new(next, false) : edge;
    }
}
