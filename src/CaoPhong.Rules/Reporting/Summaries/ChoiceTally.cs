using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Reporting.Summaries;

/// <summary>Grades and mean points for each value of a choice fact, such as the types of cells.</summary>
/// <remarks>Not thread-safe.</remarks>
/// <param name="fact">The fact.</param>
/// <param name="grades">The ids and titles of the grades, best first.</param>
internal sealed class ChoiceTally(FactDeclaration fact, IReadOnlyList<(string Id, string Title)> grades)
{
    private readonly Dictionary<string, GradeTally> values = new(StringComparer.Ordinal);

    /// <summary>The fact.</summary>
    public FactDeclaration Fact => fact;

    /// <summary>The values that came, in the order in which they are declared.</summary>
    public IReadOnlyList<(string Id, string Label, GradeTally Tally)> Values =>
        [.. fact.Options.Where(option => values.ContainsKey(option.Id)).Select(option => (option.Id, option.Label, values[option.Id]))];

    /// <summary>Whether it tells anything apart.</summary>
    public bool IsTelling => values.Count > 1;

    /// <summary>The tallies for a rule set: one for each fact that is a choice.</summary>
    public static IReadOnlyList<ChoiceTally> For(FactSchema schema, IReadOnlyList<(string Id, string Title)> grades) =>
        [.. schema.Facts.Where(fact => fact.Options.Count > 0 && fact.Symbol.Type is ChoiceType).Select(fact => new ChoiceTally(fact, grades))];

    /// <summary>Counts one; one of which the value is not known is passed over.</summary>
    public void Add(FactSet facts, string? grade, bool hasNone, Bounds? points)
    {
        if (facts.Values[fact.Symbol.Slot] is not { Kind: ValueKind.Text } value)
        {
            return;
        }

        if (!values.TryGetValue(value.AsText, out var tally))
        {
            values.Add(value.AsText, tally = new(grades));
        }

        tally.Add(grade, hasNone, points);
    }

    /// <summary>The table: a row for each value, a column for each grade.</summary>
    /// <param name="counted">What is counted, as heading of its column.</param>
    /// <param name="wording">How it is written.</param>
    public TableBlock Table(string counted, Wording wording) => new(
    [
        new(fact.Label),
        new(counted, IsNumber: true),
        new(wording.Words(SummaryWords.Mean), IsNumber: true),
        .. grades.Select(grade => new Column(grade.Title, IsNumber: true)),
    ],
    [
        .. Values.Select(value => new TableRow(
        [
            value.Label,
            $"{value.Tally.Count}",
            value.Tally.Totals.Mean is { } mean ? wording.Rounded(mean) : "",
            .. value.Tally.Grades.Select(grade => SummaryWords.Percent(grade.Count, value.Tally.Count, wording)),
        ])),
    ]);
}
