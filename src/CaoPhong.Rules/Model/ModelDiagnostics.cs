using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>What can be wrong with the words of a rule set: CPR4xxx.</summary>
internal static class ModelDiagnostics
{
    private static readonly DiagnosticDescriptor DuplicateIdRule = new("CPR4001", Severity.Error,
        "mã '{id}' được dùng hai lần", "the id '{id}' is used twice",
        "đặt mã khác cho một trong hai", "give one of the two another id");

    private static readonly DiagnosticDescriptor UnknownSourceRule = new("CPR4002", Severity.Error,
        "không có nguồn '{id}' trong 'sources'", "there is no source '{id}' in 'sources'");

    private static readonly DiagnosticDescriptor NoKindRule = new("CPR4003", Severity.Error,
        "tiêu chí '{id}' không nói cách cho điểm", "the criterion '{id}' does not say how it gives points",
        "thêm một trong các khóa: {kinds}", "add one of the keys: {kinds}");

    private static readonly DiagnosticDescriptor TwoKindsRule = new("CPR4004", Severity.Error,
        "tiêu chí '{id}' có hai cách cho điểm, '{first}' và '{second}'", "the criterion '{id}' has two kinds, '{first}' and '{second}'",
        "giữ một, hoặc tách thành hai tiêu chí", "keep one, or make it two criteria");

    private static readonly DiagnosticDescriptor UnknownGradeRule = new("CPR4005", Severity.Error,
        "không có mức xếp loại '{id}' trong biểu này", "there is no grade '{id}' in this form");

    private static readonly DiagnosticDescriptor WhenOrUnlessRule = new("CPR4006", Severity.Error,
        "'{id}' cần đúng một trong hai khóa 'when' và 'unless'", "'{id}' takes exactly one of 'when' and 'unless'");

    private static readonly DiagnosticDescriptor MaxOrCeilingRule = new("CPR4007", Severity.Error,
        "phần '{id}' cần đúng một trong hai khóa 'max' và 'ceiling'", "the section '{id}' takes exactly one of 'max' and 'ceiling'");

    private static readonly DiagnosticDescriptor EmptySectionRule = new("CPR4008", Severity.Error,
        "phần '{id}' không có tiêu chí nào", "the section '{id}' holds no criterion",
        "thêm 'criteria' hoặc 'sections'", "add 'criteria' or 'sections'");

    private static readonly DiagnosticDescriptor PenaltyMaxRule = new("CPR4009", Severity.Error,
        "'{key}' không đi với '{kind}': điểm trừ không có điểm tối đa", "'{key}' does not go with '{kind}': a penalty has no max",
        "bỏ dòng '{key}'", "take the line '{key}' out");

    private static readonly DiagnosticDescriptor MissingWhenRule = new("CPR4010", Severity.Error,
        "biểu '{id}' không nói nó chấm những kỳ nào", "the form '{id}' does not say which meetings it scores",
        "có từ hai biểu trở lên thì mỗi biểu cần 'when'", "with two forms or more each needs 'when'");

    private static readonly DiagnosticDescriptor TwoBoundsRule = new("CPR4011", Severity.Error,
        "'{first}' và '{second}' không dùng cùng nhau", "'{first}' and '{second}' do not go together");

    private static readonly DiagnosticDescriptor EmptyBandRule = new("CPR4012", Severity.Error,
        "không có giá trị nào từ {from} đến {to}", "no value lies between {from} and {to}",
        "đổi chỗ hai đầu", "turn the ends round");

    private static readonly DiagnosticDescriptor MisplacedMaxRule = new("CPR4013", Severity.Error,
        "điểm tối đa {max} không chia hết cho bước {step}", "the max {max} does not lie on the step {step}");

    private static readonly DiagnosticDescriptor UnknownFactRule = new("CPR4014", Severity.Error,
        "không có dữ kiện '{name}'", "there is no fact '{name}'");

    private static readonly DiagnosticDescriptor WrongFactRule = new("CPR4015", Severity.Error,
        "'{name}' là {actual}, ở đây cần {wanted}", "'{name}' is of type {actual}, and {wanted} is needed here");

    private static readonly DiagnosticDescriptor UntilBeforeFromRule = new("CPR4016", Severity.Error,
        "hết hiệu lực ngày {until}, trước khi có hiệu lực ngày {from}", "ends on {until}, before it begins on {from}");

    private static readonly DiagnosticDescriptor UnknownEditionRule = new("CPR4017", Severity.Error,
        "thư viện này không biết ngôn ngữ phiên bản {edition}", "this library does not know edition {edition} of the language",
        "viết 'language: 1' hoặc bỏ dòng này", "write 'language: 1' or take the line out");

    private static readonly DiagnosticDescriptor IgnoredErrorRule = new("CPR4018", Severity.Error,
        "'{code}' là lỗi, không tắt được", "'{code}' is an error and cannot be switched off");

    private static readonly DiagnosticDescriptor UselessIgnoreRule = new("CPR4019", Severity.Warning,
        "'ignore' này không tắt được cảnh báo nào: ở đây không có '{code}'", "this 'ignore' silences nothing: there is no '{code}' here",
        "bỏ dòng này", "take the line out");

    private static readonly DiagnosticDescriptor NotYetRule = new("CPR4020", Severity.Error,
        "phiên bản này của thư viện chưa đọc được '{key}'", "this version of the library does not read '{key}' yet",
        "bỏ '{key}' hoặc dùng thư viện mới hơn", "take '{key}' out or use a newer library");

    private static readonly DiagnosticDescriptor BonusPenaltyRule = new("CPR4021", Severity.Error,
        "'otherwise: full' cần một điểm tối đa, mà tiêu chí '{id}' không có", "'otherwise: full' needs a max, which the criterion '{id}' does not have");

    private static readonly DiagnosticDescriptor MissingTextRule = new("CPR4022", Severity.Error,
        "không có tài liệu nào trong tệp này", "this file holds no rule set",
        "bắt đầu bằng các dòng 'ruleset:', 'version:', 'title:'", "begin with lines 'ruleset:', 'version:', 'title:'");

    private static readonly DiagnosticDescriptor MissingBoundRule = new("CPR4023", Severity.Error,
        "mức này cần ít nhất một đầu: 'from', 'above', 'below', 'to' hoặc 'is'", "this band needs an end: 'from', 'above', 'below', 'to' or 'is'");

    private static readonly DiagnosticDescriptor RoundOffMaxRule = new("CPR4024", Severity.Error,
        "điểm tối đa {max} không phải là bội của {to}, mức làm tròn", "the max {max} is no multiple of {to}, to which the total is rounded");

    public static Diagnostic DuplicateId(string id, SourceSpan second, SourceSpan first) =>
        DuplicateIdRule.At(second, ("id", id)).Also(first, new("lần thứ nhất ở đây", "the first is here"));

    public static Diagnostic UnknownSource(ScalarNode cite, IReadOnlyCollection<string> known) =>
        UnknownSourceRule.At(cite.Span, ("id", cite.Text)).WithHelp(NearestName.Advice(cite.Text, known));

    public static Diagnostic NoKind(SourceSpan span, string id, IEnumerable<string> kinds) =>
        NoKindRule.At(span, ("id", id), ("kinds", string.Join(", ", kinds)));

    public static Diagnostic TwoKinds(string id, ScalarNode first, ScalarNode second) =>
        TwoKindsRule.At(second.Span, ("id", id), ("first", first.Text), ("second", second.Text))
            .Also(first.Span, new("cách thứ nhất ở đây", "the first is here"));

    public static Diagnostic UnknownGrade(ScalarNode grade, IReadOnlyCollection<string> known) =>
        UnknownGradeRule.At(grade.Span, ("id", grade.Text)).WithHelp(NearestName.Advice(grade.Text, known));

    public static Diagnostic WhenOrUnless(SourceSpan span, string id) => WhenOrUnlessRule.At(span, ("id", id));

    public static Diagnostic MaxOrCeiling(SourceSpan span, string id) => MaxOrCeilingRule.At(span, ("id", id));

    public static Diagnostic EmptySection(SourceSpan span, string id) => EmptySectionRule.At(span, ("id", id));

    public static Diagnostic PenaltyMax(SourceSpan span, string key, string kind) => PenaltyMaxRule.At(span, ("key", key), ("kind", kind));

    public static Diagnostic MissingWhen(SourceSpan span, string id) => MissingWhenRule.At(span, ("id", id));

    public static Diagnostic TwoBounds(SourceSpan span, string first, string second) =>
        TwoBoundsRule.At(span, ("first", first), ("second", second));

    public static Diagnostic EmptyBand(SourceSpan span, object from, object to) => EmptyBandRule.At(span, ("from", from), ("to", to));

    public static Diagnostic MisplacedMax(SourceSpan span, decimal max, decimal step) =>
        MisplacedMaxRule.At(span, ("max", max), ("step", step));

    public static Diagnostic UnknownFact(ScalarNode name, IReadOnlyCollection<string> known) =>
        UnknownFactRule.At(name.Span, ("name", name.Text)).WithHelp(NearestName.Advice(name.Text, known));

    public static Diagnostic WrongFact(ScalarNode name, Phrase actual, Phrase wanted) =>
        WrongFactRule.At(name.Span, ("name", name.Text), ("actual", actual), ("wanted", wanted));

    public static Diagnostic UntilBeforeFrom(SourceSpan span, DateOnly from, DateOnly until) =>
        UntilBeforeFromRule.At(span, ("from", from), ("until", until));

    public static Diagnostic UnknownEdition(ScalarNode edition) => UnknownEditionRule.At(edition.Span, ("edition", edition.Text));

    public static Diagnostic IgnoredError(ScalarNode code) => IgnoredErrorRule.At(code.Span, ("code", code.Text));

    public static Diagnostic UselessIgnore(ScalarNode code) => UselessIgnoreRule.At(code.Span, ("code", code.Text));

    public static Diagnostic NotYet(ScalarNode key) => NotYetRule.At(key.Span, ("key", key.Text));

    public static Diagnostic FullWithoutMax(SourceSpan span, string id) => BonusPenaltyRule.At(span, ("id", id));

    public static Diagnostic MissingText(SourceSpan span) => MissingTextRule.At(span);

    public static Diagnostic MissingBound(SourceSpan span) => MissingBoundRule.At(span);

    public static Diagnostic RoundOffMax(SourceSpan span, decimal max, decimal to) => RoundOffMaxRule.At(span, ("max", max), ("to", to));
}
