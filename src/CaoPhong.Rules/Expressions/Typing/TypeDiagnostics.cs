using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Typing;

/// <summary>Types that do not go together: CPR25xx, and what is worth knowing of types: CPR28xx.</summary>
internal static class TypeDiagnostics
{
    private static readonly DiagnosticDescriptor OperandsRule = new("CPR2501", Severity.Error,
        "không dùng được '{operator}' giữa {left} và {right}", "'{operator}' does not go between {left} and {right}");

    private static readonly DiagnosticDescriptor NotComparableRule = new("CPR2502", Severity.Error,
        "không so sánh được {left} với {right}", "{left} and {right} cannot be compared");

    private static readonly DiagnosticDescriptor NoOrderRule = new("CPR2503", Severity.Error,
        "{type} không có thứ tự để so sánh bằng '{operator}'", "a value of type {type} has no order that '{operator}' could ask for");

    private static readonly DiagnosticDescriptor WrongTypeRule = new("CPR2504", Severity.Error,
        "ở đây cần {wanted}, mà '{expression}' là {actual}", "a value of type {wanted} is needed here, and '{expression}' is of type {actual}");

    private static readonly DiagnosticDescriptor NoConditionRule = new("CPR2505", Severity.Error,
        "ở đây cần một điều kiện đúng hoặc sai, mà '{expression}' là {actual}", "a condition that is true or false is needed here, and '{expression}' is of type {actual}",
        "so sánh nó với một giá trị, ví dụ '{expression} = …'", "compare it with a value, such as '{expression} = …'");

    private static readonly DiagnosticDescriptor NeverNullRule = new("CPR2506", Severity.Error,
        "'{expression}' không bao giờ là null: dữ kiện chưa cho là chưa biết, không phải vắng mặt",
        "'{expression}' is never null: a fact that is not given is unknown, not absent",
        "chỉ dữ kiện có 'optional: true' mới hỏi được '= null'", "only a fact with 'optional: true' can be asked for with '= null'");

    private static readonly DiagnosticDescriptor NullValueRule = new("CPR2507", Severity.Error,
        "null không phải là giá trị để dùng ở đây", "null is no value that could be used here");

    private static readonly DiagnosticDescriptor BranchesRule = new("CPR2508", Severity.Error,
        "hai nhánh của 'if' khác loại: {then} và {otherwise}", "the branches of 'if' are of different types: {then} and {otherwise}");

    private static readonly DiagnosticDescriptor NoListRule = new("CPR2509", Severity.Error,
        "ở đây cần một danh sách, mà '{expression}' là {actual}", "a list is needed here, and '{expression}' is of type {actual}",
        "một danh sách viết trong ngoặc vuông: [a, b]", "a list is written in square brackets: [a, b]");

    private static readonly DiagnosticDescriptor NegativeRule = new("CPR2510", Severity.Error,
        "không có số âm của {type}", "a value of type {type} has no negative");

    private static readonly DiagnosticDescriptor RangeEndsRule = new("CPR2511", Severity.Error,
        "hai đầu của khoảng khác loại: {from} và {to}", "the ends of the range are of different types: {from} and {to}");

    private static readonly DiagnosticDescriptor NoGradeRule = new("CPR2512", Severity.Error,
        "'{operator}' so sánh mức xếp loại, mà '{expression}' là {actual}", "'{operator}' compares grades, and '{expression}' is of type {actual}",
        "số so sánh bằng >= và <=", "numbers are compared with >= and <=");

    private static readonly DiagnosticDescriptor NoOpenRangeRule = new("CPR2513", Severity.Error,
        "phép so sánh này thiếu vế trái", "this comparison lacks its left side");

    private static readonly DiagnosticDescriptor ConditionAsTestRule = new("CPR2514", Severity.Error,
        "đây là một điều kiện riêng, không phải một phép thử đối với '{operand}'", "this is a condition of its own and no test of '{operand}'",
        "chỉ viết vế phải, ví dụ '>= 90' hoặc '[75..90)'", "write the right side alone, such as '>= 90' or '[75..90)'");

    private static readonly DiagnosticDescriptor UnguardedRule = new("CPR2801", Severity.Warning,
        "'{name}' có thể để trống (null), và dùng nó khi đó là lỗi", "'{name}' may be absent (null), and to use it then is an error",
        "hỏi trước: '{name} != null and …' hoặc 'if {name} != null then … else …'; cả tiêu chí thì dùng 'applies'",
        "ask first: '{name} != null and …' or 'if {name} != null then … else …'; for a whole criterion, with 'applies'");

    private static readonly DiagnosticDescriptor DecidedRule = new("CPR2802", Severity.Warning,
        "'{operator} {constant}' làm cả điều kiện luôn là {constant}", "'{operator} {constant}' makes the whole condition always {constant}");

    public static Diagnostic Operands(SourceSpan span, string operation, Expr left, Expr right) =>
        OperandsRule.At(span, ("operator", operation), ("left", left.Type.Words), ("right", right.Type.Words))
            .WithHelp((operation == "+" ? TypeAdvice.ForJoining(left, right) : null) ?? TypeAdvice.For(left, right));

    public static Diagnostic NotComparable(SourceSpan span, FeelType left, FeelType right, Phrase? help = null) =>
        NotComparableRule.At(span, ("left", left.Words), ("right", right.Words)).WithHelp(help);

    public static Diagnostic NoOrder(SourceSpan span, FeelType type, string operation, Phrase? help) =>
        NoOrderRule.At(span, ("type", type.Words), ("operator", operation)).WithHelp(help);

    public static Diagnostic WrongType(SourceSpan span, string expression, Phrase wanted, FeelType actual) =>
        WrongTypeRule.At(span, ("wanted", wanted), ("expression", expression), ("actual", actual.Words)).WithHelp(TypeAdvice.ForWrong(expression, wanted, actual));

    public static Diagnostic NoCondition(SourceSpan span, string expression, FeelType actual) =>
        NoConditionRule.At(span, ("expression", expression), ("actual", actual.Words));

    public static Diagnostic NeverNull(SourceSpan span, string expression) => NeverNullRule.At(span, ("expression", expression));

    public static Diagnostic NullValue(SourceSpan span) => NullValueRule.At(span);

    public static Diagnostic Branches(SourceSpan span, FeelType then, FeelType otherwise) =>
        BranchesRule.At(span, ("then", then.Words), ("otherwise", otherwise.Words));

    public static Diagnostic NoList(SourceSpan span, string expression, FeelType actual) =>
        NoListRule.At(span, ("expression", expression), ("actual", actual.Words));

    public static Diagnostic Negative(SourceSpan span, FeelType type) => NegativeRule.At(span, ("type", type.Words));

    public static Diagnostic RangeEnds(SourceSpan span, FeelType from, FeelType to) => RangeEndsRule.At(span, ("from", from.Words), ("to", to.Words));

    public static Diagnostic NoGrade(SourceSpan span, string operation, string expression, FeelType actual) =>
        NoGradeRule.At(span, ("operator", operation), ("expression", expression), ("actual", actual.Words));

    public static Diagnostic NoOpenRange(SourceSpan span) => NoOpenRangeRule.At(span);

    public static Diagnostic ConditionAsTest(SourceSpan span, string operand) => ConditionAsTestRule.At(span, ("operand", operand));

    public static Diagnostic Unguarded(Expr value) => UnguardedRule.At(value.Span, ("name", ExprText.Of(value))).WithHelp(value switch
    {
        PathExpr { Operand: { Type: ListType } list, Member: var member } => KeptElements($"{ExprText.Of(list)}[{member} != null].{member}"),
        IfExpr => new("cho mỗi nhánh của 'if' một giá trị khác null", "let each branch of 'if' give a value other than null"),
        _ => null,
    });

    private static Phrase KeptElements(string written) => new($"chỉ lấy những kỳ có nó: '{written}'", $"take only those that have it: '{written}'");

    public static Diagnostic Decided(SourceSpan span, string operation, bool constant) =>
        DecidedRule.At(span, ("operator", operation), ("constant", constant ? "true" : "false"));
}
