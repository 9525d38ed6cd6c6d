using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>What can be wrong with <c>facts</c>, <c>derived</c>, <c>rules_of_facts</c> and <c>choices</c>: CPR30xx from 3010 to CPR34xx.</summary>
internal static class DeclarationDiagnostics
{
    private static readonly DiagnosticDescriptor TypeOfBuiltInRule = new("CPR3010", Severity.Error,
        "'{name}' luôn có kiểu '{type}', không khai lại bằng kiểu khác được", "'{name}' always has the type '{type}' and cannot take another",
        "viết 'type: {type}'", "write 'type: {type}'");

    private static readonly DiagnosticDescriptor KeyOfBuiltInRule = new("CPR3011", Severity.Error,
        "'{name}' là dữ kiện có sẵn, không nhận khóa '{key}'", "'{name}' exists by itself and takes no '{key}'",
        "chỉ giữ 'type' và 'label'", "keep only 'type' and 'label'");

    private static readonly DiagnosticDescriptor DuplicateNameRule = new("CPR3012", Severity.Error,
        "tên '{name}' đã dùng cho dữ kiện khác", "the name '{name}' is taken by another fact",
        "đặt tên khác cho một trong hai", "give one of the two another name");

    private static readonly DiagnosticDescriptor KeyNotForTypeRule = new("CPR3013", Severity.Error,
        "'{key}' không dùng cho kiểu '{type}'", "'{key}' does not go with the type '{type}'",
        "bỏ '{key}' hoặc đổi kiểu", "take '{key}' out or change the type");

    private static readonly DiagnosticDescriptor EmptyDomainRule = new("CPR3014", Severity.Error,
        "'{name}' không nhận được giá trị nào: 'min' là {min}, 'max' là {max}", "'{name}' can take no value: 'min' is {min} and 'max' is {max}");

    private static readonly DiagnosticDescriptor DefaultOutsideRule = new("CPR3015", Severity.Error,
        "giá trị mặc định {value} của '{name}' nằm ngoài khoảng cho phép", "the default {value} of '{name}' lies outside what it may take");

    private static readonly DiagnosticDescriptor DefaultOffStepRule = new("CPR3016", Severity.Error,
        "giá trị mặc định {value} của '{name}' không nằm trên bước {step}", "the default {value} of '{name}' does not lie on the step {step}",
        "bước đếm từ 0", "steps count from 0");

    private static readonly DiagnosticDescriptor DefaultAndOptionalRule = new("CPR3017", Severity.Error,
        "'{name}' vừa có giá trị mặc định vừa là tùy chọn", "'{name}' has a default and is optional",
        "giữ 'default' (không có số liệu thì lấy giá trị này) hoặc 'optional: true' (không có số liệu thì là null)",
        "keep 'default' (not given means this value) or 'optional: true' (not given means null)");

    private static readonly DiagnosticDescriptor UnknownListRule = new("CPR3018", Severity.Error,
        "không có danh sách '{name}' trong 'choices'", "there is no list '{name}' in 'choices'");

    private static readonly DiagnosticDescriptor NotAChoiceRule = new("CPR3019", Severity.Error,
        "'{value}' không phải là giá trị của '{name}'", "'{value}' is no value of '{name}'");

    private static readonly DiagnosticDescriptor DuplicateLabelRule = new("CPR3020", Severity.Error,
        "nhãn '{label}' được dùng cho hai giá trị, nên không biết người nhập muốn giá trị nào",
        "the label '{label}' stands for two values, so that nobody knows which one is meant",
        "đặt nhãn khác cho một trong hai", "give one of the two another label");

    private static readonly DiagnosticDescriptor RepeatedDefaultRule = new("CPR3021", Severity.Error,
        "'{value}' được ghi hai lần", "'{value}' stands here twice", "bỏ một trong hai", "take one of the two out");

    private static readonly DiagnosticDescriptor CycleRule = new("CPR3022", Severity.Error,
        "các dữ kiện suy ra vòng tròn: {cycle}", "derived facts go round in a circle: {cycle}",
        "viết lại một trong các công thức để nó chỉ dùng dữ kiện đã biết", "write one of them so that it uses only what is known before it");

    private static readonly DiagnosticDescriptor RangeNotForTypeRule = new("CPR3023", Severity.Error,
        "'range' chỉ dùng cho số và ngày, còn '{name}' là {type}", "'range' is for numbers and dates, and '{name}' is of type {type}",
        "bỏ 'range'", "take 'range' out");

    private static readonly DiagnosticDescriptor UselessTypeRule = new("CPR3024", Severity.Error,
        "'{name}' không có giá trị dùng được: kiểu của nó là {type}", "'{name}' has no value to work with: its type is {type}");

    private static readonly DiagnosticDescriptor DeclaredOtherwiseRule = new("CPR3025", Severity.Error,
        "tiêu chí '{criterion}' tự khai dữ kiện '{name}' từ 0 đến {max}, nhưng '{name}' đã được khai khác",
        "the criterion '{criterion}' declares a number fact '{name}' from 0 to {max}, and '{name}' is declared otherwise",
        "ghi rõ dữ kiện chấm tay bằng 'of', hoặc bỏ khai báo kia", "name the fact that is judged with 'of', or take the other declaration out");

    private static readonly DiagnosticDescriptor NoNameRule = new("CPR3026", Severity.Error,
        "mã '{criterion}' không thành tên dữ kiện được: '{name}'", "the id '{criterion}' makes no name for a fact: '{name}'",
        "ghi rõ dữ kiện chấm tay bằng 'of'", "name the fact that is judged with 'of'");

    private static readonly DiagnosticDescriptor TwoEndsRule = new("CPR3027", Severity.Error,
        "'{first}' và '{second}' không dùng cùng nhau", "'{first}' and '{second}' do not go together",
        "giữ một trong hai: 'from' (từ) hoặc 'above' (trên), 'to' (đến) hoặc 'below' (dưới), hay 'is' đứng một mình",
        "keep one: 'from' or 'above', 'to' or 'below', or 'is' alone");

    private static readonly DiagnosticDescriptor EmptyBandRule = new("CPR3028", Severity.Error,
        "không có giá trị nào vừa {first} vừa {last}", "no value is {first} and {last}");

    private static readonly DiagnosticDescriptor NeverTakenRule = new("CPR3029", Severity.Error,
        "giá trị {value} không bao giờ có: bước là {step}", "the value {value} never occurs: the step is {step}");

    private static readonly DiagnosticDescriptor EndOffStepRule = new("CPR3030", Severity.Warning,
        "'{key}' là {value}, không nằm trên bước {step}", "'{key}' is {value}, which does not lie on the step {step}",
        "bước đếm từ 0, nên giá trị này không bao giờ có", "steps count from 0, so that this value never occurs");

    private static readonly DiagnosticDescriptor NoEndRule = new("CPR3031", Severity.Error,
        "'range' cần ít nhất một đầu: 'from', 'above', 'below' hoặc 'to'", "'range' needs an end: 'from', 'above', 'below' or 'to'");

    private static readonly DiagnosticDescriptor DuplicateRuleRule = new("CPR3032", Severity.Error,
        "mã '{id}' được dùng hai lần trong 'rules_of_facts'", "the id '{id}' is used twice in 'rules_of_facts'",
        "đặt mã khác cho một trong hai", "give one of the two another id");

    private static readonly DiagnosticDescriptor EmptyChoiceRule = new("CPR3033", Severity.Error,
        "'{name}' không có giá trị nào để chọn", "'{name}' has no value to choose", "ghi từng giá trị dưới dạng 'mã: Nhãn'", "write each value as 'id: Label'");

    private static readonly DiagnosticDescriptor ListNeedsIdsRule = new("CPR3034", Severity.Error,
        "giá trị mặc định của '{name}' phải là một danh sách mã", "the default of '{name}' must be a list of ids", "viết [mã, mã]", "write [id, id]");

    private static readonly DiagnosticDescriptor NameOfBuiltInRule = new("CPR3035", Severity.Error,
        "'{name}' là dữ kiện có sẵn, không suy ra được", "'{name}' exists by itself and cannot be derived", "đặt tên khác", "choose another name");

    private static readonly DiagnosticDescriptor SharedLabelRule = new("CPR3036", Severity.Warning,
        "'{first}' và '{second}' có cùng nhãn '{label}', nên không dùng nhãn làm tên cột được", "'{first}' and '{second}' have the same label '{label}', so that it cannot head a column",
        "đặt nhãn khác cho một trong hai", "give one of the two another label");

    private static readonly DiagnosticDescriptor NameOfMaxRule = new("CPR3037", Severity.Warning,
        "trong 'formula', '{name}' luôn là điểm tối đa của tiêu chí, không phải dữ kiện này", "in a 'formula' the word '{name}' is the max of the criterion and not this fact",
        "đặt tên khác cho dữ kiện", "give the fact another name");

    public static Diagnostic NameOfBuiltIn(ScalarNode name) => NameOfBuiltInRule.At(name.Span, ("name", name.Text));

    public static Diagnostic SharedLabel(string label, string first, string second, SourceSpan secondSpan, SourceSpan firstSpan) =>
        SharedLabelRule.At(secondSpan, ("first", first), ("second", second), ("label", label)).Also(firstSpan, First);

    public static Diagnostic NameOfMax(SourceSpan span, string name) => NameOfMaxRule.At(span, ("name", name));

    public static Diagnostic TypeOfBuiltIn(SourceSpan span, string name, string type) => TypeOfBuiltInRule.At(span, ("name", name), ("type", type));

    public static Diagnostic KeyOfBuiltIn(ScalarNode key, string name) => KeyOfBuiltInRule.At(key.Span, ("name", name), ("key", key.Text));

    public static Diagnostic DuplicateName(string name, SourceSpan second, SourceSpan first) =>
        DuplicateNameRule.At(second, ("name", name)).Also(first, First);

    public static Diagnostic KeyNotForType(SourceSpan span, string key, string type) => KeyNotForTypeRule.At(span, ("key", key), ("type", type));

    public static Diagnostic EmptyDomain(SourceSpan span, string name, object min, object max, decimal? step)
    {
        var found = EmptyDomainRule.At(span, ("name", name), ("min", min), ("max", max));
        return step is { } by
            ? found.WithHelp(new($"bước {Numbers.Format(by)} đếm từ 0 không có giá trị nào trong khoảng đó", $"no multiple of the step {Numbers.Format(by)} lies between them"))
            : found.WithHelp(new("đổi chỗ hai giá trị", "turn the two round"));
    }

    public static Diagnostic DefaultOutside(SourceSpan span, string name, object value, object? min, object? max)
    {
        var found = DefaultOutsideRule.At(span, ("name", name), ("value", value));
        var (vi, en) = (new List<string>(), new List<string>());
        if (min is not null)
        {
            vi.Add($"'min' là {Shown(min).Vi}");
            en.Add($"'min' is {Shown(min).En}");
        }

        if (max is not null)
        {
            vi.Add($"'max' là {Shown(max).Vi}");
            en.Add($"'max' is {Shown(max).En}");
        }

        return found.WithHelp(new(string.Join(", ", vi), string.Join(", ", en)));
    }

    public static Diagnostic DefaultOffStep(SourceSpan span, string name, decimal value, decimal step) =>
        DefaultOffStepRule.At(span, ("name", name), ("value", value), ("step", step));

    public static Diagnostic DefaultAndOptional(SourceSpan span, string name) => DefaultAndOptionalRule.At(span, ("name", name));

    public static Diagnostic UnknownList(ScalarNode name, IReadOnlyCollection<string> known) =>
        UnknownListRule.At(name.Span, ("name", name.Text)).WithHelp(known.Count > 0
            ? NearestName.Advice(name.Text, known)
            : new("ghi các giá trị ngay tại đây dưới dạng {mã: Nhãn, mã: Nhãn}", "write the values here as {id: Label, id: Label}"));

    public static Diagnostic NotAChoice(ScalarNode value, string name, IReadOnlyCollection<string> known) =>
        NotAChoiceRule.At(value.Span, ("value", value.Text), ("name", name)).WithHelp(NearestName.Advice(value.Text, known));

    public static Diagnostic DuplicateLabel(string label, SourceSpan second, SourceSpan first) =>
        DuplicateLabelRule.At(second, ("label", label)).Also(first, First);

    public static Diagnostic RepeatedDefault(ScalarNode value) => RepeatedDefaultRule.At(value.Span, ("value", value.Text));

    public static Diagnostic Cycle(SourceSpan span, IReadOnlyList<string> names) => CycleRule.At(span, ("cycle", string.Join(" → ", names)));

    public static Diagnostic RangeNotForType(SourceSpan span, string name, Phrase type) => RangeNotForTypeRule.At(span, ("name", name), ("type", type));

    public static Diagnostic UselessType(SourceSpan span, string name, Phrase type) => UselessTypeRule.At(span, ("name", name), ("type", type));

    public static Diagnostic DeclaredOtherwise(SourceSpan criterion, string id, string name, decimal max, SourceSpan declared) =>
        DeclaredOtherwiseRule.At(criterion, ("criterion", id), ("name", name), ("max", max))
            .Also(declared, new("khai báo kia ở đây", "the other declaration is here"));

    public static Diagnostic NoName(SourceSpan criterion, string id, string name) => NoNameRule.At(criterion, ("criterion", id), ("name", name));

    public static Diagnostic TwoEnds(SourceSpan span, string first, string second) => TwoEndsRule.At(span, ("first", first), ("second", second));

    public static Diagnostic EmptyBand(SourceSpan span, string first, object from, string last, object to, bool reversed) =>
        EmptyBandRule.At(span, ("first", Words(first, from)), ("last", Words(last, to)))
            .WithHelp(reversed ? new("đổi chỗ hai đầu", "turn the ends round") : new("sửa một đầu để khoảng có giá trị", "move one end so that there is a value"));

    public static Diagnostic NeverTaken(SourceSpan span, object value, decimal step) => NeverTakenRule.At(span, ("value", value), ("step", step));

    public static Diagnostic EndOffStep(SourceSpan span, string key, decimal value, decimal step) =>
        EndOffStepRule.At(span, ("key", key), ("value", value), ("step", step));

    public static Diagnostic NoEnd(SourceSpan span) => NoEndRule.At(span);

    public static Diagnostic DuplicateRule(string id, SourceSpan second, SourceSpan first) => DuplicateRuleRule.At(second, ("id", id)).Also(first, First);

    public static Diagnostic EmptyChoice(SourceSpan span, string name) => EmptyChoiceRule.At(span, ("name", name));

    public static Diagnostic ListNeedsIds(SourceSpan span, string name) => ListNeedsIdsRule.At(span, ("name", name));

    private static Phrase Shown(object value) => value is DateOnly day
        ? new(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : Phrase.Same(Numbers.Format((decimal)value));

    private static Phrase First => new("lần thứ nhất ở đây", "the first is here");

    private static Phrase Words(string end, object value)
    {
        var (vi, en) = (Shown(value).Vi, Shown(value).En);
        return end switch
        {
            "from" => new($"từ {vi} trở lên", $"{en} or more"),
            "above" => new($"trên {vi}", $"above {en}"),
            "to" => new($"không quá {vi}", $"{en} or less"),
            _ => new($"dưới {vi}", $"below {en}"),
        };
    }
}
