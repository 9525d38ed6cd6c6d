using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Tests.Evaluation.Assessments;

/// <summary>Rule sets with a cell, its superior and a committee as assessors.</summary>
internal static class AssessmentRig
{
    public const string Facts = """
        facts:
          kind: {type: choice, of: {regular: Thường kỳ, thematic: Chuyên đề}, default: regular, label: Loại}
          members: {type: integer, min: 1, label: Số đảng viên}
          present: {type: integer, min: 0, label: Có mặt}
          ready: {type: boolean, default: true, label: Có dự thảo}
          note: {type: text, optional: true}
          topics: {type: list of choice, of: {economy: Kinh tế, culture: Văn hóa}, default: []}
          notice_on: {type: date, optional: true}
        derived:
          rate: {value: 100 * present / members, unit: "%", range: {from: 0, to: 100}, label: Tỷ lệ dự}

        """;

    private const string Forms = """
        forms:
          regular:
            title: Thường kỳ
            when: kind = "regular"
            max: 10
            sections:
              - id: s
                title: Phần
                max: 10
                criteria:
                  - id: rate
                    title: Tỷ lệ dự
                    max: 6
                    bands:
                      of: rate
                      points: [{from: 90, points: 6}, {from: 50, below: 90, points: 3}, {below: 50, points: 0}]
                  - {id: ready, title: Dự thảo, max: 4, yes_no: ready}
            grades: [{id: good, title: Tốt, from: 8}, {id: poor, title: Kém}]
          thematic:
            title: Chuyên đề
            when: kind = "thematic"
            max: 4
            sections:
              - {id: t, title: Phần, max: 4, criteria: [{id: topics, title: Nội dung, max: 4, first_of: [{when: 'list contains(topics, "economy")', points: 4}, {otherwise: true, points: 0}]}]}
        year:
          of: regular
          points: mean(meetings.total)
          grades: [{id: good, title: Tốt, from: 8}, {id: poor, title: Kém, below: 8}]

        """;

    private const string Head = """
        ruleset: demo
        version: 1
        title: Demo
        effective: {from: 2020-01-01}
        status: published

        """;

    /// <summary>The rule set as text.</summary>
    public const string Text = Head + "assessors: {cell: Chi bộ, superior: Cấp trên, committee: Ban Thường vụ}\n" + Facts + Forms;

    /// <summary>The same without assessors.</summary>
    public const string AlonePerMeeting = Head + Facts + Forms;

    public static RuleEngine Engine(string text = Text)
    {
        var loaded = RuleSetLoader.Load(new SourceText("demo.rules.yaml", text));
        return RuleEngine.Compile(loaded.Value ?? throw new InvalidOperationException(string.Join("\n", loaded.Diagnostics)));
    }

    /// <summary>An assessment of one meeting of cell A.</summary>
    public static Meeting Of(string? assessor, params (string Name, object? Value)[] facts) => On("2024-01-05", assessor, facts);

    /// <summary>An assessment of a meeting on a day.</summary>
    public static Meeting On(string day, string? assessor, params (string Name, object? Value)[] facts)
    {
        (string, object?)[] head = [("cell", "A"), ("held_on", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))];
        return Meeting.Of([.. head, .. assessor is null ? Array.Empty<(string, object?)>() : [("assessed_by", assessor)], .. facts]);
    }

    /// <summary>Totals in order of authority, <c>!</c> for a rejected one: <c>cell 10, superior 7</c>.</summary>
    public static string Show(AssessedMeeting meeting) =>
        string.Join(", ", meeting.Assessments.Select(one => $"{one.AssessedBy?.Id ?? "?"} {(one.Scored.Value is { } card ? Total(card.Total) : one.Scored.Diagnostics[0].Code)}"));

    private static string Total(CaoPhong.Rules.Evaluation.Bounds total) => total.IsExact ? Numbers.Format(total.From) : $"{Numbers.Format(total.From)}..{Numbers.Format(total.To)}";
}
