using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Model;

/// <summary>The shape of a form with its sections, criteria, grades and caps.</summary>
internal static class FormShapes
{
    private static readonly OptionShape Title = Shapes.Text(new("tên, như in trên biểu", "as printed"));

    private static readonly OptionShape Number = Shapes.Text(new("số thứ tự in trên biểu", "the number as printed"));

    /// <summary><c>grades</c> that are bands.</summary>
    public static OptionShape Grades { get; } = new ListShape(new MappingShape(
    [
        Shapes.Required("id", Shapes.Id(new("mã mức xếp loại", "the grade's id"))),
        new("title", Title),
        .. Shapes.Ends,
    ]))
    {
        Doc = new("các mức xếp loại, từ cao xuống thấp", "the grades, best first"),
    };

    /// <summary><c>caps</c>.</summary>
    public static OptionShape Caps { get; } = new ListShape(new MappingShape(
    [
        Shapes.Required("id", Shapes.Id(new("mã", "the cap's id"))),
        Shapes.Required("to", Shapes.Id(new("mức cao nhất còn được xếp", "the best grade still possible"))),
        new("when", Shapes.Condition(new("khi điều này đúng", "when this holds"))),
        new("unless", Shapes.Condition(new("khi điều này không đúng", "when this does not hold"))),
        new("message", Shapes.Text(new("lý do, như in trên phiếu điểm", "why, as printed"))),
    ]))
    {
        Doc = new("hạ mức xếp loại", "what lowers the grade"),
    };

    /// <summary><c>not_graded</c>.</summary>
    public static OptionShape NotGraded { get; } = new ListShape(new MappingShape(
    [
        Shapes.Required("when", Shapes.Condition(new("điều kiện", "the condition"))),
        Shapes.Required("message", Shapes.Text(new("lý do, như in trên phiếu điểm", "why, as printed"))),
    ]))
    {
        Doc = new("trường hợp không xếp loại", "when there is no grade"),
    };

    /// <summary>A form.</summary>
    public static MappingShape Form(IReadOnlyList<ICriterionKind> kinds) => new(
    [
        new("title", Title),
        new("when", Shapes.Condition(new("chấm những kỳ nào; bỏ trống khi chỉ có một biểu", "which meetings it scores; left out when there is one form"))),
        Shapes.Required("max", Shapes.Number(new("tổng điểm tối đa", "the most points of the total"), aboveZero: true)),
        new("round", Shapes.Rounding),
        new("over_max", Shapes.Word(new("cho tổng điểm vượt điểm tối đa", "lets the total pass the max"), "allowed")),
        Shapes.Required("sections", new ListShape(Section(kinds)) { Doc = new("các phần", "the sections") }),
        new("grades", Grades),
        new("caps", Caps),
        new("not_graded", NotGraded),
    ]);

    /// <summary>A section, which may hold sections.</summary>
    public static NamedShape Section(IReadOnlyList<ICriterionKind> kinds)
    {
        MappingShape? made = null;
        NamedShape? self = null;
        var criterion = Criterion(kinds);
        return self = new("section", () => made ??= Section(self!, criterion));
    }

    /// <summary>A criterion.</summary>
    public static NamedShape Criterion(IReadOnlyList<ICriterionKind> kinds)
    {
        MappingShape? made = null;
        return new("criterion", () => made ??= CriterionKeys(kinds));
    }

    private static MappingShape Section(NamedShape section, NamedShape criterion) => new(
    [
        Shapes.Required("id", Shapes.Text(new("mã phần", "the section's id"))),
        new("number", Number),
        new("title", Title),
        new("max", Shapes.Number(new("điểm tối đa, bằng tổng các mục bên trong; phần chỉ có điểm cộng, điểm trừ thì ghi 0", "what its parts add up to; 0 for bonus and penalties alone"))),
        new("ceiling", Shapes.Number(new("điểm trần, khi các mục bên trong cộng lại nhiều hơn", "where its points stop while its parts add up to more"), aboveZero: true)),
        new("criteria", new ListShape(criterion) { Doc = new("các tiêu chí", "the criteria") }),
        new("sections", new ListShape(section) { Doc = new("các phần bên trong", "the sections in it") }),
    ]);

    private static MappingShape CriterionKeys(IReadOnlyList<ICriterionKind> kinds) => new(
    [
        Shapes.Required("id", Shapes.Text(new("mã tiêu chí", "the criterion's id"))),
        new("number", Number),
        new("title", Title),
        new("max", Shapes.Number(new("điểm tối đa", "its most points"), aboveZero: true)),
        new("bonus", Shapes.Boolean(new("điểm cộng thêm, ngoài tổng điểm tối đa", "points on top, in no sum of maxima"))),
        new("applies", new MappingShape(
        [
            Shapes.Required("when", Shapes.Condition(new("khi nào áp dụng", "when it applies"))),
            Shapes.Required("otherwise", Shapes.Word(new("khi không áp dụng", "what it is when it does not"), [.. AppliesReader.Outcomes.Keys])),
        ])
        {
            Doc = new("khi nào tiêu chí này áp dụng", "when it applies"),
        }),
        new("reason_required", Shapes.Text(new("dữ kiện lý do phải ghi khi bị trừ điểm", "the text fact that must be given when points are lost"))),
        new("round", Shapes.Rounding),
        .. kinds.Select(kind => new OptionField(kind.Key, kind.Options)),
    ])
    {
        OneOf = [.. kinds.Select(kind => kind.Key)],
    };
}
