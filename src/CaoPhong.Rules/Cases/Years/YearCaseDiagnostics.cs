using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Years;

/// <summary>What can be wrong with a case for a year: CPR802x to CPR803x.</summary>
internal static class YearCaseDiagnostics
{
    private static readonly DiagnosticDescriptor NoYearRule = new("CPR8020", Severity.Error,
        "bộ tiêu chí '{name}' không quy định xếp loại năm nên không có kết quả năm để so", "the rule set '{name}' does not grade a year, so there is no year to compare",
        "thêm phần 'year' vào bộ tiêu chí, hoặc bỏ trường hợp này", "add a part 'year' to the rule set, or take this case out");

    private static readonly DiagnosticDescriptor NoMeetingsRule = new("CPR8021", Severity.Error,
        "trường hợp này nói về một năm mà không cho các kỳ của năm", "this case is about a year and gives no meetings",
        "thêm vào 'given': meetings: [{held_on: 2024-01-05, …}, …]; năm không có kỳ nào thì ghi meetings: []",
        "add to 'given': meetings: [{held_on: 2024-01-05, …}, …]; for a year without a meeting write meetings: []");

    private static readonly DiagnosticDescriptor OfOneMeetingRule = new("CPR8022", Severity.Error,
        "'{key}' là kết quả của một kỳ, mà trường hợp này cho các kỳ của một năm", "'{key}' is of one meeting, and this case gives the meetings of a year",
        "ghi kết quả của năm: year: {grade: …, points: …}", "expect what the year comes to: year: {grade: …, points: …}");

    private static readonly DiagnosticDescriptor SeveralYearsRule = new("CPR8023", Severity.Error,
        "kỳ này thuộc năm {year}, mà kỳ khác của trường hợp này thuộc năm {other}", "this meeting lies in the year {year}, and another of this case in {other}",
        "sửa ngày, hoặc ghi cạnh 'given' năm nào được xếp loại: year: {other}", "change the day, or name beside 'given' the year that is graded: year: {other}");

    private static readonly DiagnosticDescriptor NoneInYearRule = new("CPR8024", Severity.Error,
        "không kỳ nào thuộc năm {year}, từ {from} đến {last}", "no meeting lies in the year {year}, {from} to {last}",
        "sửa 'year' hoặc 'held_on' của các kỳ", "change 'year', or 'held_on' of the meetings");

    private static readonly DiagnosticDescriptor SeveralCellsRule = new("CPR8025", Severity.Error,
        "kỳ này của '{cell}', mà kỳ khác của trường hợp này của '{other}'", "this meeting is of '{cell}', and another of this case of '{other}'",
        "một trường hợp xếp loại năm của một chi bộ; bỏ 'cell' đi cũng được", "a case is about the year of one cell; 'cell' may be left out");

    private static readonly DiagnosticDescriptor WrittenTwiceRule = new("CPR8026", Severity.Error,
        "'{key}' ghi cả trong 'given' và cạnh 'given'", "'{key}' stands in 'given' and beside it", "bỏ một trong hai", "take one of them out");

    private static readonly DiagnosticDescriptor InBaseRule = new("CPR8027", Severity.Error,
        "'base' không nhận '{key}'", "'base' does not take '{key}'",
        "ghi '{key}' trong 'given' của từng trường hợp; dữ kiện của 'base' được thêm vào mọi kỳ", "write '{key}' in 'given' of each case; the facts of 'base' go into every meeting");

    private static readonly DiagnosticDescriptor OneDayRule = new("CPR8028", Severity.Error,
        "{times} kỳ giống nhau không thể cùng họp một ngày", "{times} meetings that are alike cannot be held on one day",
        "bỏ 'held_on' (các kỳ được xếp lần lượt), hoặc ghi từng kỳ", "take 'held_on' out (they are held one after another), or write each meeting");

    private static readonly DiagnosticDescriptor StrangeTimesRule = new("CPR8029", Severity.Error,
        "số kỳ giống nhau phải từ 1 đến {most}, không phải {times}", "the number of meetings that are alike is from 1 to {most}, not {times}");

    private static readonly DiagnosticDescriptor NotYearRule = new("CPR8030", Severity.Error,
        "'{text}' không phải là năm", "'{text}' is no year", "viết bốn chữ số, ví dụ 2024", "write four digits, such as 2024");

    private static readonly DiagnosticDescriptor UnknownSortRule = new("CPR8031", Severity.Error,
        "'expect' của năm trong bộ tiêu chí không có '{name}'", "'expect' of the year in the rule set has no '{name}'");

    private static readonly DiagnosticDescriptor NoPointsRule = new("CPR8032", Severity.Error,
        "năm của bộ tiêu chí này không có điểm", "the year of this rule set has no points",
        "bỏ 'points', hoặc thêm 'points' vào phần 'year' của bộ tiêu chí", "take 'points' out, or add 'points' to the part 'year' of the rule set");

    private static readonly DiagnosticDescriptor OverriddenRule = new("CPR8033", Severity.Error,
        "mọi kỳ đều tự ghi '{name}' nên giá trị ở đây không được dùng", "every meeting gives '{name}' itself, so the value here is never used",
        "bỏ dòng này, hoặc bỏ '{name}' ở các kỳ", "take it out, or take '{name}' out of the meetings");

    private static readonly DiagnosticDescriptor StrangeMissingRule = new("CPR8034", Severity.Error,
        "số kỳ còn thiếu không thể là {count}", "{count} meetings cannot be missing", "ghi một số từ 0 đến 10000", "write a number from 0 to 10000");

    /// <summary>What to write for a meeting.</summary>
    public static Phrase MeetingAdvice { get; } = new("ví dụ: - {held_on: 2024-01-05, …}", "such as: - {held_on: 2024-01-05, …}");

    public static Diagnostic NoYear(SourceSpan span, string name) => NoYearRule.At(span, ("name", name));

    public static Diagnostic NoMeetings(SourceSpan span) => NoMeetingsRule.At(span);

    public static Diagnostic OfOneMeeting(SourceSpan span, string key) => OfOneMeetingRule.At(span, ("key", key));

    public static Diagnostic SeveralYears(SourceSpan span, int year, int other, SourceSpan otherSpan) =>
        SeveralYearsRule.At(span, ("year", year), ("other", other)).Also(otherSpan, new("kỳ kia ở đây", "the other is here"));

    public static Diagnostic NoneInYear(SourceSpan span, int year, DateOnly from, DateOnly last) =>
        NoneInYearRule.At(span, ("year", year), ("from", from), ("last", last));

    public static Diagnostic SeveralCells(SourceSpan span, string cell, string other, SourceSpan otherSpan) =>
        SeveralCellsRule.At(span, ("cell", cell), ("other", other)).Also(otherSpan, new("kỳ kia ở đây", "the other is here"));

    public static Diagnostic WrittenTwice(string key, SourceSpan second, SourceSpan first) =>
        WrittenTwiceRule.At(second, ("key", key)).Also(first, new("cũng ghi ở đây", "it stands here too"));

    public static Diagnostic InBase(SourceSpan span, string key) => InBaseRule.At(span, ("key", key));

    public static Diagnostic OneDay(SourceSpan span, int times) => OneDayRule.At(span, ("times", times));

    public static Diagnostic StrangeTimes(ScalarNode times, int most) => StrangeTimesRule.At(times.Span, ("times", times.Text), ("most", most));

    public static Diagnostic NotYear(ScalarNode text) => NotYearRule.At(text.Span, ("text", text.Text));

    public static Diagnostic UnknownSort(ScalarNode name, IReadOnlyCollection<string> known) =>
        UnknownSortRule.At(name.Span, ("name", name.Text)).WithHelp(NearestName.Advice(name.Text, known));

    public static Diagnostic NoPoints(SourceSpan span) => NoPointsRule.At(span);

    public static Diagnostic StrangeMissing(ScalarNode count) => StrangeMissingRule.At(count.Span, ("count", count.Text));

    public static Diagnostic Overridden(SourceSpan span, string name) => OverriddenRule.At(span, ("name", name));
}
