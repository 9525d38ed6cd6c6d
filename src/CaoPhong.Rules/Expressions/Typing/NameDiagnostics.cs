using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Typing;

/// <summary>Names in expressions that name nothing: CPR24xx.</summary>
internal static class NameDiagnostics
{
    private static readonly DiagnosticDescriptor UnknownNameRule = new("CPR2401", Severity.Error,
        "không có dữ kiện '{name}'", "there is no fact '{name}'");

    private static readonly DiagnosticDescriptor UnknownFunctionRule = new("CPR2402", Severity.Error,
        "không có hàm '{name}'", "there is no function '{name}'");

    private static readonly DiagnosticDescriptor FunctionWithoutBracketsRule = new("CPR2403", Severity.Error,
        "'{name}' là một hàm, không phải dữ kiện", "'{name}' is a function, not a fact",
        "viết '{name}(…)' với các đối số trong ngoặc", "write '{name}(…)' with its arguments in the brackets");

    private static readonly DiagnosticDescriptor UnknownMemberRule = new("CPR2404", Severity.Error,
        "{type} không có thành phần '{member}'", "there is no '{member}' in a value of type {type}");

    private static readonly DiagnosticDescriptor UnknownChoiceRule = new("CPR2405", Severity.Error,
        "'{text}' không phải là giá trị nào của '{choice}'", "'{text}' is none of the values of '{choice}'");

    private static readonly DiagnosticDescriptor UnknownGradeRule = new("CPR2406", Severity.Error,
        "không có mức xếp loại '{text}'", "there is no grade '{text}'");

    private static readonly DiagnosticDescriptor UnknownCriterionRule = new("CPR2407", Severity.Error,
        "không có tiêu chí hay phần '{id}'", "there is no criterion or section '{id}'");

    private static readonly DiagnosticDescriptor NoPointsRule = new("CPR2408", Severity.Error,
        "không hỏi được điểm của '{id}': {why}", "the points of '{id}' cannot be asked for: {why}",
        "dùng full(\"{id}\"): không được tính thì coi như đủ điểm", "use full(\"{id}\"), which is true of what is left out");

    private static readonly DiagnosticDescriptor ScorecardElsewhereRule = new("CPR2409", Severity.Error,
        "'{function}' chỉ dùng được trong 'caps' và 'not_graded'", "'{function}' is allowed in 'caps' and 'not_graded' alone",
        "điểm được tính từ dữ kiện, không tính từ điểm khác", "points come from facts, not from other points");

    private static readonly DiagnosticDescriptor IdInQuotesRule = new("CPR2410", Severity.Error,
        "'{function}' cần mã của tiêu chí, viết trong ngoặc kép", "'{function}' takes the id of a criterion, written in quotes",
        "ví dụ {function}(\"attendance.rate\")", "such as {function}(\"attendance.rate\")");

    private static readonly DiagnosticDescriptor NoCommonValueRule = new("CPR2411", Severity.Error,
        "'{left}' và '{right}' không có giá trị nào chung nên không bao giờ bằng nhau", "'{left}' and '{right}' have no value in common and are never equal");

    private static readonly DiagnosticDescriptor CalledNameRule = new("CPR2412", Severity.Error,
        "'{name}' là một dữ kiện, không phải hàm", "'{name}' is a fact, not a function",
        "bỏ ngoặc sau tên; phép nhân viết bằng dấu *", "take the brackets behind the name out; a product is written with *");

    private static readonly DiagnosticDescriptor ElsewhereRule = new("CPR2413", Severity.Error,
        "'{name}' chỉ dùng được trong {where}", "'{name}' is allowed in {where} alone");

    /// <summary>A name of the language where it names nothing; null for every other name.</summary>
    public static Diagnostic? Elsewhere(SourceSpan span, string name) => name switch
    {
        "total" => Elsewhere(span, name, new("'caps' và 'not_graded'", "'caps' and 'not_graded'"), new(
            "điểm được tính từ dữ kiện, không tính từ điểm khác; trong 'year' tổng điểm của các kỳ là meetings.total",
            "points come from facts, not from other points; in 'year' the totals of the meetings are meetings.total")),
        "meetings" => Elsewhere(span, name, new("'year'", "'year'"), new(
            "biểu chấm từng kỳ một; điều xét trên nhiều kỳ ghi trong 'year'", "a form scores one meeting; what is asked of several stands in 'year'")),
        "grade" or "form" or "version" => Elsewhere(span, name, new("'year'", "'year'"), new(
            $"ở đó hỏi một kỳ của 'meetings': some m in meetings satisfies m.{name} = …", $"there it is asked of a meeting: some m in meetings satisfies m.{name} = …")),
        _ => null,
    };

    private static Diagnostic Elsewhere(SourceSpan span, string name, Phrase where, Phrase help) =>
        ElsewhereRule.At(span, ("name", name), ("where", where)).WithHelp(help);

    public static Diagnostic UnknownName(SourceSpan span, string name, IReadOnlyCollection<string> known) =>
        UnknownNameRule.At(span, ("name", name)).WithHelp(ConstantAdvice(name) ?? NearestName.Advice(name, known));

    /// <summary>The same for a name that is a value of a choice or a grade.</summary>
    public static Diagnostic ValueWithoutQuotes(SourceSpan span, string name) =>
        UnknownNameRule.At(span, ("name", name)).WithHelp(HabitDiagnostics.Write(ValuePrinter.Print(Value.Of(name))));

    // True, đúng, FALSE, none: a constant of the language in other words.
    private static Phrase? ConstantAdvice(string name) =>
        ForeignWord.MeaningOf(name) is "true" or "false" or "null" ? HabitDiagnostics.Write(ForeignWord.MeaningOf(name)!) : null;

    public static Diagnostic UnknownFunction(SourceSpan span, string name, IReadOnlyCollection<string> known) =>
        UnknownFunctionRule.At(span, ("name", name)).WithHelp(NearestName.Advice(name, known));

    public static Diagnostic FunctionWithoutBrackets(SourceSpan span, string name) => FunctionWithoutBracketsRule.At(span, ("name", name));

    public static Diagnostic UnknownMember(SourceSpan span, string member, FeelType type, IReadOnlyCollection<string> known) =>
        UnknownMemberRule.At(span, ("member", member), ("type", type.Words)).WithHelp(NearestName.Advice(member, known));

    public static Diagnostic UnknownChoice(SourceSpan span, string text, string choice, IReadOnlyCollection<string> known) =>
        UnknownChoiceRule.At(span, ("text", text), ("choice", choice)).WithHelp(NearestName.Advice(text, known));

    public static Diagnostic UnknownGrade(SourceSpan span, string text, IReadOnlyCollection<string> known) =>
        UnknownGradeRule.At(span, ("text", text)).WithHelp(NearestName.Advice(text, known));

    public static Diagnostic UnknownCriterion(SourceSpan span, string id, IReadOnlyCollection<string> known) =>
        UnknownCriterionRule.At(span, ("id", id)).WithHelp(NearestName.Advice(id, known));

    public static Diagnostic NoPoints(SourceSpan span, string id, Phrase why) => NoPointsRule.At(span, ("id", id), ("why", why));

    public static Diagnostic ScorecardElsewhere(SourceSpan span, string function) => ScorecardElsewhereRule.At(span, ("function", function));

    public static Diagnostic IdInQuotes(SourceSpan span, string function) => IdInQuotesRule.At(span, ("function", function));

    public static Diagnostic NoCommonValue(SourceSpan span, string left, string right) => NoCommonValueRule.At(span, ("left", left), ("right", right));

    public static Diagnostic CalledName(SourceSpan span, string name) => CalledNameRule.At(span, ("name", name));
}
