using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Mutants of what stands under the key of a kind, found by what its shape says of every option.</summary>
/// <remarks>It knows no kind: one that a host registered is changed as the built-in ones are.</remarks>
internal sealed class OptionMutants(MutantList mutants, Criterion criterion, Func<Expr, decimal?> stepOf)
{
    private readonly ExpressionMutants expressions = new(mutants, stepOf);
    private Expr? subject;
    private IReadOnlyList<Expr> inputs = [];

    /// <summary>Adds them.</summary>
    public void Add(OptionShape shape)
    {
        subject = Subject(criterion.Options, shape);
        inputs = criterion.Options is BoundMapping mapping ? [.. mapping.Items("inputs").OfType<BoundExpr>().Select(input => input.Expr)] : [];
        Visit(criterion.Options, shape, null, null);
    }

    private void Visit(BoundOption option, OptionShape shape, BoundMapping? owner, string? key)
    {
        switch (shape, option)
        {
            case (NamedShape named, _):
                Visit(option, named.Shape, owner, key);
                break;
            case (EitherShape either, BoundMapping) when either.Mapping is { } inner:
                Visit(option, inner, owner, key);
                break;
            case (EitherShape either, BoundList) when either.List is { } inner:
                Visit(option, inner, owner, key);
                break;
            case (EitherShape { Scalar: { } inner }, _):
                Visit(option, inner, owner, key);
                break;
            case (ListShape list, BoundList items):
                VisitList(items, list);
                break;
            case (MappingShape fields, BoundMapping mapping):
                foreach (var field in mapping.Fields)
                {
                    Visit(field.Value, fields.Fields.First(known => known.Key == field.Key.Text).Shape, mapping, field.Key.Text);
                }

                break;
            case (DictionaryShape dictionary, BoundMapping mapping):
                AddSwaps([.. mapping.Fields.Select(field => field.Value)]);
                foreach (var field in mapping.Fields)
                {
                    Visit(field.Value, dictionary.Value, mapping, field.Key.Text);
                }

                break;
            default:
                VisitScalar(option, shape, owner, key);
                break;
        }
    }

    private void VisitList(BoundList items, ListShape list)
    {
        var shape = list.Item is NamedShape named ? named.Shape : list.Item;
        var isCells = shape is CellShape;
        for (var place = 0; place < items.Items.Count; place++)
        {
            if (isCells && items.Items[place] is BoundText cell && place < inputs.Count)
            {
                AddCell(cell.Scalar, inputs[place]);
            }
            else if (!isCells)
            {
                Visit(items.Items[place], shape, null, null);
            }
        }

        if (shape is not MappingShape)
        {
            return;
        }

        AddSwaps([.. items.Items.Select(item => (item as BoundMapping)?["points"]).OfType<BoundOption>()]);
        for (var place = 0; place < items.Items.Count; place++)
        {
            var item = items.Items[place];
            if (items.Items.Count > 1)
            {
                mutants.AddDrop(items.Node, item.Node, item.Span, new($"bỏ dòng {place + 1}", $"row {place + 1} is dropped"));
            }

            if (criterion.Table.Hit == HitPolicy.First && place > 0)
            {
                mutants.AddSwap(items.Items[place - 1].Node, item.Node, new($"đổi chỗ dòng {place} và dòng {place + 1}", $"rows {place} and {place + 1} change places"));
            }
        }
    }

    // The points of neighbours change places.
    private void AddSwaps(IReadOnlyList<BoundOption> points)
    {
        foreach (var (one, other) in points.Zip(points.Skip(1)).Where(pair => pair.First.Span.Text != pair.Second.Span.Text))
        {
            mutants.AddSwap(one.Node, other.Node, new($"đổi chỗ {one.Span.Text} và {other.Span.Text}", $"{one.Span.Text} and {other.Span.Text} change places"));
        }
    }

    private void VisitScalar(BoundOption option, OptionShape shape, BoundMapping? owner, string? key)
    {
        switch (shape.Role, option)
        {
            case (OptionRole.Edge, BoundNumber or BoundDate):
                AddEdge(option, owner, key);
                break;
            case (OptionRole.Points or OptionRole.Count, BoundNumber { Node: ScalarNode scalar } number):
                AddNumber(scalar, number.Value, shape.Role == OptionRole.Count ? 1 : UnitOf(number.Value));
                break;
            case (OptionRole.Points, BoundExpr { Node: ScalarNode scalar } points):
                expressions.AddPoints(scalar, points.Expr);
                break;
            case (OptionRole.Condition, BoundExpr { Node: ScalarNode scalar } condition):
                expressions.AddCondition(scalar, condition.Expr);
                break;
        }
    }

    private void AddEdge(BoundOption option, BoundMapping? owner, string? key)
    {
        var scalar = (ScalarNode)option.Node;
        var (value, kind) = option is BoundDate date ? (date.Value.DayNumber, ValueKind.Date) : (((BoundNumber)option).Value, ValueKind.Number);
        var step = kind == ValueKind.Date ? 1 : (subject is null ? null : stepOf(subject)) ?? PointUnits.Of(value);
        var other = key switch { "from" => "above", "above" => "from", "below" => "to", "to" => "below", _ => null };
        mutants.Add(new EdgeSite("", value, kind, step, TextEdit.Whole(scalar, ""))
        {
            Turn = other is not null && owner?.Node is MappingNode mapping ? new(null, mapping, key, key!, other) : null,
        });
    }

    private void AddNumber(ScalarNode scalar, decimal value, decimal unit)
    {
        foreach (var changed in new[] { value + unit, value - unit })
        {
            mutants.Add(TextEdit.Whole(scalar, Numbers.Format(changed)), MutantList.Becomes(scalar.Text, Numbers.Format(changed)));
        }
    }

    private decimal UnitOf(decimal points) => criterion.Table.Points.Step ?? PointUnits.Of(points);

    private void AddCell(ScalarNode scalar, Expr input)
    {
        var test = ExprParser.ParseCell(scalar, input, new DiagnosticBag());
        if (test is not null)
        {
            expressions.AddCell(scalar, test);
        }
    }

    // What is measured, where one thing is.
    private static Expr? Subject(BoundOption option, OptionShape shape) =>
        option is BoundMapping mapping && (shape as MappingShape ?? (shape as EitherShape)?.Mapping as MappingShape) is { } fields
            ? fields.Fields.Where(field => field.Shape.Role == OptionRole.Subject).Select(field => mapping.Expr(field.Key)).OfType<Expr>().FirstOrDefault()
            : null;
}
