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
        "không có mức xếp loại '{id}' ở đây", "there is no grade '{id}' here");

    private static readonly DiagnosticDescriptor WhenOrUnlessRule = new("CPR4006", Severity.Error,
        "'{id}' cần đúng một trong hai khóa 'when' và 'unless'", "'{id}' takes exactly one of 'when' and 'unless'");

    private static readonly DiagnosticDescriptor MaxOrCeilingRule = new("CPR4007", Severity.Error,
        "phần '{id}' cần đúng một trong hai khóa 'max' và 'ceiling'", "the section '{id}' takes exactly one of 'max' and 'ceiling'",
        "ghi 'max: …' là điểm tối đa của các mục bên trong cộng lại; phần chỉ có điểm cộng, điểm trừ thì ghi 'max: 0'",
        "write 'max: …', what the maxima of its parts add up to; for a section of bonus and penalties alone 'max: 0'");

    private static readonly DiagnosticDescriptor EmptySectionRule = new("CPR4008", Severity.Error,
        "phần '{id}' không có tiêu chí nào", "the section '{id}' holds no criterion",
        "thêm 'criteria' hoặc 'sections'", "add 'criteria' or 'sections'");

    private static readonly DiagnosticDescriptor PenaltyMaxRule = new("CPR4009", Severity.Error,
        "'{key}' không đi với '{kind}': điểm trừ không có điểm tối đa", "'{key}' does not go with '{kind}': a penalty has no max",
        "bỏ dòng '{key}'", "take the line '{key}' out");

    private static readonly DiagnosticDescriptor MissingWhenRule = new("CPR4010", Severity.Error,
        "biểu '{id}' không nói nó chấm những kỳ nào", "the form '{id}' does not say which meetings it scores",
        "có từ hai biểu trở lên thì mỗi biểu cần 'when'", "with two forms or more each needs 'when'");

    private static readonly DiagnosticDescriptor UnknownFactRule = new("CPR4014", Severity.Error,
        "không có dữ kiện '{name}'", "there is no fact '{name}'");

    private static readonly DiagnosticDescriptor WrongFactRule = new("CPR4015", Severity.Error,
        "'{name}' là {actual}, ở đây cần {wanted}", "'{name}' is of type {actual}, and {wanted} is needed here");

    private static readonly DiagnosticDescriptor UntilBeforeFromRule = new("CPR4016", Severity.Error,
        "ngày hết hiệu lực {until} không sau ngày có hiệu lực {from}", "it ends on {until}, which is not after {from}, when it begins");

    private static readonly DiagnosticDescriptor UnknownEditionRule = new("CPR4017", Severity.Error,
        "thư viện này không biết ngôn ngữ phiên bản {edition}", "this library does not know edition {edition} of the language",
        "viết 'language: 1' hoặc bỏ dòng này", "write 'language: 1' or take the line out");

    private static readonly DiagnosticDescriptor IgnoredErrorRule = new("CPR4018", Severity.Error,
        "'{code}' là lỗi, không tắt được", "'{code}' is an error and cannot be switched off");

    private static readonly DiagnosticDescriptor UselessIgnoreRule = new("CPR4019", Severity.Warning,
        "'ignore' này không tắt được cảnh báo nào: ở đây không có '{code}'", "this 'ignore' silences nothing: there is no '{code}' here",
        "bỏ dòng này", "take the line out");

    private static readonly DiagnosticDescriptor FullWithoutMaxRule = new("CPR4021", Severity.Error,
        "'otherwise: full' cần một điểm tối đa, mà tiêu chí '{id}' không có", "'otherwise: full' needs a max, which the criterion '{id}' does not have");

    private static readonly DiagnosticDescriptor MissingTextRule = new("CPR4022", Severity.Error,
        "không có tài liệu nào trong tệp này", "this file holds no rule set",
        "bắt đầu bằng các dòng 'ruleset:', 'version:', 'title:'", "begin with lines 'ruleset:', 'version:', 'title:'");

    private static readonly DiagnosticDescriptor NotACodeRule = new("CPR4025", Severity.Error,
        "'{text}' không phải là mã của một cảnh báo", "'{text}' is no code of a warning",
        "mã gồm CPR và bốn chữ số, như trong cảnh báo cần tắt", "a code is CPR and four digits, as in the warning to switch off");

    private static readonly DiagnosticDescriptor UnknownKindRule = new("CPR4026", Severity.Error,
        "không có cách cho điểm '{key}' nào được đăng ký", "no kind of criterion '{key}' is registered");

    private static readonly DiagnosticDescriptor RoundOfKindRule = new("CPR4027", Severity.Error,
        "'round' không đi với '{kind}'", "'round' does not go with '{kind}'",
        "chỉ 'proportional' và 'formula' tự làm tròn điểm; tổng điểm làm tròn bằng 'round' của biểu",
        "only 'proportional' and 'formula' round their own points; the total is rounded by 'round' of the form");

    private static readonly DiagnosticDescriptor BoundBetweenGradesRule = new("CPR4028", Severity.Error,
        "không rõ ranh giới giữa '{better}' và '{worse}'", "nothing says where '{better}' ends and '{worse}' begins",
        "ghi 'from' cho mức trên hoặc 'below' cho mức dưới", "give the better one 'from' or the other one 'below'");

    private static readonly DiagnosticDescriptor GradeOrderRule = new("CPR4029", Severity.Error,
        "mức '{id}' cao hơn mức '{before}' đứng trước nó", "the grade '{id}' is higher than '{before}' before it",
        "xếp các mức từ cao xuống thấp", "list the grades from the best to the worst");

    private static readonly DiagnosticDescriptor ReasonNotTextRule = new("CPR4030", Severity.Error,
        "'{name}' là {actual}, còn lý do phải là dữ kiện văn bản", "'{name}' is of type {actual}, and a reason is a text fact");

    private static readonly DiagnosticDescriptor MissingOtherwiseRule = new("CPR4031", Severity.Error,
        "'applies' của tiêu chí '{id}' không nói khi không áp dụng thì tính thế nào",
        "'applies' of the criterion '{id}' does not say what it is when it does not apply",
        "thêm 'otherwise: full' (được điểm tối đa), 'otherwise: zero' (0 điểm) hoặc 'otherwise: left-out' (không tính)",
        "add 'otherwise: full' (its max), 'otherwise: zero' (0 points) or 'otherwise: left-out' (not counted)");

    private static readonly DiagnosticDescriptor HugeMaxRule = new("CPR4032", Severity.Error,
        "'{key}' lớn quá mức tính được: {max}", "'{key}' is more than can be counted: {max}",
        "điểm tối đa không quá {most}", "a max is {most} or less");

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
        UnknownGradeRule.At(grade.Span, ("id", grade.Text)).WithHelp(known.Count > 0
            ? NearestName.Advice(grade.Text, known)
            : new("ở đây chưa có 'grades'", "there are no 'grades' here"));

    public static Diagnostic WhenOrUnless(SourceSpan span, string id) => WhenOrUnlessRule.At(span, ("id", id));

    public static Diagnostic MaxOrCeiling(SourceSpan span, string id, bool both)
    {
        var found = MaxOrCeilingRule.At(span, ("id", id));
        return both ? found.WithHelp(new("bỏ một trong hai khóa", "take one of the two out")) : found;
    }

    public static Diagnostic EmptySection(SourceSpan span, string id) => EmptySectionRule.At(span, ("id", id));

    public static Diagnostic PenaltyMax(SourceSpan span, string key, string kind) => PenaltyMaxRule.At(span, ("key", key), ("kind", kind));

    public static Diagnostic MissingWhen(SourceSpan span, string id) => MissingWhenRule.At(span, ("id", id));

    public static Diagnostic UnknownFact(ScalarNode name, IReadOnlyCollection<string> known) =>
        UnknownFactRule.At(name.Span, ("name", name.Text)).WithHelp(NearestName.Advice(name.Text, known));

    public static Diagnostic WrongFact(ScalarNode name, Phrase actual, Phrase wanted) =>
        WrongFactRule.At(name.Span, ("name", name.Text), ("actual", actual), ("wanted", wanted));

    public static Diagnostic UntilBeforeFrom(SourceSpan span, DateOnly from, DateOnly until) =>
        UntilBeforeFromRule.At(span, ("from", from), ("until", until));

    public static Diagnostic UnknownEdition(ScalarNode edition) => UnknownEditionRule.At(edition.Span, ("edition", edition.Text));

    public static Diagnostic IgnoredError(SourceSpan span, string code) => IgnoredErrorRule.At(span, ("code", code));

    /// <summary>The code of <see cref="UselessIgnore"/>.</summary>
    public static string UselessIgnoreCode => UselessIgnoreRule.Code;

    public static Diagnostic UselessIgnore(SourceSpan span, string code) => UselessIgnoreRule.At(span, ("code", code));

    public static Diagnostic NotACode(ScalarNode code) => NotACodeRule.At(code.Span, ("text", code.Text));

    public static Diagnostic UnknownKind(ScalarNode key, IReadOnlyCollection<string> registered) =>
        UnknownKindRule.At(key.Span, ("key", key.Text)).WithHelp(registered.Count == 0
            ? new("đăng ký cách cho điểm này trong chương trình, hoặc nạp phần mở rộng có nó", "register this kind in the program, or load the plug-in that brings it")
            : NearestName.Advice(key.Text, registered));

    public static Diagnostic RoundOfKind(SourceSpan span, string kind) => RoundOfKindRule.At(span, ("kind", kind));

    public static Diagnostic BoundBetweenGrades(SourceSpan span, string better, string worse) =>
        BoundBetweenGradesRule.At(span, ("better", better), ("worse", worse));

    public static Diagnostic GradeOrder(SourceSpan span, string id, string before, SourceSpan other) =>
        GradeOrderRule.At(span, ("id", id), ("before", before)).Also(other, new("mức đứng trước ở đây", "the one before is here"));

    public static Diagnostic ReasonNotText(ScalarNode name, Phrase actual) => ReasonNotTextRule.At(name.Span, ("name", name.Text), ("actual", actual));

    public static Diagnostic MissingOtherwise(SourceSpan span, string id) => MissingOtherwiseRule.At(span, ("id", id));

    public static Diagnostic FullWithoutMax(SourceSpan span, string id) => FullWithoutMaxRule.At(span, ("id", id));

    public static Diagnostic MissingText(SourceSpan span) => MissingTextRule.At(span);

    public static Diagnostic HugeMax(ScalarNode max, string key, decimal most) =>
        HugeMaxRule.At(max.Span, ("key", key), ("max", max.Text), ("most", most));

    public static Diagnostic RoundOffMax(SourceSpan span, decimal max, decimal to) => RoundOffMaxRule.At(span, ("max", max), ("to", to));
}
