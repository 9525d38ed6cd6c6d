using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Checking;

/// <summary>What stops a rule set before any meeting: CPR60xx.</summary>
internal static class CheckingDiagnostics
{
    private static readonly DiagnosticDescriptor BandGapRule = new("CPR6001", Severity.Error,
        "{witness} chưa thuộc mức điểm nào", "{witness} falls in no band",
        "mở rộng mức liền kề, thêm một mức, hoặc khai báo 'min', 'max', 'step' cho dữ kiện",
        "widen a neighbouring band, add one, or limit the fact with 'min', 'max' or 'step'");

    private static readonly DiagnosticDescriptor RowGapRule = new("CPR6002", Severity.Error,
        "không dòng nào khớp khi {witness}", "no row holds when {witness}",
        "thêm một dòng cho trường hợp này, hoặc một dòng cuối toàn dấu '-'", "add a row for this case, or a last row of '-' alone");

    private static readonly DiagnosticDescriptor BandOverlapRule = new("CPR6003", Severity.Error,
        "{witness} thuộc cả mức {first} và mức {second}", "{witness} falls in bands {first} and {second}",
        "mỗi giá trị chỉ được thuộc một mức: 'below' (dưới) không tính chính giá trị đó, 'to' (đến) thì có tính", "each value may fall in one band: 'below' leaves its value out, 'to' takes it in");

    private static readonly DiagnosticDescriptor RowOverlapRule = new("CPR6004", Severity.Error,
        "dòng {first} và dòng {second} cùng khớp khi {witness}", "rows {first} and {second} both hold when {witness}",
        "chỉ một dòng được khớp: sửa điều kiện, hoặc dùng 'hit: first' để lấy dòng khớp đầu tiên",
        "one row may hold: change a condition, or let the first row that holds count with 'hit: first'");

    private static readonly DiagnosticDescriptor RowsDisagreeRule = new("CPR6005", Severity.Error,
        "dòng {first} và dòng {second} cùng khớp khi {witness}, nhưng cho điểm khác nhau: {one} và {other}",
        "rows {first} and {second} both hold when {witness} and give different points: {one} and {other}",
        "với 'hit: any', các dòng cùng khớp phải cho cùng số điểm: sửa điểm, sửa điều kiện, hoặc chọn 'hit' khác", "with 'hit: any' rows that hold together give the same points: change points or conditions, or choose another 'hit'");

    private static readonly DiagnosticDescriptor SectionSumRule = new("CPR6006", Severity.Error,
        "phần '{id}' ghi tối đa {max} điểm, nhưng các mục bên trong cộng lại là {sum}: {difference}",
        "the section '{id}' has a max of {max}, and its parts add up to {sum}: {difference}",
        "sửa 'max' của phần hoặc của các mục bên trong; điểm thưởng (bonus) và điểm trừ (penalty) không tính vào tổng này",
        "change 'max' of the section or of its parts; bonus criteria and penalties are not in this sum");

    private static readonly DiagnosticDescriptor FormSumRule = new("CPR6007", Severity.Error,
        "biểu '{id}' ghi tối đa {max} điểm, nhưng các phần cộng lại là {sum}: {difference}",
        "the form '{id}' has a max of {max}, and its sections add up to {sum}: {difference}",
        "sửa 'max' của biểu hoặc của các phần", "change 'max' of the form or of its sections");

    private static readonly DiagnosticDescriptor GradeGapRule = new("CPR6008", Severity.Error,
        "tổng {witness} điểm chưa thuộc mức xếp loại nào", "a total of {witness} falls in no grade",
        "các mức xếp loại phải bao quát mọi tổng điểm từ 0 đến tối đa, mỗi tổng đúng một mức", "grades cover 0 to the max, each total in one of them");

    private static readonly DiagnosticDescriptor GradeOverlapRule = new("CPR6009", Severity.Error,
        "tổng {witness} điểm thuộc cả mức '{first}' và mức '{second}'", "a total of {witness} falls in the grades '{first}' and '{second}'",
        "'below' (dưới) không tính chính giá trị đó, 'to' (đến) thì có tính; đầu nào đã ghi ở mức liền kề thì có thể bỏ",
        "'below' leaves its value out, 'to' takes it in; an end that the neighbour gives may be left out");

    private static readonly DiagnosticDescriptor FormsOverlapRule = new("CPR6010", Severity.Error,
        "kỳ có {witness} được chấm theo cả hai biểu '{first}' và '{second}'", "a meeting with {witness} is scored by the forms '{first}' and '{second}'",
        "mỗi kỳ chỉ chấm theo một biểu: sửa 'when' của một trong hai", "one form scores a meeting: change 'when' of one of them");

    private static readonly DiagnosticDescriptor PointsNeverAllowedRule = new("CPR6011", Severity.Error,
        "{expression} không bao giờ cho số điểm từ {from} đến {to}", "{expression} never gives points from {from} to {to}",
        "sửa biểu thức, hoặc 'max' của tiêu chí", "change the expression, or 'max' of the criterion");

    private static readonly DiagnosticDescriptor YearGapRule = new("CPR6012", Severity.Error,
        "điểm cả năm bằng {witness} chưa thuộc mức xếp loại nào", "{witness} points of the year fall in no grade",
        "các mức xếp loại phải bao quát mọi số điểm cả năm, mỗi số đúng một mức", "grades cover all points of the year, each in one of them");

    private static readonly DiagnosticDescriptor YearOverlapRule = new("CPR6013", Severity.Error,
        "điểm cả năm bằng {witness} thuộc cả mức '{first}' và mức '{second}'", "{witness} points of the year fall in the grades '{first}' and '{second}'",
        "'below' (dưới) không tính chính giá trị đó, 'to' (đến) thì có tính", "'below' leaves its value out, 'to' takes it in");

    public static Diagnostic BandGap(SourceSpan span, Phrase witness) => BandGapRule.At(span, ("witness", witness));

    public static Diagnostic RowGap(SourceSpan span, Phrase witness) => RowGapRule.At(span, ("witness", witness));

    public static Diagnostic BandOverlap(SourceSpan span, SourceSpan firstSpan, Phrase witness, string first, string second) =>
        BandOverlapRule.At(span, ("witness", witness), ("first", first), ("second", second)).Also(firstSpan, new($"mức {first} ở đây", $"band {first} is here"));

    public static Diagnostic RowOverlap(SourceSpan span, SourceSpan firstSpan, Phrase witness, string first, string second) =>
        RowOverlapRule.At(span, ("witness", witness), ("first", first), ("second", second)).Also(firstSpan, RowHere(first));

    public static Diagnostic RowsDisagree(
        SourceSpan span, SourceSpan firstSpan, Phrase witness, string first, string second, string one, string other) =>
        RowsDisagreeRule.At(span, ("witness", witness), ("first", first), ("second", second), ("one", one), ("other", other)).Also(firstSpan, RowHere(first));

    public static Diagnostic SectionSum(SourceSpan span, string id, decimal max, decimal sum, string terms) =>
        SectionSumRule.At(span, ("id", id), ("max", max), ("sum", Shown(sum, terms)), ("difference", Difference(sum, max)));

    public static Diagnostic FormSum(SourceSpan span, string id, decimal max, decimal sum, string terms) =>
        FormSumRule.At(span, ("id", id), ("max", max), ("sum", Shown(sum, terms)), ("difference", Difference(sum, max)));

    public static Diagnostic GradeGap(SourceSpan span, Phrase witness) => GradeGapRule.At(span, ("witness", witness));

    public static Diagnostic GradeOverlap(SourceSpan span, SourceSpan firstSpan, Phrase witness, string first, string second) =>
        GradeOverlapRule.At(span, ("witness", witness), ("first", first), ("second", second)).Also(firstSpan, GradeHere(first));

    public static Diagnostic FormsOverlap(SourceSpan span, SourceSpan firstSpan, Phrase witness, string first, string second) =>
        FormsOverlapRule.At(span, ("witness", witness), ("first", first), ("second", second)).Also(firstSpan, new($"biểu '{first}' ở đây", $"the form '{first}' is here"));

    public static Diagnostic PointsNeverAllowed(SourceSpan span, Phrase expression, decimal from, decimal to) =>
        PointsNeverAllowedRule.At(span, ("expression", expression), ("from", from), ("to", to));

    public static Diagnostic YearGap(SourceSpan span, Phrase witness) => YearGapRule.At(span, ("witness", witness));

    public static Diagnostic YearOverlap(SourceSpan span, SourceSpan firstSpan, Phrase witness, string first, string second) =>
        YearOverlapRule.At(span, ("witness", witness), ("first", first), ("second", second)).Also(firstSpan, GradeHere(first));

    /// <summary>The words at the other end of a gap.</summary>
    public static Phrase BandEnds(string band) => new($"mức {band} kết thúc ở đây", $"band {band} ends here");

    /// <summary>The words at the other end of a gap between grades.</summary>
    public static Phrase GradeEnds(string grade) => new($"mức '{grade}' kết thúc ở đây", $"the grade '{grade}' ends here");

    private static Phrase RowHere(string row) => new($"dòng {row} ở đây", $"row {row} is here");

    private static Phrase GradeHere(string grade) => new($"mức '{grade}' ở đây", $"the grade '{grade}' is here");

    private static string Shown(decimal sum, string terms) => terms.Contains('+', StringComparison.Ordinal) ? $"{terms} = {Numbers.Format(sum)}" : Numbers.Format(sum);

    private static Phrase Difference(decimal sum, decimal max)
    {
        var size = Numbers.Format(Math.Abs(sum - max));
        return sum < max ? new($"thiếu {size} điểm", $"{size} too few") : new($"thừa {size} điểm", $"{size} too many");
    }
}
