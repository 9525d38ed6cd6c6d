using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary><c>judged</c>: points given by hand within 0..max.</summary>
internal sealed class JudgedKind : ICriterionKind
{
    /// <inheritdoc/>
    public string Key => "judged";

    /// <inheritdoc/>
    public OptionShape Options { get; } = new MappingShape(
    [
        new("of", new FactShape(Number: true, DeclaredWhenMissing: true)
        {
            Role = OptionRole.Subject,
            Doc = new("dữ kiện điểm chấm tay; bỏ trống thì lấy mã tiêu chí làm tên", "the fact with the points given by hand; left out, it is named as the criterion"),
        }),
        new("step", KindShapes.Step),
    ])
    {
        Doc = new("chấm tay từ 0 đến điểm tối đa", "given by hand within 0..max"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var options = (BoundMapping)criterion.Options;
        var points = options.Expr("of") ?? (criterion.DeclaredFact is { } fact ? ExprBuild.Name(fact, criterion.Span) : null);
        var step = options.Number("step");
        return points is not null && JudgedFact.FitsStep(points, step, criterion.Max, options.SpanOf("step"), diagnostics)
            ? new(HitPolicy.Unique, [new("1", null, points, criterion.Span)], new(0, criterion.Max, step), NoRow.Error)
            : null;
    }
}
