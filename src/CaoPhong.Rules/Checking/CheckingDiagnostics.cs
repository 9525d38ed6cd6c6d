using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Checking;

/// <summary>What stops a rule set before any meeting: CPR60xx.</summary>
internal static class CheckingDiagnostics
{
    private static readonly DiagnosticDescriptor BandGapRule = new("CPR6001", Severity.Error,
        "{witness} không thuộc mức nào", "{witness} falls in no band",
        "nới một đầu của mức bên cạnh, thêm một mức, hoặc giới hạn dữ kiện bằng 'min', 'max', 'step'",
        "widen a neighbouring band, add one, or limit the fact with 'min', 'max' or 'step'");

    private static readonly DiagnosticDescriptor RowGapRule = new("CPR6002", Severity.Error,
        "không dòng nào đúng khi {witness}", "no row holds when {witness}",
        "thêm một dòng cho trường hợp này, hoặc một dòng cuối chỉ gồm '-'", "add a row for this case, or a last row of '-' alone");

    private static readonly DiagnosticDescriptor BandOverlapRule = new("CPR6003", Severity.Error,
        "{witness} thuộc cả mức {first} và mức {second}", "{witness} falls in bands {first} and {second}",
        "mỗi giá trị chỉ được thuộc một mức: 'below' không gồm giá trị ghi ở đầu, 'to' thì gồm", "each value may fall in one band: 'below' leaves its value out, 'to' takes it in");

    private static readonly DiagnosticDescriptor RowOverlapRule = new("CPR6004", Severity.Error,
        "dòng {first} và dòng {second} cùng đúng khi {witness}", "rows {first} and {second} both hold when {witness}",
        "chỉ một dòng được đúng: sửa điều kiện, hoặc dùng 'hit: first' để dòng đúng đầu tiên được tính",
        "one row may hold: change a condition, or let the first row that holds count with 'hit: first'");

    private static readonly DiagnosticDescriptor RowsDisagreeRule = new("CPR6005", Severity.Error,
        "dòng {first} và dòng {second} cùng đúng khi {witness}, mà cho điểm khác nhau: {one} và {other}",
        "rows {first} and {second} both hold when {witness} and give different points: {one} and {other}",
        "'hit: any' chỉ cho phép các dòng cùng đúng khi chúng cho cùng số điểm", "with 'hit: any' rows may hold together only where they give the same points");

    private static readonly DiagnosticDescriptor SectionSumRule = new("CPR6006", Severity.Error,
        "phần '{id}' có tối đa {max} điểm, mà các mục của nó cộng lại được {sum}: {difference}",
        "the section '{id}' has a max of {max}, and its parts add up to {sum}: {difference}",
        "sửa 'max' của phần hoặc của các mục; điểm thưởng và điểm trừ không tính vào tổng này",
        "change 'max' of the section or of its parts; bonus criteria and penalties are not in this sum");

    private static readonly DiagnosticDescriptor FormSumRule = new("CPR6007", Severity.Error,
        "biểu '{id}' có tối đa {max} điểm, mà các phần cộng lại được {sum}: {difference}",
        "the form '{id}' has a max of {max}, and its sections add up to {sum}: {difference}",
        "sửa 'max' của biểu hoặc của các phần", "change 'max' of the form or of its sections");

    private static readonly DiagnosticDescriptor GradeGapRule = new("CPR6008", Severity.Error,
        "tổng {witness} điểm không thuộc mức xếp loại nào", "a total of {witness} falls in no grade",
        "các mức xếp loại phải phủ từ 0 đến điểm tối đa, mỗi tổng một mức", "grades cover 0 to the max, each total in one of them");

    private static readonly DiagnosticDescriptor GradeOverlapRule = new("CPR6009", Severity.Error,
        "tổng {witness} điểm thuộc cả mức '{first}' và mức '{second}'", "a total of {witness} falls in the grades '{first}' and '{second}'",
        "'below' không gồm giá trị ghi ở đầu, 'to' thì gồm; có thể bỏ đầu trùng với mức bên cạnh",
        "'below' leaves its value out, 'to' takes it in; an end that the neighbour gives may be left out");

    private static readonly DiagnosticDescriptor FormsOverlapRule = new("CPR6010", Severity.Error,
        "kỳ có {witness} thuộc cả biểu '{first}' và biểu '{second}'", "a meeting with {witness} is scored by the forms '{first}' and '{second}'",
        "mỗi kỳ chỉ được một biểu chấm: sửa 'when' của một trong hai", "one form scores a meeting: change 'when' of one of them");

    private static readonly DiagnosticDescriptor PointsNeverAllowedRule = new("CPR6011", Severity.Error,
        "{expression} luôn nằm ngoài khoảng từ {from} đến {to} điểm", "{expression} always lies outside {from} to {to} points",
        "sửa biểu thức, hoặc 'max' của tiêu chí", "change the expression, or 'max' of the criterion");

    private static readonly DiagnosticDescriptor YearGapRule = new("CPR6012", Severity.Error,
        "điểm năm {witness} không thuộc mức xếp loại nào", "{witness} points of the year fall in no grade",
        "các mức xếp loại phải phủ mọi số điểm của năm, mỗi số một mức", "grades cover all points of the year, each in one of them");

    private static readonly DiagnosticDescriptor YearOverlapRule = new("CPR6013", Severity.Error,
        "điểm năm {witness} thuộc cả mức '{first}' và mức '{second}'", "{witness} points of the year fall in the grades '{first}' and '{second}'",
        "'below' không gồm giá trị ghi ở đầu, 'to' thì gồm", "'below' leaves its value out, 'to' takes it in");

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
    public static Phrase BandEnds(string band) => new($"mức {band} dừng ở đây", $"band {band} ends here");

    /// <summary>The words at the other end of a gap between grades.</summary>
    public static Phrase GradeEnds(string grade) => new($"mức '{grade}' dừng ở đây", $"the grade '{grade}' ends here");

    private static Phrase RowHere(string row) => new($"dòng {row} ở đây", $"row {row} is here");

    private static Phrase GradeHere(string grade) => new($"mức '{grade}' ở đây", $"the grade '{grade}' is here");

    private static string Shown(decimal sum, string terms) => terms.Contains('+', StringComparison.Ordinal) ? $"{terms} = {Numbers.Format(sum)}" : Numbers.Format(sum);

    private static Phrase Difference(decimal sum, decimal max)
    {
        var size = Numbers.Format(Math.Abs(sum - max));
        return sum < max ? new($"thiếu {size} điểm", $"{size} too few") : new($"thừa {size} điểm", $"{size} too many");
    }
}
