using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Model;

/// <summary>The shape of <c>choices</c>, <c>facts</c>, <c>derived</c> and <c>rules_of_facts</c>.</summary>
internal static class FactShapes
{
    private static readonly OptionShape Better = Shapes.Word(new("bên nào tốt hơn", "which way is good"), "higher", "lower");

    private static readonly OptionShape Unit = Shapes.Text(new("đơn vị", "the unit"));

    private static readonly OptionShape Label = Shapes.Text(new("nhãn, cũng là tên cột trong bảng tính", "as printed, and as heading of a column"));

    private static readonly OptionShape Values = new DictionaryShape(Shapes.Text(new("nhãn của giá trị", "the value's label")))
    {
        Doc = new("các giá trị, dạng 'mã: Nhãn'", "the values, as 'id: Label'"),
    };

    public static IReadOnlyList<OptionField> Fields { get; } =
    [
        new("choices", new DictionaryShape(Values) { Doc = new("danh sách dùng chung cho nhiều dữ kiện", "lists that several facts share") }),
        new("facts", new DictionaryShape(Fact()) { Doc = new("dữ kiện của một kỳ", "what may be known about a meeting") }),
        new("derived", new DictionaryShape(Derived()) { Doc = new("dữ kiện suy ra", "facts that follow from others") }),
        new("rules_of_facts", new ListShape(new MappingShape(
        [
            Shapes.Required("id", Shapes.Id(new("mã ràng buộc", "the rule's id"))),
            Shapes.Required("require", Shapes.Condition(new("điều phải đúng", "what must hold"))),
            new("message", Shapes.Text(new("lời báo khi không đúng", "the words when it does not hold"))),
        ]))
        {
            Doc = new("ràng buộc giữa các dữ kiện của một kỳ", "what must hold between facts of one meeting"),
        }),
    ];

    private static MappingShape Fact() => new(
    [
        Shapes.Required("type", Shapes.Word(new("kiểu", "the type"), [.. FactTypes.ByWord.Keys])),
        new("of", new EitherShape(Shapes.Id(new("danh sách trong 'choices'", "a list in 'choices'")), Values)),
        new("min", new EdgeShape { Doc = new("nhỏ nhất", "the least") }),
        new("max", new EdgeShape { Doc = new("lớn nhất", "the greatest") }),
        new("step", Shapes.Number(new("ghi lẻ đến mức nào, đếm từ 0", "how fine it is recorded, counted from 0"), aboveZero: true)),
        new("default", new FactValueShape { Doc = new("giá trị khi không có số liệu", "the value when it is not given") }),
        new("unit", Unit),
        new("better", Better),
        new("label", Label),
        new("optional", Shapes.Boolean(new("không có số liệu thì là null, không phải chưa biết", "not given means null and not unknown"))),
    ]);

    private static MappingShape Derived() => new(
    [
        Shapes.Required("value", Shapes.Expression(new("công thức", "how it is computed"))),
        new("unit", Unit),
        new("range", new MappingShape(Shapes.Ends) { Doc = new("khoảng giá trị cam kết", "the values that it promises") }),
        new("label", Label),
        new("better", Better),
    ]);
}
