using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Kinds;

/// <summary>What can be wrong with the options of built-in kinds: CPR5xxx.</summary>
internal static class KindDiagnostics
{
    private static readonly DiagnosticDescriptor PointsOutsideRule = new("CPR5001", Severity.Error,
        "{points} điểm nằm ngoài khoảng từ 0 đến điểm tối đa {max}", "{points} points lie outside 0 to the max {max}",
        "sửa số điểm, hoặc sửa 'max' của tiêu chí", "change the points, or the criterion's 'max'");

    private static readonly DiagnosticDescriptor PointsOffStepRule = new("CPR5002", Severity.Error,
        "{points} điểm không nằm trên bước {step}", "{points} points do not lie on the step {step}",
        "bước đếm từ 0", "steps count from 0");

    private static readonly DiagnosticDescriptor MaxOffStepRule = new("CPR5003", Severity.Error,
        "điểm tối đa {max} không nằm trên bước {step}, nên không ai đạt được", "the max {max} does not lie on the step {step}, so that nobody reaches it",
        "bước đếm từ 0; sửa 'step' hoặc 'max'", "steps count from 0; change 'step' or 'max'");

    private static readonly DiagnosticDescriptor SubjectTypeRule = new("CPR5004", Severity.Error,
        "'bands' chia khoảng một số hoặc một ngày, ở đây là {type}", "'bands' split a number or a date, and this is of type {type}");

    private static readonly DiagnosticDescriptor EdgeTypeRule = new("CPR5005", Severity.Error,
        "đầu khoảng phải là {wanted}, như giá trị được chia khoảng", "the end of a band must be a {wanted}, as what is split");

    private static readonly DiagnosticDescriptor NoEndRule = new("CPR5006", Severity.Error,
        "mức này cần ít nhất một đầu: 'from', 'above', 'below', 'to' hoặc 'is'", "this band needs an end: 'from', 'above', 'below', 'to' or 'is'");

    private static readonly DiagnosticDescriptor MissingValuesRule = new("CPR5007", Severity.Error,
        "chưa cho điểm giá trị {values} của '{fact}'", "no points are given for {values} of '{fact}'",
        "mọi giá trị phải có trong 'points'", "every value stands in 'points'");

    private static readonly DiagnosticDescriptor UnknownValueRule = new("CPR5008", Severity.Error,
        "'{value}' không phải là giá trị của '{fact}'", "'{value}' is no value of '{fact}'");

    private static readonly DiagnosticDescriptor SpanNeedsJudgedRule = new("CPR5009", Severity.Error,
        "có mức cho điểm theo khoảng mà không nói điểm chấm tay nằm ở dữ kiện nào", "a value gives a span of points, and nothing says which fact holds the points given by hand",
        "thêm 'judged: tên_dữ_kiện'", "add 'judged: name_of_a_fact'");

    private static readonly DiagnosticDescriptor UselessKeyRule = new("CPR5010", Severity.Error,
        "'{key}' chỉ dùng khi có mức cho điểm theo khoảng", "'{key}' is only for values that give a span of points",
        "bỏ '{key}', hoặc ghi điểm dưới dạng {from: …, to: …}", "take '{key}' out, or write points as {from: …, to: …}");

    private static readonly DiagnosticDescriptor ReversedSpanRule = new("CPR5011", Severity.Error,
        "khoảng điểm bị ngược: từ {from} đến {to}", "the span of points is reversed: from {from} to {to}",
        "'from' phải nhỏ hơn 'to'", "'from' must be below 'to'");

    private static readonly DiagnosticDescriptor ItemsSumRule = new("CPR5012", Severity.Error,
        "các mục cộng lại được {sum} điểm, phải bằng điểm tối đa {max}", "the items add up to {sum} points and must add up to the max {max}");

    private static readonly DiagnosticDescriptor PointsWithAllRule = new("CPR5013", Severity.Error,
        "'all: true' là đủ mọi mục mới được điểm, nên mục không có điểm riêng", "'all: true' gives points only for all items together, so that an item has none of its own",
        "bỏ 'points' ở mục này, hoặc bỏ 'all: true'", "take 'points' out here, or take 'all: true' out");

    private static readonly DiagnosticDescriptor ItemWithoutPointsRule = new("CPR5014", Severity.Error,
        "mục này không có điểm", "this item has no points", "thêm 'points: …', hoặc 'all: true' cho cả danh sách", "add 'points: …', or 'all: true' for the whole list");

    private static readonly DiagnosticDescriptor DuplicateItemRule = new("CPR5015", Severity.Error,
        "mã '{id}' được dùng cho hai mục", "the id '{id}' is used for two items", "đặt mã khác cho một trong hai", "give one of the two another id");

    private static readonly DiagnosticDescriptor NoOtherwiseRule = new("CPR5016", Severity.Error,
        "trường hợp cuối của 'first_of' phải là 'otherwise'", "the last case of 'first_of' must be 'otherwise'",
        "thêm một dòng '- {otherwise: true, points: …}' vào cuối", "add a line '- {otherwise: true, points: …}' at the end");

    private static readonly DiagnosticDescriptor EarlyOtherwiseRule = new("CPR5017", Severity.Error,
        "'otherwise' phải đứng cuối: các trường hợp sau nó không bao giờ tới lượt", "'otherwise' must come last: no case behind it is ever reached");

    private static readonly DiagnosticDescriptor WhenOrOtherwiseRule = new("CPR5018", Severity.Error,
        "mỗi trường hợp cần đúng một trong hai khóa 'when' và 'otherwise'", "each case takes exactly one of 'when' and 'otherwise'");

    private static readonly DiagnosticDescriptor OtherwiseFalseRule = new("CPR5019", Severity.Error,
        "'otherwise' chỉ nhận true", "'otherwise' takes only true", "viết 'otherwise: true'", "write 'otherwise: true'");

    private static readonly DiagnosticDescriptor OneOrItemsRule = new("CPR5020", Severity.Error,
        "'{kind}' cần 'each' với 'points', hoặc 'items' gồm nhiều mục như thế", "'{kind}' takes 'each' with 'points', or 'items' that hold several of these");

    private static readonly DiagnosticDescriptor StopOutsideRule = new("CPR5021", Severity.Warning,
        "'at_most' là {stop}, lớn hơn điểm tối đa {max}", "'at_most' is {stop}, more than the max {max}",
        "bỏ 'at_most': điểm luôn dừng ở 0 và ở điểm tối đa", "take 'at_most' out: points always stop at 0 and at the max");

    private static readonly DiagnosticDescriptor ZeroAndFullRule = new("CPR5022", Severity.Error,
        "'proportional' cần 'zero_at' và 'full_at', hoặc 'through'", "'proportional' takes 'zero_at' and 'full_at', or 'through'");

    private static readonly DiagnosticDescriptor SameEndsRule = new("CPR5023", Severity.Error,
        "'zero_at' và 'full_at' cùng là {value}, nên không có gì ở giữa", "'zero_at' and 'full_at' are both {value}, so that nothing lies between");

    private static readonly DiagnosticDescriptor ThroughTooShortRule = new("CPR5024", Severity.Error,
        "'through' cần ít nhất hai điểm mốc", "'through' needs at least two points");

    private static readonly DiagnosticDescriptor ThroughOrderRule = new("CPR5025", Severity.Error,
        "mốc {at} không theo thứ tự: các mốc phải tăng dần hoặc giảm dần", "{at} is out of order: the points of 'through' go up or go down");

    private static readonly DiagnosticDescriptor RoundTwiceRule = new("CPR5026", Severity.Error,
        "'round' được ghi hai lần", "'round' stands here twice", "giữ một", "keep one");

    private static readonly DiagnosticDescriptor CellsRule = new("CPR5027", Severity.Error,
        "dòng này có {cells} ô, mà bảng có {inputs} cột", "this row has {cells} cells, and the table has {inputs} inputs",
        "mỗi cột một ô; '-' là giá trị nào cũng được, và ô có dấu phẩy thì đặt trong nháy", "one cell for each input; '-' is any value, and a cell with a comma goes in quotes");

    private static readonly DiagnosticDescriptor StepAboveMaxRule = new("CPR5028", Severity.Error,
        "bước {step} của dữ kiện '{fact}' không chia hết điểm tối đa {max}, nên không ai đạt được", "the fact '{fact}' is recorded in steps of {step}, on which the max {max} does not lie, so that nobody reaches it",
        "sửa 'step' của dữ kiện hoặc 'max' của tiêu chí", "change 'step' of the fact or 'max' of the criterion");

    private static readonly DiagnosticDescriptor HugeRule = new("CPR5029", Severity.Error,
        "'{key}' lớn quá mức tính được: {value}", "'{key}' is more than can be counted: {value}");

    private static readonly DiagnosticDescriptor RoundOffMaxRule = new("CPR5030", Severity.Error,
        "điểm tối đa {max} không phải là bội của {to}, mức làm tròn", "the max {max} is no multiple of {to}, to which the points are rounded",
        "sửa 'to' hoặc 'max'", "change 'to' or 'max'");

    public static Diagnostic RoundOffMax(SourceSpan span, decimal max, decimal to) => RoundOffMaxRule.At(span, ("max", max), ("to", to));

    public static Diagnostic PointsOutside(SourceSpan span, decimal points, decimal max) => PointsOutsideRule.At(span, ("points", points), ("max", max));

    public static Diagnostic PointsOffStep(SourceSpan span, decimal points, decimal step) => PointsOffStepRule.At(span, ("points", points), ("step", step));

    public static Diagnostic MaxOffStep(SourceSpan span, decimal max, decimal step) => MaxOffStepRule.At(span, ("max", max), ("step", step));

    public static Diagnostic SubjectType(SourceSpan span, Phrase type) => SubjectTypeRule.At(span, ("type", type));

    public static Diagnostic EdgeType(SourceSpan span, Phrase wanted) => EdgeTypeRule.At(span, ("wanted", wanted));

    public static Diagnostic NoEnd(SourceSpan span) => NoEndRule.At(span);

    public static Diagnostic MissingValues(SourceSpan span, IEnumerable<string> values, string fact) =>
        MissingValuesRule.At(span, ("values", string.Join(", ", values.Select(value => $"'{value}'"))), ("fact", fact));

    public static Diagnostic UnknownValue(SourceSpan span, string value, string fact, IReadOnlyCollection<string> known) =>
        UnknownValueRule.At(span, ("value", value), ("fact", fact)).WithHelp(NearestName.Advice(value, known));

    public static Diagnostic SpanNeedsJudged(SourceSpan span) => SpanNeedsJudgedRule.At(span);

    public static Diagnostic UselessKey(SourceSpan span, string key) => UselessKeyRule.At(span, ("key", key));

    public static Diagnostic ReversedSpan(SourceSpan span, decimal from, decimal to) => ReversedSpanRule.At(span, ("from", from), ("to", to));

    public static Diagnostic ItemsSum(SourceSpan span, decimal sum, decimal max)
    {
        var difference = Numbers.Format(Math.Abs(max - sum));
        return ItemsSumRule.At(span, ("sum", sum), ("max", max)).WithHelp(sum < max
            ? new($"còn thiếu {difference} điểm", $"{difference} points are missing")
            : new($"thừa {difference} điểm", $"{difference} points are too many"));
    }

    public static Diagnostic PointsWithAll(SourceSpan span) => PointsWithAllRule.At(span);

    public static Diagnostic ItemWithoutPoints(SourceSpan span) => ItemWithoutPointsRule.At(span);

    public static Diagnostic DuplicateItem(string id, SourceSpan second, SourceSpan first) =>
        DuplicateItemRule.At(second, ("id", id)).Also(first, new("lần thứ nhất ở đây", "the first is here"));

    public static Diagnostic NoOtherwise(SourceSpan span) => NoOtherwiseRule.At(span);

    public static Diagnostic EarlyOtherwise(SourceSpan span) => EarlyOtherwiseRule.At(span);

    public static Diagnostic WhenOrOtherwise(SourceSpan span) => WhenOrOtherwiseRule.At(span);

    public static Diagnostic OtherwiseFalse(SourceSpan span) => OtherwiseFalseRule.At(span);

    public static Diagnostic OneOrItems(SourceSpan span, string kind) => OneOrItemsRule.At(span, ("kind", kind));

    public static Diagnostic StopOutside(SourceSpan span, decimal stop, decimal max) => StopOutsideRule.At(span, ("stop", stop), ("max", max));

    public static Diagnostic ZeroAndFull(SourceSpan span) => ZeroAndFullRule.At(span);

    public static Diagnostic SameEnds(SourceSpan span, decimal value) => SameEndsRule.At(span, ("value", value));

    public static Diagnostic ThroughTooShort(SourceSpan span) => ThroughTooShortRule.At(span);

    public static Diagnostic ThroughOrder(SourceSpan span, decimal at) => ThroughOrderRule.At(span, ("at", at));

    public static Diagnostic RoundTwice(SourceSpan span) => RoundTwiceRule.At(span);

    public static Diagnostic Cells(SourceSpan span, int cells, int inputs) => CellsRule.At(span, ("cells", cells), ("inputs", inputs));

    public static Diagnostic FactStepAboveMax(SourceSpan span, string fact, decimal step, decimal max) =>
        StepAboveMaxRule.At(span, ("fact", fact), ("step", step), ("max", max));

    public static Diagnostic Huge(SourceSpan span, string key, decimal value) => HugeRule.At(span, ("key", key), ("value", value));
}
