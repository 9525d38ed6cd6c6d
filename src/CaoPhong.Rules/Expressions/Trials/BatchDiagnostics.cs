using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Trials;

/// <summary>What can be wrong with a line of a batch around its expression: CPR239x.</summary>
internal static class BatchDiagnostics
{
    private static readonly DiagnosticDescriptor NotJsonRule = new("CPR2391", Severity.Error,
        "dòng này không phải là một đối tượng JSON", "the line is no JSON object",
        "viết dạng {\"id\": …, \"expression\": …, \"inputs\": …}", "write {\"id\": …, \"expression\": …, \"inputs\": …}");

    private static readonly DiagnosticDescriptor MissingTextRule = new("CPR2392", Severity.Error,
        "dòng này thiếu '{key}' hoặc '{key}' không phải là văn bản", "the line has no '{key}', or it is no text");

    private static readonly DiagnosticDescriptor NoSubjectRule = new("CPR2393", Severity.Error,
        "không rõ phép thử áp dụng cho giá trị nào", "it is not clear what the test is about",
        "thêm khóa 'subject'", "add a key 'subject'");

    private static readonly DiagnosticDescriptor BadInputRule = new("CPR2394", Severity.Error,
        "'{name}' không có giá trị thuộc kiểu '{type}'", "'{name}' has no value of the type '{type}'");

    private static readonly DiagnosticDescriptor ForeignTypeRule = new("CPR2395", Severity.Error,
        "'{name}' có kiểu '{type}' mà ngôn ngữ này không có", "'{name}' is of the type '{type}', which this language does not have");

    private static readonly DiagnosticDescriptor RepeatedNameRule = new("CPR2396", Severity.Error,
        "tên '{name}' có hai lần", "the name '{name}' is there twice");

    private static readonly DiagnosticDescriptor BadShapeRule = new("CPR2397", Severity.Error,
        "'{key}' không có dạng của một dòng tính thử", "'{key}' has not the shape of a line of a batch");

    public static Diagnostic NotJson() => NotJsonRule.At(SourceSpan.None);

    public static Diagnostic MissingText(string key) => MissingTextRule.At(SourceSpan.None, ("key", key));

    public static Diagnostic NoSubject() => NoSubjectRule.At(SourceSpan.None);

    public static Diagnostic BadInput(string name, string type) => BadInputRule.At(SourceSpan.None, ("name", name), ("type", type));

    public static Diagnostic ForeignType(string name, string type) => ForeignTypeRule.At(SourceSpan.None, ("name", name), ("type", type));

    public static Diagnostic RepeatedName(string name) => RepeatedNameRule.At(SourceSpan.None, ("name", name));

    public static Diagnostic BadShape(string key) => BadShapeRule.At(SourceSpan.None, ("key", key));
}
