using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Model;

/// <summary>The shape of <c>changes</c>.</summary>
internal static class AmendmentShapes
{
    public static OptionShape Changes { get; } = new ListShape(new MappingShape(
    [
        new("replace", Shapes.Text(new("thay thế toàn bộ", "replaces the whole thing"))),
        new("set", Shapes.Text(new("sửa một số khóa, giữ các khóa khác", "changes the keys named in 'to' and keeps the others"))),
        new("add", Shapes.Text(new("bổ sung", "adds a thing"))),
        new("move", Shapes.Text(new("chuyển sang chỗ khác", "moves a thing as it is"))),
        new("remove", Shapes.Text(new("bỏ", "takes a thing out"))),
        new("with", new AnyShape { Doc = new("nội dung mới", "the new text") }),
        new("to", new AnyShape { Doc = new("các khóa được sửa", "the keys that change") }),
        new("in", Shapes.Text(new("đặt trong phần nào", "what it is put in"))),
        new("after", Shapes.Text(new("đặt sau mục nào", "what it is put after"))),
        new("before", Shapes.Text(new("đặt trước mục nào", "what it is put before"))),
    ]))
    {
        Doc = new("các sửa đổi, bổ sung, áp dụng theo thứ tự", "the changes, in order"),
    };
}
