using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What can be wrong with a meeting while it is scored: CPR71xx. A finding gets the place of the meeting from the scorer.</summary>
internal static class MeetingDiagnostics
{
    private static readonly DiagnosticDescriptor NoRowRule = new("CPR7101", Severity.Error,
        "số liệu không khớp dòng nào của tiêu chí '{criterion}'", "the facts match no row of the criterion '{criterion}'",
        "sửa số liệu, hoặc thêm vào bộ tiêu chí một dòng cho trường hợp này", "correct the facts, or add a row for this case");

    private static readonly DiagnosticDescriptor SeveralRowsRule = new("CPR7102", Severity.Error,
        "số liệu khớp nhiều dòng của tiêu chí '{criterion}': {rows}", "the facts match several rows of the criterion '{criterion}': {rows}",
        "sửa bộ tiêu chí để mỗi trường hợp chỉ khớp một dòng, hoặc chọn 'hit' khác 'unique'", "let each case match one row, or choose another 'hit' than 'unique'");

    private static readonly DiagnosticDescriptor DifferentPointsRule = new("CPR7103", Severity.Error,
        "hai dòng cùng khớp của tiêu chí '{criterion}' cho điểm khác nhau: dòng {first} cho {firstPoints}, dòng {second} cho {secondPoints}",
        "two rows of the criterion '{criterion}' match and give different points: row {first} gives {firstPoints}, row {second} gives {secondPoints}",
        "sửa để hai dòng cho cùng số điểm, hoặc chọn 'hit' khác 'any'", "give the same points, or choose another 'hit' than 'any'");

    private static readonly DiagnosticDescriptor PointsOutsideRule = new("CPR7104", Severity.Error,
        "tiêu chí '{criterion}' tính ra {points} điểm{rows}, nhưng {allowed}", "the criterion '{criterion}' comes to {points} points{rows}, and {allowed}",
        "kiểm tra số liệu của kỳ này và công thức của tiêu chí", "check the facts of this meeting and the formula of the criterion");

    private static readonly DiagnosticDescriptor PointsOffStepRule = new("CPR7105", Severity.Error,
        "tiêu chí '{criterion}' tính ra {points} điểm{rows}, lẻ so với bước {step}",
        "the criterion '{criterion}' comes to {points} points{rows}, which is off its step of {step}",
        "cho điểm theo bội số của {step}", "give points in multiples of {step}");

    private static readonly DiagnosticDescriptor NotACountRule = new("CPR7106", Severity.Error,
        "'{count}' là {value}, nhưng số lần phải là số nguyên từ 0 trở lên", "'{count}' is {value}, and a count is a whole number from 0 upwards",
        "kiểm tra số liệu của kỳ này", "check the facts of this meeting");

    private static readonly DiagnosticDescriptor OutsideRangeRule = new("CPR7107", Severity.Error,
        "'{fact}' là {value}, nhưng {allowed}", "'{fact}' is {value}, and {allowed}",
        "kiểm tra các số liệu dùng để tính '{fact}'", "check the facts that '{fact}' follows from");

    private static readonly DiagnosticDescriptor DisagreesRule = new("CPR7108", Severity.Error,
        "'{fact}' được ghi là {given}, nhưng tính ra {computed}", "'{fact}' is given as {given}, but is computed as {computed}",
        "sửa số liệu cho khớp, hoặc chỉ ghi một trong hai", "make the two agree, or give one of them alone");

    private static readonly DiagnosticDescriptor NothingLeftRule = new("CPR7109", Severity.Error,
        "kỳ này không thuộc diện áp dụng của tiêu chí nào trong biểu '{form}', nên không tính được điểm", "every criterion of the form '{form}' is left out",
        "kiểm tra các dữ kiện mà 'applies' hỏi đến", "check the facts that 'applies' asks for");

    private static readonly DiagnosticDescriptor OverflowRule = new("CPR7110", Severity.Error,
        "điểm của '{part}' vượt quá 28 chữ số", "the points of '{part}' have more than 28 digits",
        "kiểm tra xem có số liệu nào quá lớn", "look for a fact that is far too large");

    private static readonly DiagnosticDescriptor NoFormRule = new("CPR7111", Severity.Error,
        "kỳ này không được chấm theo biểu nào", "no form scores this meeting",
        "kiểm tra dữ kiện dùng để chọn biểu; các biểu là: {forms}", "check the facts that choose the form; the forms are: {forms}");

    private static readonly DiagnosticDescriptor UndecidedFormRule = new("CPR7112", Severity.Error,
        "chưa rõ kỳ này chấm theo biểu nào, vì thiếu {facts}", "it is not known which form scores this meeting: {facts} is missing",
        "cho biết {facts}", "give {facts}");

    private static readonly DiagnosticDescriptor TwoFormsRule = new("CPR7113", Severity.Error,
        "kỳ này được chấm theo cả hai biểu '{first}' và '{second}'", "this meeting is scored by both forms '{first}' and '{second}'",
        "mỗi kỳ chỉ chấm theo một biểu: kiểm tra số liệu, hoặc sửa 'when' của một trong hai", "one form scores a meeting: check the facts, or change 'when' of one of the two");

    private static readonly DiagnosticDescriptor NoTruthRule = new("CPR7114", Severity.Error,
        "không xác định được '{condition}' đúng hay sai, vì có dữ kiện để trống", "the condition '{condition}' is neither true nor false, because a fact is absent",
        "hỏi '= null' trước khi dùng một dữ kiện có thể để trống", "ask '= null' before using a fact that may be absent");

    private static readonly DiagnosticDescriptor NoFillingRule = new("CPR7115", Severity.Error,
        "dù {facts} là bao nhiêu thì kỳ này vẫn có lỗi", "whatever {facts} may be, this meeting has an error",
        "kiểm tra các số liệu đã ghi", "check the facts that were given");

    private static readonly DiagnosticDescriptor ReasonMissingRule = new("CPR7150", Severity.Warning,
        "tiêu chí '{criterion}' bị mất điểm nhưng chưa ghi lý do: thiếu '{fact}'", "the criterion '{criterion}' has lost points without a reason: '{fact}' is missing",
        "ghi lý do vào '{fact}'", "write the reason into '{fact}'");

    public static Diagnostic NoRow(PlannedTable table) => NoRowRule.At(table.Criterion.Span, ("criterion", table.Criterion.Id));

    public static Diagnostic SeveralRows(PlannedTable table, IReadOnlyList<int> rows)
    {
        var found = SeveralRowsRule.At(table.Criterion.Span, ("criterion", table.Criterion.Id), ("rows", RowNames(table, rows)));
        return rows.Aggregate(found, (finding, row) => finding.Also(table.Rows[row].Row.Span, new($"dòng {table.Rows[row].Row.Id}", $"row {table.Rows[row].Row.Id}")));
    }

    public static Diagnostic DifferentPoints(PlannedTable table, RowHit first, RowHit second) =>
        DifferentPointsRule.At(table.Criterion.Span, ("criterion", table.Criterion.Id),
                ("first", table.Rows[first.Row].Row.Id), ("firstPoints", first.Points),
                ("second", table.Rows[second.Row].Row.Id), ("secondPoints", second.Points))
            .Also(table.Rows[first.Row].Row.Span, new($"dòng {table.Rows[first.Row].Row.Id}", $"row {table.Rows[first.Row].Row.Id}"))
            .Also(table.Rows[second.Row].Row.Span, new($"dòng {table.Rows[second.Row].Row.Id}", $"row {table.Rows[second.Row].Row.Id}"));

    public static Diagnostic PointsOutside(PlannedTable table, decimal points, PointsDomain domain, IReadOnlyList<int> rows) =>
        PointsOutsideRule.At(PlaceOf(table, rows), ("criterion", table.Criterion.Id), ("points", points),
            ("rows", RowWords(table, rows)), ("allowed", AllowedWords(domain.From, domain.To)));

    public static Diagnostic PointsOffStep(PlannedTable table, decimal points, decimal step, IReadOnlyList<int> rows) =>
        PointsOffStepRule.At(PlaceOf(table, rows), ("criterion", table.Criterion.Id), ("points", points),
            ("rows", RowWords(table, rows)), ("step", step));

    public static Diagnostic NotACount(Expr count, object value) =>
        NotACountRule.At(count.Span, ("count", ExprPrinter.Print(count)), ("value", value));

    public static Diagnostic OutsideRange(DerivedFact fact, Value value) =>
        OutsideRangeRule.At(fact.Span, ("fact", fact.Name), ("value", Words(value)), ("allowed", DomainWords(fact.Symbol)));

    public static Diagnostic Disagrees(DerivedFact fact, Value given, Value computed) =>
        DisagreesRule.At(fact.Span, ("fact", fact.Name), ("given", Words(given)), ("computed", Words(computed)));

    /// <summary>The same, where facts are unknown.</summary>
    public static Diagnostic Disagrees(DerivedFact fact, Value given, Possible computed) =>
        DisagreesRule.At(fact.Span, ("fact", fact.Name), ("given", Words(given)), ("computed", Words(computed, fact.Symbol)));

    public static Diagnostic NothingLeft(Form form) => NothingLeftRule.At(form.Span, ("form", form.Id));

    public static Diagnostic Overflow(Part part) => OverflowRule.At(part.Span, ("part", part.Id));

    public static Diagnostic Overflow(Form form) => OverflowRule.At(form.Span, ("part", form.Id));

    public static Diagnostic NoForm(IEnumerable<Form> forms) =>
        NoFormRule.At((FactPlace?)null, ("forms", string.Join(", ", forms.Select(form => $"'{form.Id}'"))));

    public static Diagnostic UndecidedForm(IReadOnlyList<string> facts) =>
        UndecidedFormRule.At((FactPlace?)null, ("facts", string.Join(", ", facts.Select(fact => $"'{fact}'"))));

    public static Diagnostic TwoForms(Form first, Form second) =>
        TwoFormsRule.At(second.When?.Span ?? second.Span, ("first", first.Id), ("second", second.Id))
            .Also(first.When?.Span ?? first.Span, new($"biểu '{first.Id}' ở đây", $"the form '{first.Id}' is here"));

    public static Diagnostic NoTruth(Expr condition) => NoTruthRule.At(condition.Span, ("condition", ExprPrinter.Print(condition)));

    public static Diagnostic NoFilling(IReadOnlyList<string> facts) =>
        NoFillingRule.At((FactPlace?)null, ("facts", string.Join(", ", facts.Select(fact => $"'{fact}'"))));

    public static Diagnostic ReasonMissing(Criterion criterion, string fact) =>
        ReasonMissingRule.At((FactPlace?)null, ("criterion", criterion.Id), ("fact", fact));

    private static string RowNames(PlannedTable table, IReadOnlyList<int> rows) => string.Join(", ", rows.Select(row => table.Rows[row].Row.Id));

    // Rows that a kind made are nothing to the author: only those are named that stand in the file.
    private static Phrase RowWords(PlannedTable table, IReadOnlyList<int> rows)
    {
        int[] written = [.. rows.Where(row => table.Rows[row].Row.IsWritten)];
        var names = RowNames(table, written);
        return written.Length == 0 ? Phrase.Same("") : new($" (dòng {names})", $" ({(written.Length == 1 ? "row" : "rows")} {names})");
    }

    private static SourceSpan PlaceOf(PlannedTable table, IReadOnlyList<int> rows) =>
        rows.Count == 1 ? table.Rows[rows[0]].Row.Span : table.Criterion.Span;

    private static Phrase AllowedWords(decimal from, decimal to) => to == decimal.MaxValue
        ? new($"không được dưới {Numbers.Format(from)}", $"may not be below {Numbers.Format(from)}")
        : new($"phải từ {Numbers.Format(from)} đến {Numbers.Format(to)}", $"must be from {Numbers.Format(from)} to {Numbers.Format(to)}");

    private static Phrase Words(Possible computed, Symbol symbol) => computed.Single is { } single ? Words(single)
        : computed.Ordinals is { } numbers && EndWords(numbers, symbol.Type) is { Vi.Length: > 0 } ends ? ends
        : new("một giá trị khác", "another value");

    private static Phrase DomainWords(Symbol symbol)
    {
        var ends = EndWords(symbol.Domain, symbol.Type);
        return new($"phải {ends.Vi}", $"must be {ends.En}");
    }

    private static Phrase EndWords(Domain domain, FeelType type)
    {
        var kind = type is DateType ? ValueKind.Date : ValueKind.Number;
        var vi = new List<string>();
        var en = new List<string>();
        if (domain.Lower is { } lower)
        {
            var least = Words(Value.OfOrdinal(kind, lower.Value));
            vi.Add($"{(lower.Closed ? "từ" : "trên")} {least.Vi}");
            en.Add($"{(lower.Closed ? "at least" : "above")} {least.En}");
        }

        if (domain.Upper is { } upper)
        {
            var most = Words(Value.OfOrdinal(kind, upper.Value));
            vi.Add($"{(upper.Closed ? "đến" : "dưới")} {most.Vi}");
            en.Add($"{(upper.Closed ? "at most" : "below")} {most.En}");
        }

        return new(string.Join(" ", vi), string.Join(" and ", en));
    }

    private static Phrase Words(Value value) => value.Kind switch
    {
        ValueKind.Number => Phrase.Same(Numbers.Format(value.AsNumber)),
        ValueKind.Date => new(
            value.AsDate.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
            value.AsDate.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        _ => Phrase.Same(value.ToString()),
    };
}
