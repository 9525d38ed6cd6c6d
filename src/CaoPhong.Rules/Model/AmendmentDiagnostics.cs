using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>What can be wrong with an amendment: CPR42xx.</summary>
internal static class AmendmentDiagnostics
{
    /// <summary>What all its codes begin with.</summary>
    public const string Codes = "CPR42";

    private static readonly DiagnosticDescriptor InheritedKeyRule = new("CPR4201", Severity.Error,
        "bản sửa đổi, bổ sung kế thừa '{key}', không ghi lại ở đây", "an amendment inherits '{key}' and does not write it again",
        "sửa bằng một mục trong 'changes', hoặc viết cả phiên bản với 'replaces' thay cho 'amends'",
        "change it with an item of 'changes', or write the version whole with 'replaces' in place of 'amends'");

    private static readonly DiagnosticDescriptor NoSuchVersionRule = new("CPR4202", Severity.Error,
        "không tìm thấy phiên bản '{version}' của '{ruleset}' để sửa đổi, bổ sung", "there is no version '{version}' of '{ruleset}' to amend",
        "đặt tệp của phiên bản đó cùng thư mục với tệp này", "put the file of that version in the folder of this one");

    private static readonly DiagnosticDescriptor CircleRule = new("CPR4203", Severity.Error,
        "các phiên bản sửa đổi nhau thành vòng tròn: {circle}", "versions amend one another in a circle: {circle}");

    private static readonly DiagnosticDescriptor OneVerbRule = new("CPR4204", Severity.Error,
        "mỗi thay đổi cần đúng một trong các khóa 'replace', 'set', 'add', 'move', 'remove'", "a change takes exactly one of 'replace', 'set', 'add', 'move' and 'remove'");

    private static readonly DiagnosticDescriptor NotFoundRule = new("CPR4205", Severity.Error,
        "không có '{path}' trong phiên bản được sửa đổi", "there is no '{path}' in the version that is amended");

    private static readonly DiagnosticDescriptor NothingRule = new("CPR4206", Severity.Error,
        "thay đổi này không làm '{path}' khác đi", "this leaves '{path}' as it was",
        "bỏ thay đổi này, hoặc ghi giá trị mới", "take the change out, or give what is new");

    private static readonly DiagnosticDescriptor TwiceRule = new("CPR4207", Severity.Error,
        "'{path}' đã được sửa ở một thay đổi khác", "'{path}' is changed by another change already", "gộp thành một thay đổi", "make one change of the two");

    private static readonly DiagnosticDescriptor ExistsRule = new("CPR4208", Severity.Error,
        "'{path}' đã có, không bổ sung được", "'{path}' is there already and cannot be added", "dùng 'replace' hoặc 'set'", "use 'replace' or 'set'");

    private static readonly DiagnosticDescriptor OtherIdRule = new("CPR4209", Severity.Error,
        "'{path}' giữ nguyên mã, không đổi thành '{id}' được", "'{path}' keeps its id and cannot become '{id}'",
        "bỏ dòng 'id'; muốn đổi mã thì 'remove' rồi 'add'", "take 'id' out; for another id use 'remove' and 'add'");

    private static readonly DiagnosticDescriptor NoParentRule = new("CPR4210", Severity.Error,
        "không nói '{path}' được đặt vào phần nào", "nothing says which section '{path}' is put in", "thêm 'in: mã_phần'", "add 'in: id_of_the_section'");

    private static readonly DiagnosticDescriptor NotASiblingRule = new("CPR4211", Severity.Error,
        "'{sibling}' không nằm cùng chỗ với '{path}'", "'{sibling}' does not stand where '{path}' is put");

    private static readonly DiagnosticDescriptor NotAParentRule = new("CPR4212", Severity.Error,
        "không đặt '{path}' vào '{parent}' được", "'{path}' cannot be put in '{parent}'",
        "'in' là mã một phần, hoặc 'forms.mã_biểu' cho một phần của biểu", "'in' is the id of a section, or 'forms.FORM' for a section of a form");

    private static readonly DiagnosticDescriptor NoSuchKeyRule = new("CPR4213", Severity.Error,
        "'{path}' không có '{key}' để bỏ", "'{path}' has no '{key}' to take out");

    private static readonly DiagnosticDescriptor AfterOrBeforeRule = new("CPR4214", Severity.Error,
        "'after' và 'before' không dùng cùng nhau", "'after' and 'before' do not go together");

    private static readonly DiagnosticDescriptor AmbiguousRule = new("CPR4215", Severity.Error,
        "'{path}' vừa là mã của một phần hoặc tiêu chí, vừa là một đường dẫn", "'{path}' is the id of a section or criterion and a path too",
        "đổi mã của phần hoặc tiêu chí đó", "give the section or criterion another id");

    private static readonly DiagnosticDescriptor IdOfSetRule = new("CPR4216", Severity.Error,
        "'set' không đổi mã được", "'set' cannot change an id", "'remove' rồi 'add'", "use 'remove' and 'add'");

    private static readonly DiagnosticDescriptor OneFormRule = new("CPR4217", Severity.Error,
        "'{key}' không đi với '{verb}'", "'{key}' does not go with '{verb}'");

    private static readonly DiagnosticDescriptor IntoItselfRule = new("CPR4218", Severity.Error,
        "không chuyển '{path}' vào bên trong chính nó được", "'{path}' cannot be moved into itself");

    private static readonly DiagnosticDescriptor NoPlaceRule = new("CPR4219", Severity.Error,
        "không nói '{path}' được chuyển đi đâu", "nothing says where '{path}' goes",
        "thêm 'in: mã_phần', 'after: …' hoặc 'before: …'", "add 'in: id_of_the_section', 'after: …' or 'before: …'");

    private static readonly DiagnosticDescriptor AmendsOrReplacesRule = new("CPR4220", Severity.Error,
        "'amends' và 'replaces' không dùng cùng nhau", "'amends' and 'replaces' do not go together",
        "giữ 'amends' (sửa đổi, bổ sung) và ghi các thay đổi trong 'changes', hoặc giữ 'replaces' (thay thế) và viết cả phiên bản",
        "keep 'amends' with what changes under 'changes', or keep 'replaces' and write the version whole");

    public static Diagnostic AmendsOrReplaces(ScalarNode replaces, SourceSpan amends) =>
        AmendsOrReplacesRule.At(replaces.Span).Also(amends, new("'amends' ở đây", "'amends' is here"));

    public static Diagnostic NoPlace(SourceSpan span, string path) => NoPlaceRule.At(span, ("path", path));

    public static Diagnostic InheritedKey(ScalarNode key) => InheritedKeyRule.At(key.Span, ("key", key.Text));

    public static Diagnostic NoSuchVersion(SourceSpan span, string ruleSet, string version) =>
        NoSuchVersionRule.At(span, ("ruleset", ruleSet), ("version", version));

    public static Diagnostic Circle(SourceSpan span, IEnumerable<string> versions) => CircleRule.At(span, ("circle", string.Join(" → ", versions)));

    public static Diagnostic OneVerb(SourceSpan span) => OneVerbRule.At(span);

    public static Diagnostic NotFound(SourceSpan span, string path, IReadOnlyCollection<string> known) =>
        NotFoundRule.At(span, ("path", path)).WithHelp(NearestName.Of(path, known) is { } nearest
            ? new($"có phải là '{nearest}'?", $"did you mean '{nearest}'?")
            : new("ghi mã của phần hoặc tiêu chí, hoặc đường dẫn như facts.TÊN, grades.BIỂU.MÃ, caps.BIỂU.MÃ, title",
                "give the id of a section or criterion, or a path such as facts.NAME, grades.FORM.ID, caps.FORM.ID, title"));

    public static Diagnostic Nothing(SourceSpan span, string path) => NothingRule.At(span, ("path", path));

    public static Diagnostic Twice(SourceSpan span, string path, SourceSpan other) =>
        TwiceRule.At(span, ("path", path)).Also(other, new("thay đổi kia ở đây", "the other change is here"));

    public static Diagnostic Exists(SourceSpan span, string path, SourceSpan there) =>
        ExistsRule.At(span, ("path", path)).Also(there, new("đã có ở đây", "it is here"));

    public static Diagnostic OtherId(ScalarNode id, string path) => OtherIdRule.At(id.Span, ("path", path), ("id", id.Text));

    public static Diagnostic NoParent(SourceSpan span, string path) => NoParentRule.At(span, ("path", path));

    public static Diagnostic NotASibling(ScalarNode sibling, string path) => NotASiblingRule.At(sibling.Span, ("sibling", sibling.Text), ("path", path));

    public static Diagnostic NotAParent(ScalarNode parent, string path) => NotAParentRule.At(parent.Span, ("parent", parent.Text), ("path", path));

    public static Diagnostic NoSuchKey(ScalarNode key, string path) => NoSuchKeyRule.At(key.Span, ("key", key.Text), ("path", path));

    public static Diagnostic AfterOrBefore(SourceSpan span) => AfterOrBeforeRule.At(span);

    public static Diagnostic Ambiguous(ScalarNode path) => AmbiguousRule.At(path.Span, ("path", path.Text));

    public static Diagnostic IdOfSet(ScalarNode key) => IdOfSetRule.At(key.Span);

    public static Diagnostic StrayKey(ScalarNode key, string verb, IReadOnlyCollection<string> keys) =>
        OneFormRule.At(key.Span, ("key", key.Text), ("verb", verb)).WithHelp(keys.Count == 0
            ? new($"'{verb}' đứng một mình", $"'{verb}' stands alone")
            : new($"'{verb}' đi với: {string.Join(", ", keys)}", $"'{verb}' goes with: {string.Join(", ", keys)}"));

    public static Diagnostic IntoItself(ScalarNode path) => IntoItselfRule.At(path.Span, ("path", path.Text));
}
