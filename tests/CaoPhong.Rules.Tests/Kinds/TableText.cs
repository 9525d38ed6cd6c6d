using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Kinds;

/// <summary>Writes decision tables for people: one line for the table, one for each row.</summary>
internal static class TableText
{
    /// <summary>The tables of all criteria of a rule set.</summary>
    public static string Of(RuleSet ruleSet) =>
        string.Join("\n", ruleSet.Forms.SelectMany(form => form.Criteria).Select(criterion => $"{criterion.Id} ({criterion.Role})\n{Of(criterion.Table)}"));

    private static string Of(DecisionTable table)
    {
        var head = $"  {table.Hit}, no row: {table.NoRow}, points {Of(table.Points)}"
            + (table.Round is { } round ? $", rounded to {Numbers.Format(round.To)} {round.Mode}" : "")
            + (table.Tally is { } tally ? $", tally from {Numbers.Format(tally.Start)} stops {Stop(tally.Low)}..{Stop(tally.High)}" : "")
            + (table.Counts.Count > 0 ? $", counts {string.Join("; ", table.Counts.Select(ExprPrinter.Print))}" : "");
        return string.Concat(table.Rows.Select(Of).Prepend(head).Select(line => line + "\n"));
    }

    private static string Of(Row row) =>
        $"  {row.Id}{(row.Label is { } label ? $" '{label}'" : "")}: {(row.When is { } when ? ExprPrinter.Print(when) : "otherwise")} → {ExprPrinter.Print(row.Points)}"
        + (row.Allowed is { } allowed ? $" in {Of(allowed)}" : "")
        + (row.Source is { } source ? $" [{source.Cite ?? source.Basis.ToString()}]" : "");

    private static string Of(PointsDomain points) =>
        $"{Numbers.Format(points.From)}..{(points.To == decimal.MaxValue ? "∞" : Numbers.Format(points.To))}{(points.Step is { } step ? $" step {Numbers.Format(step)}" : "")}";

    private static string Stop(decimal? stop) => stop is { } number ? Numbers.Format(number) : "";
}
