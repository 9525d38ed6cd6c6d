using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>What can be wrong with the facts of a meeting: CPR3004 and CPR35xx. A finding gets its place from the binder.</summary>
internal static class BindingDiagnostics
{
    private static readonly DiagnosticDescriptor BrokenRuleRule = new("CPR3004", Severity.Error,
        "{message}", "{message}", "sửa số liệu cho đúng với quy tắc '{id}': {require}", "make the facts agree with the rule '{id}': {require}");

    private static readonly DiagnosticDescriptor UnknownNameRule = new("CPR3501", Severity.Error,
        "'{name}' không phải là tên của dữ kiện nào", "'{name}' is the name of no fact");

    private static readonly DiagnosticDescriptor AmbiguousNameRule = new("CPR3502", Severity.Error,
        "'{name}' có thể là nhiều dữ kiện: {facts}", "'{name}' may be several facts: {facts}",
        "dùng tên của dữ kiện thay cho nhãn", "use the name of the fact and not its label");

    private static readonly DiagnosticDescriptor GivenTwiceRule = new("CPR3503", Severity.Error,
        "'{fact}' được cho hai lần: ở '{first}' và ở '{second}'", "'{fact}' is given twice: as '{first}' and as '{second}'",
        "giữ lại một", "keep one");

    private static readonly DiagnosticDescriptor NotNumberRule = new("CPR3504", Severity.Error,
        "'{fact}' cần một số, không phải '{text}'", "'{fact}' takes a number, not '{text}'",
        "viết số bằng chữ số, ví dụ 90 hoặc 0.5", "write a number in digits, such as 90 or 0.5");

    private static readonly DiagnosticDescriptor NotWholeRule = new("CPR3505", Severity.Error,
        "'{fact}' cần một số nguyên, không phải {number}", "'{fact}' takes a whole number, not {number}");

    private static readonly DiagnosticDescriptor NotBooleanRule = new("CPR3506", Severity.Error,
        "'{fact}' cần {words}, không phải '{text}'", "'{fact}' takes {words}, not '{text}'");

    private static readonly DiagnosticDescriptor NotDateRule = new("CPR3507", Severity.Error,
        "'{fact}' cần một ngày, không phải '{text}'", "'{fact}' takes a date, not '{text}'",
        "viết ngày theo dạng năm-tháng-ngày, ví dụ 2024-04-13", "write a date as year-month-day, such as 2024-04-13");

    private static readonly DiagnosticDescriptor NotChoiceRule = new("CPR3508", Severity.Error,
        "'{text}' không phải là lựa chọn của '{fact}'", "'{text}' is no choice of '{fact}'");

    private static readonly DiagnosticDescriptor NotTextRule = new("CPR3509", Severity.Error,
        "'{fact}' cần văn bản, không phải {text}", "'{fact}' takes text, not {text}",
        "đặt giá trị trong dấu nháy kép: \"{text}\"", "put the value in double quotes: \"{text}\"");

    private static readonly DiagnosticDescriptor NotListRule = new("CPR3510", Severity.Error,
        "'{fact}' cần một danh sách", "'{fact}' takes a list",
        "đặt các lựa chọn trong ngoặc vuông, cách nhau bằng dấu phẩy", "put the choices in square brackets, with commas between them");

    private static readonly DiagnosticDescriptor NotOneValueRule = new("CPR3511", Severity.Error,
        "'{fact}' cần một giá trị, không phải danh sách", "'{fact}' takes one value, not a list");

    private static readonly DiagnosticDescriptor BelowMinRule = new("CPR3512", Severity.Error,
        "'{fact}' là {number}, phải {bound}", "'{fact}' is {number}, and must be {bound}");

    private static readonly DiagnosticDescriptor AboveMaxRule = new("CPR3513", Severity.Error,
        "'{fact}' là {number}, phải {bound}", "'{fact}' is {number}, and must be {bound}");

    private static readonly DiagnosticDescriptor FinerThanStepRule = new("CPR3514", Severity.Error,
        "'{fact}' là {number}, lẻ hơn bước {step}", "'{fact}' is {number}, finer than its step of {step}");

    private static readonly DiagnosticDescriptor RepeatedChoiceRule = new("CPR3515", Severity.Error,
        "'{option}' xuất hiện hai lần trong '{fact}'", "'{option}' stands twice in '{fact}'", "giữ lại một", "keep one");

    private static readonly DiagnosticDescriptor TooManyDigitsRule = new("CPR3516", Severity.Error,
        "'{text}' của '{fact}' có quá nhiều chữ số", "'{text}' of '{fact}' has too many digits",
        "số có tối đa 28 chữ số", "a number has at most 28 digits");

    private static readonly DiagnosticDescriptor OtherDecimalMarkRule = new("CPR3517", Severity.Error,
        "'{text}' của '{fact}' có dấu '{other}', mà tệp này viết số thập phân bằng dấu '{mark}'",
        "'{text}' of '{fact}' has a '{other}', and this file writes decimals with '{mark}'");

    private static readonly DiagnosticDescriptor LooksLikeThousandsRule = new("CPR3518", Severity.Error,
        "'{text}' của '{fact}' có thể là hàng nghìn", "'{text}' of '{fact}' may mean thousands",
        "viết {joined} cho hàng nghìn, hoặc {number}", "write {joined} for thousands, or {number}");

    private static readonly DiagnosticDescriptor PercentWithoutUnitRule = new("CPR3519", Severity.Error,
        "'{text}' là phần trăm, mà '{fact}' không có đơn vị '%'", "'{text}' is a percentage, and '{fact}' has no unit '%'",
        "viết số không có dấu '%'", "write the number without '%'");

    private static readonly DiagnosticDescriptor CannotBeGivenRule = new("CPR3520", Severity.Error,
        "'{fact}' chỉ được tính từ các dữ kiện khác, không cho trực tiếp được", "'{fact}' is computed from other facts and cannot be given",
        "bỏ giá trị này", "take the value out");

    private static readonly DiagnosticDescriptor TooEarlyRule = new("CPR3521", Severity.Error,
        "'{fact}' là {day}, trước ngày sớm nhất {min}", "'{fact}' is {day}, before the earliest day {min}");

    private static readonly DiagnosticDescriptor TooLateRule = new("CPR3522", Severity.Error,
        "'{fact}' là {day}, sau ngày muộn nhất {max}", "'{fact}' is {day}, after the latest day {max}");

    private static readonly DiagnosticDescriptor MeetingTwiceRule = new("CPR3523", Severity.Error,
        "'{cell}' đã có một kỳ theo biểu '{form}' ngày {day} ở dòng {row}", "'{cell}' already has a meeting by the form '{form}' on {day}, in row {row}",
        "giữ một trong hai, hoặc sửa ngày hay tên", "keep one of the two, or correct the day or the name");

    private static readonly DiagnosticDescriptor SharesForPercentRule = new("CPR3524", Severity.Warning,
        "mọi số trong cột '{column}' đều từ 0 đến 1, mà '{fact}' tính bằng %", "every number in the column '{column}' is between 0 and 1, and '{fact}' is a percentage",
        "nếu đó là tỷ lệ, nhân với 100: 92% ghi là 92", "if these are shares, multiply by 100: 92% is written 92");

    private static readonly Phrase TrueOrFalse = new("true hoặc false", "true or false");

    private static readonly Phrase TruthOfCell = new("Có hoặc Không", "Có or Không (yes or no)");

    /// <summary>A rule between facts does not hold: the author's words, else the rule itself.</summary>
    public static Diagnostic BrokenRule(FactRule rule, string require, FactPlace? place) =>
        BrokenRuleRule.At(place, ("message", MessageOf(rule, require)), ("id", rule.Id), ("require", require));

    public static Diagnostic MeetingTwice(string cell, string form, DateOnly day, int row, FactPlace? place) =>
        MeetingTwiceRule.At(place, ("cell", cell), ("form", form), ("day", day), ("row", row));

    /// <summary>Whether a meeting was refused because there is another one: which of the two is right is not known.</summary>
    public static bool IsMeetingTwice(Diagnostic diagnostic) => diagnostic.Descriptor == MeetingTwiceRule;

    public static Diagnostic SharesForPercent(string column, string fact, FactPlace? place) =>
        SharesForPercentRule.At(place, ("column", column), ("fact", fact));

    public static Diagnostic UnknownName(string name, FactNames names) =>
        Of(UnknownNameRule, ("name", name)).WithHelp(NearestName.Advice(name, NearestName.Of(name, names.Labels) is null ? names.Ids : names.Labels));

    public static Diagnostic AmbiguousName(string name, IReadOnlyList<FactTarget> facts) =>
        Of(AmbiguousNameRule, ("name", name), ("facts", string.Join(", ", facts.Select(fact => fact.Name))));

    public static Diagnostic GivenTwice(FactTarget fact, string first, string second) =>
        Of(GivenTwiceRule, ("fact", fact.Name), ("first", first), ("second", second));

    public static Diagnostic NotNumber(FactTarget fact, string text) =>
        Of(NotNumberRule, ("fact", fact.Name), ("text", text)).WithHelp(ScalarAdvice.ForNumber(text));

    public static Diagnostic NotWhole(FactTarget fact, decimal number) => Of(NotWholeRule, ("fact", fact.Name), ("number", number));

    public static Diagnostic NotBoolean(FactTarget fact, RawValue raw, bool cell) =>
        Of(NotBooleanRule, ("fact", fact.Name), ("text", raw.Text), ("words", cell ? TruthOfCell : TrueOrFalse))
            .WithHelp(cell ? null : raw.Kind == RawKind.Text ? WithoutQuotes : ScalarAdvice.ForBoolean(raw.Text));

    public static Diagnostic NotDate(FactTarget fact, string text) =>
        Of(NotDateRule, ("fact", fact.Name), ("text", text)).WithHelp(ScalarAdvice.ForDate(text));

    public static Diagnostic NotChoice(FactTarget fact, RawValue raw) =>
        Of(NotChoiceRule, ("fact", fact.Name), ("text", Shown(raw)))
            .WithHelp(ByLabel(fact, raw.Text) ?? NearestName.Advice(raw.Text, [.. fact.Options.Select(option => option.Id)]));

    public static Diagnostic NotText(FactTarget fact, RawValue raw) => Of(NotTextRule, ("fact", fact.Name), ("text", Shown(raw)));

    public static Diagnostic NotList(FactTarget fact) => Of(NotListRule, ("fact", fact.Name));

    public static Diagnostic NotOneValue(FactTarget fact) => Of(NotOneValueRule, ("fact", fact.Name));

    public static Diagnostic BelowMin(FactTarget fact, decimal number, decimal min, bool closed) =>
        Of(BelowMinRule, ("fact", fact.Name), ("number", number), ("bound", closed ? AtLeast(min) : Above(min)));

    public static Diagnostic AboveMax(FactTarget fact, decimal number, decimal max, bool closed) =>
        Of(AboveMaxRule, ("fact", fact.Name), ("number", number), ("bound", closed ? AtMost(max) : Below(max)));

    public static Diagnostic FinerThanStep(FactTarget fact, decimal number, decimal step) =>
        Of(FinerThanStepRule, ("fact", fact.Name), ("number", number), ("step", step));

    public static Diagnostic RepeatedChoice(FactTarget fact, ChoiceOption option) =>
        Of(RepeatedChoiceRule, ("fact", fact.Name), ("option", option.Id));

    public static Diagnostic TooManyDigits(FactTarget fact, string text) => Of(TooManyDigitsRule, ("fact", fact.Name), ("text", text));

    public static Diagnostic OtherDecimalMark(FactTarget fact, string text, SheetNotation sheet) =>
        Of(OtherDecimalMarkRule, ("fact", fact.Name), ("text", text), ("mark", sheet.DecimalMark), ("other", sheet.DecimalMark == ',' ? '.' : ','))
            .WithHelp(sheet.DecimalMark == ',' ? WithComma : WithPoint);

    public static Diagnostic LooksLikeThousands(FactTarget fact, string text, decimal number) =>
        Of(LooksLikeThousandsRule, ("fact", fact.Name), ("text", text), ("joined", string.Concat(text.Where(char.IsAsciiDigit))), ("number", number));

    public static Diagnostic PercentWithoutUnit(FactTarget fact, string text) => Of(PercentWithoutUnitRule, ("fact", fact.Name), ("text", text));

    public static Diagnostic CannotBeGiven(FactTarget fact) => Of(CannotBeGivenRule, ("fact", fact.Name));

    public static Diagnostic TooEarly(FactTarget fact, DateOnly day, DateOnly min) => Of(TooEarlyRule, ("fact", fact.Name), ("day", day), ("min", min));

    public static Diagnostic TooLate(FactTarget fact, DateOnly day, DateOnly max) => Of(TooLateRule, ("fact", fact.Name), ("day", day), ("max", max));

    private static readonly Phrase WithoutQuotes = new("viết true hoặc false, không có dấu nháy", "write true or false without quotes");
    private static readonly Phrase WithComma = new("viết mọi số thập phân trong tệp bằng dấu phẩy, không có dấu ngăn hàng nghìn", "write all decimals of the file with a comma, and no mark for thousands");
    private static readonly Phrase WithPoint = new("viết mọi số thập phân trong tệp bằng dấu chấm, hoặc đọc tệp với '--culture vi-VN' nếu tệp dùng dấu phẩy", "write all decimals of the file with a point, or read it with '--culture vi-VN' where it uses a comma");

    private static Phrase AtLeast(decimal bound) => Bound("từ {0} trở lên", "at least {0}", bound);

    private static Phrase Above(decimal bound) => Bound("lớn hơn {0}", "above {0}", bound);

    private static Phrase AtMost(decimal bound) => Bound("không quá {0}", "at most {0}", bound);

    private static Phrase Below(decimal bound) => Bound("nhỏ hơn {0}", "below {0}", bound);

    private static Phrase Bound(string vi, string en, decimal bound) =>
        new(vi.Replace("{0}", Numbers.Format(bound), StringComparison.Ordinal), en.Replace("{0}", Numbers.Format(bound), StringComparison.Ordinal));

    private static Diagnostic Of(DiagnosticDescriptor rule, params (string Name, object Value)[] arguments) => rule.At((FactPlace?)null, arguments);

    private static Phrase MessageOf(FactRule rule, string require) =>
        rule.Message is { } message ? Phrase.Same(message) : new($"số liệu không thỏa mãn '{require}'", $"the facts do not satisfy '{require}'");

    private static Phrase? ByLabel(FactTarget fact, string text)
    {
        var nearest = NearestName.Of(text, fact.Options.Select(option => option.Label));
        var option = fact.Options.FirstOrDefault(known => known.Label == nearest);
        return option is null ? null : new($"có phải là '{option.Label}' ({option.Id})?", $"did you mean '{option.Label}' ({option.Id})?");
    }

    private static string Shown(RawValue raw) => raw.Kind switch
    {
        RawKind.List => "[…]",
        RawKind.Null => "null",
        RawKind.Unknown => "unknown",
        _ => raw.Text,
    };
}
