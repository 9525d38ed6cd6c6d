using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Tests.Model;

/// <summary>Writes a rule set, tables apart, for people: what every part, grade and cap was read as.</summary>
internal static class RuleSetText
{
    /// <summary>The rule set in lines.</summary>
    public static string Of(RuleSet ruleSet) => string.Join("\n",
    [
        $"{ruleSet.Name} {ruleSet.Header.Status} {ruleSet.Header.From:yyyy-MM-dd}..{ruleSet.Header.Until:yyyy-MM-dd} '{ruleSet.Header.Title}'",
        $"regulation {ruleSet.Header.Regulation?.Number} {ruleSet.Header.Regulation?.Date:yyyy-MM-dd}; replaces {ruleSet.Header.Replaces}; words {ruleSet.Header.CellWord}, {ruleSet.Header.MeetingWord}",
        .. ruleSet.Header.Sources.Select(source => $"source {source.Id}: {source.Title} {source.Date:yyyy-MM-dd} {source.Kind}"),
        .. ruleSet.FactSources.Select(cited => $"fact {cited.Key}{Of(cited.Value)}"),
        .. ruleSet.Facts.Rules.Select(rule => $"rule {rule.Id}: {ExprPrinter.Print(rule.Require)} '{rule.Message}'"),
        .. ruleSet.Forms.SelectMany(Of),
        .. ruleSet.Year is { } year ? Of(year) : [],
    ]) + "\n";

    private static IEnumerable<string> Of(Form form) =>
    [
        $"form {form.Id} max {Numbers.Format(form.Max)} when {Of(form.When)}{Of(form.Round)}{(form.OverMaxAllowed ? " over max" : "")}{Of(form.Source)}",
        .. form.Sections.SelectMany(section => Of(section, "  ")),
        .. form.Grades.Select(grade => $"  grade {grade.Id} '{grade.Title}': {ExprPrinter.Print(grade.When)}{Of(grade.Source)}"),
        .. form.Caps.Select(cap => $"  cap {cap.Id} to {form.Grades[cap.To].Id}: {ExprPrinter.Print(cap.Holds)} '{cap.Message}'"),
        .. form.NotGraded.Select(item => $"  not graded: {ExprPrinter.Print(item.When)} '{item.Message}'"),
    ];

    private static IEnumerable<string> Of(Part part, string indent) => part switch
    {
        Section section =>
        [
            $"{indent}section {section.Id} {section.Number} '{section.Title}' {(section.HasCeiling ? "ceiling" : "max")} {Numbers.Format(section.Max)}{Of(section.Source)}",
            .. section.Parts.SelectMany(inner => Of(inner, indent + "  ")),
        ],
        Criterion criterion =>
        [
            $"{indent}{criterion.Kind} {criterion.Id} {criterion.Number} '{criterion.Title}' max {Numbers.Format(criterion.Max)} {criterion.Role}{Of(criterion.Source)}"
                + (criterion.Applies is { } applies ? $" applies {ExprPrinter.Print(applies.When)} else {applies.Otherwise}" : "")
                + (criterion.ReasonRequired is { } reason ? $" reason {reason.Name}" : ""),
        ],
        _ => [],
    };

    private static IEnumerable<string> Of(Year year) =>
    [
        $"year of {string.Join(", ", year.Forms)} from {year.Starts}, points {Of(year.Points)} in {year.Names.Points?.Domain.Lower?.Value}..{year.Names.Points?.Domain.Upper?.Value}",
        .. year.Expected.Select(expected => $"  expects {expected.Name}: {expected.Count} of {ExprPrinter.Print(expected.Meetings)} {expected.Form}"),
        .. year.Grades.Select(grade => $"  grade {grade.Id} '{grade.Title}': {Of(grade.When)}"),
        .. year.Caps.Select(cap => $"  cap {cap.Id} to {year.Grades[cap.To].Id}: {ExprPrinter.Print(cap.Holds)} '{cap.Message}'"),
        .. year.NotGraded.Select(item => $"  not graded: {ExprPrinter.Print(item.When)} '{item.Message}'"),
    ];

    private static string Of(Expr? expr) => expr is null ? "-" : ExprPrinter.Print(expr);

    private static string Of(Rounding? round) => round is null ? "" : $" rounded to {Numbers.Format(round.To)} {round.Mode}";

    private static string Of(Citation? source) => source is null ? "" : $" [{source.Cite} {source.Basis}]";
}
