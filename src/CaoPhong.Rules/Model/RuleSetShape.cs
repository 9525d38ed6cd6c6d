using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Model;

/// <summary>All that an author may write in a file of rules, as one shape: from it come the canonical form and the JSON Schema.</summary>
public static class RuleSetShape
{
    /// <summary>The shape of a whole document.</summary>
    /// <param name="kinds">The kinds of criterion that it may use.</param>
    public static MappingShape Of(IReadOnlyList<ICriterionKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return new(
        [
            .. HeaderShapes.Fields,
            .. FactShapes.Fields,
            new("forms", new DictionaryShape(FormShapes.Form(kinds)) { Doc = new("các biểu chấm điểm", "the forms") }),
            new("year", YearShapes.Year),
            new("assessors", new DictionaryShape(Shapes.Text(new("tên bên chấm điểm", "the assessor's name")))
            {
                Doc = new("các bên chấm điểm, theo thứ tự thẩm quyền; bên cuối quyết định", "who assesses, in order of authority; the last one decides"),
            }),
            new("amends", Shapes.Text(new("phiên bản được sửa đổi, bổ sung", "the version that is amended"))),
            new("changes", AmendmentShapes.Changes),
        ]);
    }
}
