using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Excel;

/// <summary>Writes a workbook to fill in: a column for every fact, with lists to choose from, and a sheet that says what each is.</summary>
/// <remarks>Thread-safe.</remarks>
public static class FactTemplate
{
    private const int LastRow = 2_000;

    /// <summary>Writes the workbook of a version.</summary>
    public static void Write(Stream output, RuleSet ruleSet, Wording wording)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(wording);
        var facts = InOrder(ruleSet);
        var labels = facts.Select(fact => fact.Label).Concat(ruleSet.Facts.Derived.Select(fact => fact.Label)).GroupBy(label => label).ToDictionary(group => group.Key, group => group.Count());

        // A label that two facts share would be ambiguous as a heading.
        string Heading(FactDeclaration fact) => labels[fact.Label] == 1 ? fact.Label : fact.Name;

        var choices = facts.Where(fact => fact.Type == FactType.Choice).ToList();
        var listSheet = wording.Words(new("Danh mục", "Lists"));
        using var writer = new XlsxWriter(output);
        writer.BeginSheet(wording.Words(new("Số liệu", "Facts")), [.. facts.Select(fact => new XlsxColumn(Heading(fact), Math.Clamp(Heading(fact).Length + 2, 10, 28), StyleOf(fact)))]);
        writer.EndSheet([.. facts.Select((fact, at) => Validation(fact, at, choices, listSheet, wording)).OfType<XlsxValidation>()], LastRow);
        WriteGuide(writer, ruleSet, Heading, wording);
        WriteLists(writer, choices, listSheet);
    }

    // Who assesses stands beside which meeting it is, as one fills it in.
    private static List<FactDeclaration> InOrder(RuleSet ruleSet)
    {
        var facts = ruleSet.Facts.Facts;
        return [.. facts.Where(IsHead), .. facts.Where(fact => IsAssessor(ruleSet, fact)), .. facts.Where(fact => !IsHead(fact) && !IsAssessor(ruleSet, fact))];
    }

    private static bool IsHead(FactDeclaration fact) => fact.Name is "cell" or "held_on";

    private static bool IsAssessor(RuleSet ruleSet, FactDeclaration fact) => ruleSet.Assessors.Count > 0 && fact.Name == "assessed_by";

    private static XlsxStyle StyleOf(FactDeclaration fact) => fact.Type switch
    {
        FactType.Date => XlsxStyle.Day,
        FactType.Text => XlsxStyle.Text,
        _ => XlsxStyle.Plain,
    };

    private static XlsxValidation? Validation(FactDeclaration fact, int column, List<FactDeclaration> choices, string listSheet, Wording wording)
    {
        switch (fact.Type)
        {
            case FactType.Choice:
                var letters = CellReference.Letters(choices.IndexOf(fact));
                var range = string.Create(CultureInfo.InvariantCulture, $"'{listSheet}'!${letters}$2:${letters}${fact.Options.Count + 1}");
                return new(column, "list", null, range, null, wording.Words(new("Chọn một giá trị trong danh sách", "Choose a value from the list")));
            case FactType.Boolean:
                return new(column, "list", null, "\"Có,Không\"", null, wording.Words(new("Có hoặc Không", "Có (yes) or Không (no)")));
            case FactType.Integer or FactType.Number:
                return Bounds(fact, column, fact.Type == FactType.Integer ? "whole" : "decimal", Numbers.Format, wording);
            case FactType.Date:
                return Bounds(fact, column, "date", day => Numbers.Format(day - new DateOnly(1899, 12, 30).DayNumber), wording)
                    ?? new(column, "date", "greaterThanOrEqual", "61", null, wording.Words(new("Nhập một ngày", "Enter a date")));
            default:
                return null;
        }
    }

    private static XlsxValidation? Bounds(FactDeclaration fact, int column, string type, Func<decimal, string> show, Wording wording)
    {
        var message = FactLimits.Of(fact, wording);
        return (fact.Symbol.Domain.Lower, fact.Symbol.Domain.Upper) switch
        {
            ({ } lower, { } upper) => new(column, type, "between", show(lower.Value), show(upper.Value), message),
            ({ } lower, null) => new(column, type, "greaterThanOrEqual", show(lower.Value), null, message),
            (null, { } upper) => new(column, type, "lessThanOrEqual", show(upper.Value), null, message),
            _ => null,
        };
    }

    private static void WriteGuide(XlsxWriter writer, RuleSet ruleSet, Func<FactDeclaration, string> heading, Wording wording)
    {
        writer.BeginSheet(
            wording.Words(new("Hướng dẫn", "Guide")),
            [
                new(wording.Words(new("Cột", "Column")), 34, XlsxStyle.Wrapped), new(wording.Words(new("Tên dữ kiện", "Name of the fact")), 22),
                new(wording.Words(new("Kiểu", "Type")), 16), new(wording.Words(new("Giá trị nhận được", "Values")), 50, XlsxStyle.Wrapped),
                new(wording.Words(new("Khi để trống", "Where it is blank")), 30, XlsxStyle.Wrapped),
            ]);
        foreach (var fact in InOrder(ruleSet))
        {
            writer.BeginRow();
            writer.Text(heading(fact));
            writer.Text(fact.Name);
            writer.Text(FactLimits.TypeWords(fact, wording));
            writer.Text(FactLimits.Of(fact, wording), XlsxStyle.Wrapped);
            writer.Text(Blank(ruleSet, fact, wording), XlsxStyle.Wrapped);
            writer.EndRow();
        }

        writer.EndSheet();
    }

    private static void WriteLists(XlsxWriter writer, List<FactDeclaration> choices, string name)
    {
        if (choices.Count == 0)
        {
            return;
        }

        writer.BeginSheet(name, [.. choices.Select(fact => new XlsxColumn(fact.Name, 20))], hidden: true);
        for (var at = 0; at < choices.Max(fact => fact.Options.Count); at++)
        {
            writer.BeginRow();
            foreach (var fact in choices)
            {
                writer.Text(at < fact.Options.Count ? fact.Options[at].Label : null);
            }

            writer.EndRow();
        }

        writer.EndSheet();
    }

    private static string Blank(RuleSet ruleSet, FactDeclaration fact, Wording wording) =>
        IsAssessor(ruleSet, fact) ? wording.Words(new("phải ghi khi một kỳ có nhiều phiếu", "must be given where a meeting has several assessments"))
        : ruleSet.Assessors.Count == 0 || IsHead(fact) ? Blank(fact, wording)
        : $"{Blank(fact, wording)}{wording.Words(new("; phiếu của bên sau: lấy của bên trước", "; for a later assessor: taken from the one before"))}";

    private static string Blank(FactDeclaration fact, Wording wording) => fact switch
    {
        { Default: { } value } => wording.Words(new($"lấy {wording.Measure(value, fact.Unit)}", $"taken as {wording.Measure(value, fact.Unit)}")),
        { Symbol.Optional: true } => wording.Words(new("không có", "absent")),
        { Name: "held_on" } => wording.Words(new("phải nêu phiên bản khi chấm", "the version must be named")),
        { Name: "cell" } => wording.Words(new("phiếu điểm không ghi chi bộ", "the scorecard names no cell")),
        _ => wording.Words(new("chưa biết: phiếu điểm có khoảng điểm", "unknown: the scorecard has bounds")),
    };
}
