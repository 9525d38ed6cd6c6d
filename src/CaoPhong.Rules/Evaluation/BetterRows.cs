using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>Looks for the nearest row that gives more points, where one number alone keeps it from holding.</summary>
/// <param name="criterion">The criterion.</param>
/// <param name="points">Its points.</param>
/// <param name="rows">Its rows as evaluated.</param>
/// <param name="tracer">Evaluates.</param>
/// <param name="frame">The facts.</param>
internal sealed class BetterRows(Criterion criterion, decimal points, IReadOnlyList<EvaluatedRow> rows, ExprTracer tracer, Frame frame)
{
    /// <summary>The row; null where there is none, or it cannot be said in one number.</summary>
    public BetterRow? Nearest()
    {
        if (criterion.Table.Hit == HitPolicy.Sum || criterion.Table.Tally is not null)
        {
            return null;
        }

        // Under `first` a row behind the one that holds is not reached.
        var reached = criterion.Table.Hit == HitPolicy.First ? rows.TakeWhile(row => !row.Hit) : rows;
        var better = reached.Select(ByOneNumber).OfType<BetterRow>().ToList();
        var subjects = better.Select(row => ExprPrinter.Print(row.Subject)).Distinct(StringComparer.Ordinal).Count();
        return subjects > 1
            ? better.OrderBy(row => criterion.Role == CriterionRole.Penalty ? -row.Points : row.Points).ThenBy(row => row.Distance).First()
            : better.MinBy(row => row.Distance);
    }

    private BetterRow? ByOneNumber(EvaluatedRow row)
    {
        // Points that facts decide are not what they would be where the row held.
        if (row.Holds != false || row.Row.When is not { } condition || !IsConstant(row.Row.Points)
            || tracer.ValueOf(row.Row.Points, frame) is not { Kind: ValueKind.Number } gives || !IsMore(gives.AsNumber))
        {
            return null;
        }

        Expr? failing = null;
        foreach (var part in Parts(condition))
        {
            var truth = tracer.ValueOf(part, frame);
            if (truth.IsTrue)
            {
                continue;
            }

            if (!truth.IsFalse || failing is not null)
            {
                return null;
            }

            failing = part;
        }

        return failing is not null && Band(failing) is var (subject, band) ? Reach(row.Row, gives.AsNumber, subject, band) : null;
    }

    private bool IsMore(decimal other) =>
        criterion.Role == CriterionRole.Penalty ? Decimals.Compare(other, points) < 0 : Decimals.Compare(other, points) > 0;

    private BetterRow? Reach(Row row, decimal gives, Expr subject, Domain band)
    {
        var current = tracer.ValueOf(subject, frame);
        if (current.Kind is not (ValueKind.Number or ValueKind.Date))
        {
            return null;
        }

        var value = current.AsOrdinal;
        var step = (subject as NameExpr)?.Symbol?.Domain.Step;
        var nearest = (band with { Step = step }).Normalized();
        if (nearest is null)
        {
            return null;
        }

        if (band.Lower is { } lower && value <= lower.Value && nearest.Lower is { } least)
        {
            return new(row, gives, subject, current, lower, Math.Max(0, least.Value - value));
        }

        return band.Upper is { } upper && value >= upper.Value && nearest.Upper is { } most
            ? new(row, gives, subject, current, upper, Math.Max(0, value - most.Value))
            : null;
    }

    private static IEnumerable<Expr> Parts(Expr condition) =>
        condition is BinaryExpr { Operator: BinaryOperator.And } both ? Parts(both.Left).Concat(Parts(both.Right)) : [condition];

    // What is compared, and with which numbers or days.
    private (Expr Subject, Domain Band)? Band(Expr condition) => condition switch
    {
        NotExpr { Operand: BinaryExpr { Operator: >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual } turned } =>
            Compared(turned.Left, Contrary(turned.Operator), turned.Right),
        BinaryExpr { Operator: BinaryOperator.Equal or (>= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual) } comparison =>
            IsConstant(comparison.Left)
                ? Compared(comparison.Right, Mirror(comparison.Operator), comparison.Left)
                : Compared(comparison.Left, comparison.Operator, comparison.Right),
        BetweenExpr between => Both(between.Operand, between.From, true, between.To, true),
        InExpr { Operand: var operand, Tests: [RangeExpr range] } => Both(operand, range.From, range.FromClosed, range.To, range.ToClosed),
        InExpr { Operand: var operand, Tests: [ComparisonTest test] } => Compared(operand, test.Operator, test.Operand),
        _ => null,
    };

    private (Expr, Domain)? Both(Expr subject, Expr from, bool fromClosed, Expr to, bool toClosed) =>
        NumberOf(from) is { } low && NumberOf(to) is { } high ? (subject, new(new(low, fromClosed), new(high, toClosed), null)) : null;

    private (Expr, Domain)? Compared(Expr subject, BinaryOperator comparison, Expr constant)
    {
        if (NumberOf(constant) is not { } number)
        {
            return null;
        }

        return comparison switch
        {
            BinaryOperator.Equal => (subject, Domain.Only(number)),
            BinaryOperator.Less => (subject, new(null, new(number, false), null)),
            BinaryOperator.LessOrEqual => (subject, new(null, new(number, true), null)),
            BinaryOperator.Greater => (subject, new(new(number, false), null, null)),
            BinaryOperator.GreaterOrEqual => (subject, new(new(number, true), null, null)),
            _ => null,
        };
    }

    private decimal? NumberOf(Expr constant) =>
        IsConstant(constant) && tracer.ValueOf(constant, frame) is { Kind: ValueKind.Number or ValueKind.Date } value ? value.AsOrdinal : null;

    private static bool IsConstant(Expr expr) => expr is LiteralExpr || ExprNames.IsConstant(expr);

    private static BinaryOperator Mirror(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => comparison,
    };

    private static BinaryOperator Contrary(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        _ => BinaryOperator.Less,
    };
}
