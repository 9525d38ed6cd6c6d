using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>The shape of <c>year</c>.</summary>
internal static class YearShapes
{
    private static readonly OptionShape FormId = Shapes.Id(new("mã biểu", "the id of a form"));

    private static readonly OptionShape Count = Shapes.Number(new("số kỳ trong năm", "how many meetings a year"), aboveZero: true, whole: true);

    public static MappingShape Year { get; } = new(
    [
        Shapes.Required("of", new EitherShape(FormId, null, new ListShape(FormId)) { Doc = new("biểu có các kỳ được tính", "the forms whose meetings count") }),
        new("starts", Shapes.Text(new("ngày đầu năm, dạng tháng-ngày", "the day on which a year begins, as month-day"))),
        new("expect", new DictionaryShape(new EitherShape(Count, new MappingShape(
        [
            Shapes.Required("count", Count),
            new("where", Shapes.Condition(new("những kỳ nào", "which meetings"))),
        ])))
        {
            Doc = new("số kỳ phải có trong năm", "the meetings that a full year has"),
        }),
        new("points", Shapes.Expression(new("điểm của năm, ví dụ mean(meetings.total)", "the points of the year"), FeelType.Number)),
        new("grades", new ListShape(new MappingShape(
        [
            Shapes.Required("id", Shapes.Id(new("mã mức xếp loại", "the grade's id"))),
            new("title", Shapes.Text(new("tên", "as printed"))),
            .. Shapes.Ends,
            new("when", Shapes.Condition(new("điều kiện trên các kỳ trong năm", "a condition over the meetings"))),
            new("otherwise", Shapes.Boolean(new("mức cuối cùng", "the last grade"))),
        ]))
        {
            Doc = new("các mức xếp loại năm, từ cao xuống thấp", "the grades of the year, best first"),
        }),
        new("caps", FormShapes.Caps),
        new("not_graded", FormShapes.NotGraded),
    ])
    {
        Doc = new("xếp loại năm", "the year"),
    };
}
