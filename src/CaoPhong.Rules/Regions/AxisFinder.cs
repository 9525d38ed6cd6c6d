using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Finds the axes of conditions, and writes the conditions over them.</summary>
/// <remarks>A prepared condition names axes where the original has what they stand for, and is otherwise made of
/// <c>and</c>, <c>or</c>, <c>not</c>, <c>if</c> and comparisons with constants.</remarks>
internal sealed class AxisFinder(FactKnowledge knowledge, int firstSlot)
{
    private readonly Dictionary<string, AxisBuilder> byText = new(StringComparer.Ordinal);
    private readonly List<AxisBuilder> builders = [];

    /// <summary>The axes, in the order in which the conditions need them.</summary>
    public IReadOnlyList<AxisBuilder> Found => builders;

    /// <summary>A condition over the axes.</summary>
    public Expr Prepare(Expr condition) => condition switch
    {
        LiteralExpr => condition,
        NotExpr not => not with { Operand = Prepare(not.Operand) },
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } pair => pair with { Left = Prepare(pair.Left), Right = Prepare(pair.Right) },
        IfExpr { Type: BooleanType } choice => choice with { Condition = Prepare(choice.Condition), Then = Prepare(choice.Then), Else = Prepare(choice.Else) },
        BinaryExpr { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } comparison =>
            Compared(comparison.Operator, comparison.Left, comparison.Right, comparison.Span) ?? Opaque(comparison),
        BinaryExpr { Operator: BinaryOperator.AtLeast or BinaryOperator.AtMost } grades => Graded(grades),
        BetweenExpr between => Both(
            Compared(BinaryOperator.GreaterOrEqual, between.Operand, between.From, between.Span),
            Compared(BinaryOperator.LessOrEqual, between.Operand, between.To, between.Span), between.Span) ?? Opaque(between),
        InExpr test => AnyOf(test.Tests, test.Operand, test.Span) ?? Opaque(test),
        _ => Opaque(condition),
    };

    /// <summary>An expression that is no condition: the conditions of its <c>if</c>s over the axes, and axes where it has their subjects.</summary>
    public Expr PrepareValue(Expr value) => ExprRewriter.Replace(value, node => node switch
    {
        IfExpr { Type: not BooleanType } choice => choice with { Condition = Prepare(choice.Condition), Then = PrepareValue(choice.Then), Else = PrepareValue(choice.Else) },
        FilterExpr or QuantifierExpr or LongestRunExpr => node,
        _ => null,
    });

    /// <summary>Makes every value of a fact a piece of its own.</summary>
    public void CutEverywhere(Symbol symbol) => AxisOf(ExprBuild.Name(symbol, symbol.Declared)).CutEverywhere();

    private Expr? Compared(BinaryOperator comparison, Expr left, Expr right, SourceSpan span)
    {
        // What is absent equals nothing, but its difference with something is an error.
        var mayBeAbsent = comparison is BinaryOperator.Equal or BinaryOperator.NotEqual
            && !ExprNames.IsConstant(left) && !ExprNames.IsConstant(right) && (RangeOf(left).CanBeNull || RangeOf(right).CanBeNull);
        if (mayBeAbsent || Comparison.Of(comparison, left, right) is not { } simple || !CanBeCut(simple))
        {
            return null;
        }

        if (ExprNames.IsConstant(simple.Subject))
        {
            return ExprBuild.Compare(comparison, left, right, span);
        }

        var axis = AxisOf(simple.Subject);
        axis.Cut(simple.Operator, simple.Constant);
        return ExprBuild.Compare(simple.Operator, NameOf(axis), new LiteralExpr(simple.Constant, span) { Type = TypeOf(simple.Constant, simple.Subject.Type) }, span);
    }

    // Equality asks of anything whether it is a constant; an order only of what lies on a line.
    private static bool CanBeCut(Comparison simple) =>
        simple.Constant.Kind is ValueKind.Number or ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration
        || (simple.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual && simple.Subject.Type is not ListType);

    private static FeelType TypeOf(Value constant, FeelType subject) => constant.Kind == ValueKind.Null ? FeelType.Null : subject;

    private Expr Graded(BinaryExpr grades)
    {
        if (grades.Right is not LiteralExpr { Value.Kind: ValueKind.Text } || grades.Left.Type is not GradeType type)
        {
            return Opaque(grades);
        }

        // Every grade stands apart, so that the order of grades is theirs alone.
        var axis = AxisOf(grades.Left);
        foreach (var one in type.Values)
        {
            axis.Cut(BinaryOperator.Equal, Value.Of(one));
        }

        return grades with { Left = NameOf(axis) };
    }

    private Expr? AnyOf(IReadOnlyList<Expr> tests, Expr operand, SourceSpan span)
    {
        Expr? any = null;
        foreach (var test in tests)
        {
            if (One(test, operand, span) is not { } one)
            {
                return null;
            }

            any = any is null ? one : new BinaryExpr(BinaryOperator.Or, any, one, span) { Type = FeelType.Boolean };
        }

        return any;
    }

    private Expr? One(Expr test, Expr operand, SourceSpan span) => test switch
    {
        NegatedTests negated => AnyOf(negated.Tests, operand, span) is { } any ? ExprBuild.Not(any) : null,
        _ when operand.Type is ListType => Member(test, operand, span),
        ComparisonTest comparison => Compared(comparison.Operator, operand, comparison.Operand, span),
        RangeExpr range => Both(
            Compared(range.FromClosed ? BinaryOperator.GreaterOrEqual : BinaryOperator.Greater, operand, range.From, span),
            Compared(range.ToClosed ? BinaryOperator.LessOrEqual : BinaryOperator.Less, operand, range.To, span), span),
        ListExpr list => AnyOf(list.Items, operand, span),
        { Type: not (ListType or RangeType or AnyType) } => Compared(BinaryOperator.Equal, operand, test, span),
        _ => null,
    };

    // Whether a list of choice has a value: a question of its own for every value, and all answers go together.
    private NameExpr? Member(Expr test, Expr operand, SourceSpan span) =>
        test is LiteralExpr { Value.Kind: ValueKind.Text }
            ? NameOf(AxisOf(new CallExpr("list contains", [operand, test], span) { Type = FeelType.Boolean }))
            : null;

    private static BinaryExpr? Both(Expr? left, Expr? right, SourceSpan span) =>
        left is null || right is null ? null : new BinaryExpr(BinaryOperator.And, left, right, span) { Type = FeelType.Boolean };

    private Expr Opaque(Expr condition) => ExprNames.IsConstant(condition) ? condition : NameOf(AxisOf(condition));

    private AxisBuilder AxisOf(Expr subject)
    {
        var text = ExprPrinter.Print(subject);
        if (byText.TryGetValue(text, out var known))
        {
            return known;
        }

        var symbol = new Symbol(text, subject.Type, firstSlot + builders.Count);
        var builder = new AxisBuilder(subject, text, symbol, RangeOf(subject));
        builders.Add(builder);
        byText[text] = builder;
        return builder;
    }

    private Possible RangeOf(Expr subject) => ExprBounds.Evaluate(subject, symbol => knowledge[symbol]);

    private static NameExpr NameOf(AxisBuilder axis) => new(axis.Symbol.Name, axis.Subject.Span) { Symbol = axis.Symbol, Type = axis.Subject.Type };
}
