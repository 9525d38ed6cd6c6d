using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Guide;

/// <summary>The results beside an example of the guide: every row is a meeting and what it must score.</summary>
internal static class ResultTable
{
    /// <summary>Every row as a case; a row that must be rejected expects <c>null</c>.</summary>
    public static IEnumerable<(Meeting Meeting, Expectation? Expected)> RowsOf(Example example, RuleSet ruleSet)
    {
        var heads = example.Results[0];
        foreach (var row in example.Results.Skip(1))
        {
            var given = new List<GivenFact>();
            Expectation? expected = new();
            for (var i = 0; i < heads.Count; i++)
            {
                if (FactOf(heads[i], ruleSet) is { } fact)
                {
                    var kind = row[i] == "unknown" ? RawKind.Unknown : RawKind.Untyped;
                    given.Add(new(fact, RawValue.Of(kind, row[i])));
                }
                else
                {
                    expected = row[i] == "lỗi" || expected is null ? null : Expect(heads[i], row[i], ruleSet).Over(expected);
                }
            }

            yield return (new(given), expected);
        }
    }

    private static string? FactOf(string head, RuleSet ruleSet)
    {
        var name = head.Trim('`');
        return ruleSet.Facts.Facts.Any(fact => fact.Name == name) || ruleSet.Facts.Derived.Any(fact => fact.Name == name) ? name : null;
    }

    private static Expectation Expect(string head, string cell, RuleSet ruleSet) => head switch
    {
        "tổng điểm" => new() { Total = new(Points(cell), SourceSpan.None) },
        "xếp loại" => new() { Grade = Set(cell == "không" ? [] : cell.Split(" hoặc ").Select(title => Grades(ruleSet).First(grade => grade.Title == title).Id)) },
        "hạ mức" => new() { Caps = Set(Words(cell)) },
        "chưa biết" => new() { Unknown = Set(Words(cell)) },
        "điểm" => new() { Points = [new(ruleSet.Forms[0].Criteria.First().Id, new(Points(cell), SourceSpan.None))] },
        _ => new() { Points = [new(head.Trim('`'), new(cell == "bỏ ra" ? null : Points(cell), SourceSpan.None))] },
    };

    private static IEnumerable<Grade> Grades(RuleSet ruleSet) => ruleSet.Forms.SelectMany(form => form.Grades);

    private static string[] Words(string cell) => cell.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static ExpectedSet Set(IEnumerable<string> ids) => new([.. ids], SourceSpan.None);

    private static Bounds Points(string cell)
    {
        var ends = cell.Split('–');
        return new(Number(ends[0]), Number(ends[^1]));
    }

    private static decimal Number(string text) =>
        Numbers.TryParse(text, out var number) ? number : throw new FormatException($"'{text}' is no number of points");
}
