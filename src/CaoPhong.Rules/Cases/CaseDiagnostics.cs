using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases;

/// <summary>What can be wrong with a case file: CPR80xx.</summary>
internal static class CaseDiagnostics
{
    private static readonly DiagnosticDescriptor NoRuleSetRule = new("CPR8001", Severity.Error,
        "cạnh tệp này không có bộ tiêu chí '{id}' phiên bản '{version}'", "there is no rule set '{id}' version '{version}' beside this file",
        "để tệp trường hợp mẫu cùng thư mục với tệp .rules.yaml, và ghi đúng 'ruleset', 'version'",
        "keep the case file in the folder of the .rules.yaml file, with the same 'ruleset' and 'version'");

    private static readonly DiagnosticDescriptor BrokenRuleSetRule = new("CPR8002", Severity.Error,
        "bộ tiêu chí '{name}' có lỗi nên không chạy được trường hợp nào", "the rule set '{name}' has errors, so no case can run",
        "chạy 'caophong check' và sửa các lỗi của bộ tiêu chí trước", "run 'caophong check' and mend the rule set first");

    private static readonly DiagnosticDescriptor ExpectsNothingRule = new("CPR8003", Severity.Error,
        "trường hợp '{name}' không mong đợi điều gì", "the case '{name}' expects nothing",
        "ghi ở 'expect' ít nhất một trong: {keys}", "name in 'expect' at least one of: {keys}");

    private static readonly DiagnosticDescriptor UnknownFactRule = new("CPR8004", Severity.Error,
        "bộ tiêu chí không có dữ kiện '{name}'", "the rule set has no fact '{name}'");

    private static readonly DiagnosticDescriptor UnusedFactRule = new("CPR8005", Severity.Error,
        "không tiêu chí hay quy tắc nào dùng dữ kiện '{name}'", "nothing in the rule set uses the fact '{name}'",
        "bỏ dòng này: nó làm người đọc tưởng rằng nó có tác dụng", "take it out: a reader would think that it matters");

    private static readonly DiagnosticDescriptor UnknownPartRule = new("CPR8006", Severity.Error,
        "bộ tiêu chí không có phần hay tiêu chí '{id}'", "the rule set has no section or criterion '{id}'");

    private static readonly DiagnosticDescriptor UnknownGradeRule = new("CPR8007", Severity.Error,
        "{owner} không có mức xếp loại '{id}'", "{owner} has no grade '{id}'");

    private static readonly Phrase NoGrade = new(
        "không xếp loại thì ghi 'grade: []'; 'none' chỉ đứng trong danh sách cùng các mức còn có thể, nơi bộ tiêu chí có 'not_graded'",
        "that there is no grade is expected with 'grade: []'; 'none' stands only in a list with the grades that are still possible, where the rule set has 'not_graded'");

    private static readonly DiagnosticDescriptor UnknownCapRule = new("CPR8008", Severity.Error,
        "{owner} không có quy tắc hạ mức '{id}'", "{owner} has no cap '{id}'");

    private static readonly DiagnosticDescriptor UnknownColumnRule = new("CPR8009", Severity.Error,
        "cột '{name}' không phải là dữ kiện, cũng không phải là điều mong đợi", "the column '{name}' is neither a fact nor an expectation");

    private static readonly DiagnosticDescriptor RowLengthRule = new("CPR8010", Severity.Error,
        "hàng này có {cells} ô, mà có {columns} cột", "this row has {cells} cells for {columns} columns",
        "ghi đủ một ô cho mỗi cột: {names}", "give one cell for each column: {names}");

    private static readonly DiagnosticDescriptor DuplicateNameRule = new("CPR8011", Severity.Error,
        "hai trường hợp cùng tên '{name}'", "two cases are named '{name}'",
        "đặt tên khác cho một trong hai", "give one of them another name");

    private static readonly DiagnosticDescriptor DuplicateColumnRule = new("CPR8012", Severity.Error,
        "cột '{name}' ghi hai lần", "the column '{name}' is written twice", "bỏ một trong hai cột", "take one of them out");

    private static readonly DiagnosticDescriptor NotCodeRule = new("CPR8013", Severity.Error,
        "'{text}' không phải là mã lỗi", "'{text}' is no code of an error",
        "ghi mã như trong thông báo lỗi, ví dụ CPR3004", "write the code as the message shows it, such as CPR3004");

    private static readonly DiagnosticDescriptor OutsideTimeRule = new("CPR8014", Severity.Error,
        "ngày {day} nằm ngoài thời gian hiệu lực của phiên bản '{version}'", "{day} lies outside the time of version '{version}'",
        "sửa 'held_on', hoặc ghi ở 'expect' phiên bản nào chấm kỳ này: version: …",
        "change 'held_on', or name in 'expect' the version that scores this meeting: version: …");

    private static readonly DiagnosticDescriptor NoFileRule = new("CPR8015", Severity.Error,
        "không có tệp .cases.yaml nào trong '{path}'", "there is no .cases.yaml file in '{path}'",
        "thêm tệp trường hợp mẫu cạnh tệp .rules.yaml, hoặc chỉ đúng đường dẫn", "add a case file beside the .rules.yaml file, or name another path");

    private static readonly DiagnosticDescriptor ReversedRule = new("CPR8016", Severity.Error,
        "'from' là {from}, lớn hơn 'to' là {to}", "'from' is {from}, above 'to', which is {to}", "đổi chỗ hai số", "turn the two round");

    private static readonly DiagnosticDescriptor NeverLeftOutRule = new("CPR8017", Severity.Error,
        "'{id}' không bao giờ được bỏ ra khi tính điểm", "'{id}' is never left out",
        "chỉ tiêu chí có 'otherwise: left-out' mới có thể được bỏ ra", "only a criterion with 'otherwise: left-out' can be");

    private static readonly DiagnosticDescriptor ErrorAndMoreRule = new("CPR8018", Severity.Error,
        "một kỳ bị lỗi thì không có '{key}' để mong đợi", "a meeting with an error has no '{key}' to expect",
        "chỉ ghi 'error', hoặc bỏ 'error'", "expect 'error' alone, or take it out");

    private static readonly DiagnosticDescriptor DuplicateFactRule = new("CPR8019", Severity.Error,
        "dữ kiện '{name}' ghi hai lần", "the fact '{name}' is given twice", "bỏ một trong hai", "take one of them out");

    public static Diagnostic NoRuleSet(SourceSpan span, string id, string version) => NoRuleSetRule.At(span, ("id", id), ("version", version));

    public static Diagnostic BrokenRuleSet(SourceSpan span, string name) => BrokenRuleSetRule.At(span, ("name", name));

    public static Diagnostic ExpectsNothing(SourceSpan span, string name, IEnumerable<string> keys) =>
        ExpectsNothingRule.At(span, ("name", name), ("keys", string.Join(", ", keys)));

    public static Diagnostic UnknownFact(SourceSpan span, string name, IReadOnlyCollection<string> known) =>
        UnknownFactRule.At(span, ("name", name)).WithHelp(NearestName.Advice(name, known));

    public static Diagnostic UnusedFact(SourceSpan span, string name) => UnusedFactRule.At(span, ("name", name));

    public static Diagnostic UnknownPart(SourceSpan span, string id, IReadOnlyCollection<string> known) =>
        UnknownPartRule.At(span, ("id", id)).WithHelp(NearestName.Advice(id, known));

    public static Diagnostic UnknownGrade(ScalarNode id, Phrase owner, IReadOnlyCollection<string> known) =>
        UnknownGradeRule.At(id.Span, ("owner", owner), ("id", id.Text)).WithHelp(id.Text == ExpectedValueReader.NoGrade ? NoGrade : NearestName.Advice(id.Text, known));

    public static Diagnostic UnknownCap(ScalarNode id, Phrase owner, IReadOnlyCollection<string> known) =>
        UnknownCapRule.At(id.Span, ("owner", owner), ("id", id.Text)).WithHelp(NearestName.Advice(id.Text, known));

    /// <summary>A column that is nothing; the columns of points are offered where one is near, and not listed.</summary>
    public static Diagnostic UnknownColumn(ScalarNode name, IReadOnlyCollection<string> known, IEnumerable<string> points)
    {
        var near = NearestName.Of(name.Text, known.Concat(points));
        return UnknownColumnRule.At(name.Span, ("name", name.Text)).WithHelp(NearestName.Advice(name.Text, near is null ? known : [near]));
    }

    public static Diagnostic RowLength(SourceSpan span, int cells, IReadOnlyCollection<string> columns) =>
        RowLengthRule.At(span, ("cells", cells), ("columns", columns.Count), ("names", string.Join(", ", columns)));

    public static Diagnostic DuplicateName(string name, SourceSpan second, SourceSpan first) =>
        DuplicateNameRule.At(second, ("name", name)).Also(first, new("trường hợp thứ nhất ở đây", "the first is here"));

    public static Diagnostic DuplicateColumn(ScalarNode second, SourceSpan first) =>
        DuplicateColumnRule.At(second.Span, ("name", second.Text)).Also(first, new("lần thứ nhất ở đây", "the first is here"));

    public static Diagnostic DuplicateFact(string name, SourceSpan second, SourceSpan first) =>
        DuplicateFactRule.At(second, ("name", name)).Also(first, new("lần thứ nhất ở đây", "the first is here"));

    public static Diagnostic NotCode(ScalarNode text) => NotCodeRule.At(text.Span, ("text", text.Text));

    public static Diagnostic OutsideTime(SourceSpan span, DateOnly day, string version) =>
        OutsideTimeRule.At(span, ("day", day), ("version", version));

    public static Diagnostic NoFile(string path) => NoFileRule.At(SourceSpan.None, ("path", path));

    public static Diagnostic Reversed(SourceSpan span, decimal from, decimal to) => ReversedRule.At(span, ("from", from), ("to", to));

    public static Diagnostic NeverLeftOut(SourceSpan span, string id) => NeverLeftOutRule.At(span, ("id", id));

    public static Diagnostic ErrorAndMore(SourceSpan span, string key) => ErrorAndMoreRule.At(span, ("key", key));
}
