using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Cases;

/// <summary>How the result of a case can differ from what it expects: CPR805x.</summary>
internal static class CaseResultDiagnostics
{
    private static readonly DiagnosticDescriptor DiffersRule = new("CPR8050", Severity.Error,
        "{what} là {actual}, không phải {expected}", "{what} is {actual}, not {expected}");

    private static readonly DiagnosticDescriptor SetDiffersRule = new("CPR8051", Severity.Error,
        "{what}: {actual}; mong đợi: {expected}", "{what}: {actual}; expected: {expected}");

    private static readonly DiagnosticDescriptor RejectedRule = new("CPR8052", Severity.Error,
        "kỳ này không chấm được: {code} {message}", "the meeting cannot be scored: {code} {message}",
        "nếu lỗi này là điều mong đợi, ghi: error: {code}", "if the error is what should happen, write: error: {code}");

    private static readonly DiagnosticDescriptor NotRejectedRule = new("CPR8053", Severity.Error,
        "mong đợi lỗi {expected}, mà kỳ này chấm được {actual} điểm", "{expected} is expected, but the meeting scores {actual} points");

    private static readonly DiagnosticDescriptor NotInFormRule = new("CPR8054", Severity.Error,
        "kỳ này chấm theo biểu '{form}', biểu đó không có '{id}'", "the form '{form}' scores this meeting, and it has no '{id}'",
        "xem lại những dữ kiện quyết định biểu nào chấm kỳ này", "look at the facts that decide which form scores the meeting");

    private static readonly DiagnosticDescriptor YearRejectedRule = new("CPR8055", Severity.Error,
        "không xếp loại được năm: {code} {message}", "the year cannot be judged: {code} {message}",
        "nếu lỗi này là điều mong đợi, ghi: error: {code}", "if the error is what should happen, write: error: {code}");

    private static readonly DiagnosticDescriptor BlankRule = new("CPR8056", Severity.Error,
        "'{key}' còn để trống", "'{key}' is still blank",
        "điền kết quả mà văn bản quy định cho kỳ này, không chép kết quả máy chấm", "fill in what the regulation gives this meeting, not what the tool gives it");

    public static Diagnostic Blank(ExpectedBlank blank) => BlankRule.At(blank.Span, ("key", blank.Key));

    public static bool IsRejection(Diagnostic found) => found.Code == RejectedRule.Code;

    public static Diagnostic Differs(SourceSpan span, Phrase what, Phrase actual, Phrase expected) =>
        DiffersRule.At(span, ("what", what), ("actual", actual), ("expected", expected));

    public static Diagnostic SetDiffers(SourceSpan span, Phrase what, Phrase actual, Phrase expected) =>
        SetDiffersRule.At(span, ("what", what), ("actual", actual), ("expected", expected));

    /// <summary>A meeting that cannot be scored, at the value that is to blame; where that is none, at the meeting.</summary>
    /// <param name="one">The case.</param>
    /// <param name="meeting">Its meeting.</param>
    /// <param name="span">Where the case or the meeting is written.</param>
    /// <param name="error">Why.</param>
    public static Diagnostic Rejected(Case one, Meeting meeting, SourceSpan span, Diagnostic error)
    {
        var message = new Phrase(error.Message(Language.Vietnamese), error.Message(Language.English));
        var value = error.Place?.Fact is { } fact ? meeting.Given.FirstOrDefault(given => given.Name == fact)?.Span ?? default : default;
        var found = WithOwnHelp(RejectedRule.At(value.Source is null ? span : value, ("code", error.Code), ("message", message)), error);

        // A value of 'base' stands apart from the case that it stops.
        return value.Source is null || one.Text.Item.Span.Contains(value) ? found : found.Also(span, new("kỳ không chấm được ở đây", "the meeting is here"));
    }

    public static Diagnostic YearRejected(SourceSpan span, Diagnostic error)
    {
        var message = new Phrase(error.Message(Language.Vietnamese), error.Message(Language.English));
        return WithOwnHelp(YearRejectedRule.At(span, ("code", error.Code), ("message", message)), error);
    }

    public static Diagnostic NotRejected(SourceSpan span, Phrase expected, Phrase actual) =>
        NotRejectedRule.At(span, ("expected", expected), ("actual", actual));

    public static Diagnostic NotInForm(SourceSpan span, string form, string id) => NotInFormRule.At(span, ("form", form), ("id", id));

    // Most often the case is to be mended and not to expect the error.
    private static Diagnostic WithOwnHelp(Diagnostic found, Diagnostic error) =>
        error.Help(Language.Vietnamese) is { } vi && error.Help(Language.English) is { } en
            ? found.WithHelp(new($"{vi}; {found.Help(Language.Vietnamese)}", $"{en}; {found.Help(Language.English)}"))
            : found;
}
