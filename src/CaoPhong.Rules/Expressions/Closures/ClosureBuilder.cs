using System.Diagnostics;
using CaoPhong.Rules.Expressions.Operators;
using static CaoPhong.Rules.Expressions.Closures.Operands;

namespace CaoPhong.Rules.Expressions.Closures;

/// <summary>Builds the closure of a checked expression, bottom up; names become slots here, once.</summary>
/// <remarks>INVARIANT: a closure never throws, whatever is in the frame; what goes wrong is an error value with the place.
/// An operator that needs both operands looks at errors first, then at absent operands, then at unknown ones:
/// where every filling of an unknown operand brings an error, there is an error.</remarks>
internal sealed partial class ClosureBuilder(Constancy constancy)
{
    // The number of links from which on a chain of + - * / is a loop.
    private const int LongChain = 64;

    // The variables in whose reach the builder is; the place in this list is the slot in the locals of a frame.
    private readonly List<Symbol> variables = [];
    private int locals;

    /// <summary>The closure of a whole expression.</summary>
    public static Eval Build(Expr expr)
    {
        var builder = new ClosureBuilder(new Constancy(expr));
        var eval = builder.Closure(expr);
        var locals = builder.locals;
        return locals == 0
            ? eval
            : frame =>
            {
                frame.Steps = 0;
                if (frame.Locals.Length < locals)
                {
                    frame.Locals = new Value[locals];
                }

                return eval(frame);
            };
    }

    private Eval Closure(Expr expr)
    {
        if (expr is not LiteralExpr && constancy.OfPart(expr))
        {
            var eval = Node(expr);
            return Always(eval(new Frame([]) { Locals = new Value[locals] }));
        }

        return Node(expr);
    }

    private static Eval Always(Value value) => _ => value;

    private Eval Node(Expr expr) => expr switch
    {
        LiteralExpr literal => Always(literal.Value),
        NameExpr name => Read(name),
        NegateExpr node => Negate(node),
        NotExpr node => Not(node),
        BinaryExpr node => Binary(node),
        BetweenExpr node => Between(node),
        InExpr node => In(node),
        RangeExpr node => Range(node),
        ComparisonTest node => OpenRange(node),
        IfExpr node => If(node),
        ListExpr node => List(node),
        CallExpr node => Call(node),
        PathExpr node => Path(node),
        FilterExpr node => Filter(node),
        QuantifierExpr node => Quantifier(node),
        LongestRunExpr node => LongestRun(node),
        _ => throw new UnreachableException($"no closure for {expr.GetType().Name}"),
    };

    private Eval Read(NameExpr name)
    {
        var symbol = name.Symbol ?? throw new InvalidOperationException($"'{name.Name}' was not checked");
        if (symbol.IsLocal)
        {
            var local = variables.FindLastIndex(variable => variable == symbol);
            return frame => frame.Locals[local];
        }

        var slot = symbol.Slot;
        return frame => frame.Slots[slot];
    }

    private Eval Negate(NegateExpr node)
    {
        var operand = Closure(node.Operand);
        return frame =>
        {
            var value = Needed(operand(frame), node.Operand);
            return value.IsKnown ? Arithmetic.Negate(value, node.Operand.Span) : value;
        };
    }

    // A long chain of operators leans to the left: it is walked, so that its length costs no stack.
    private Eval Binary(BinaryExpr node)
    {
        // A constant part of a chain is computed now; of a chain that is constant as a whole, no part is.
        var chain = new Stack<BinaryExpr>([node]);
        var isConstant = constancy.OfPart(node);
        while (chain.Peek().Left is BinaryExpr left && (isConstant || !constancy.OfPart(left)))
        {
            chain.Push(left);
        }

        var eval = Closure(chain.Peek().Left);
        if (chain.Count > LongChain && chain.All(link => link.Operator <= BinaryOperator.Divide))
        {
            return CalculateAll([.. chain], eval);
        }

        while (chain.TryPop(out var next))
        {
            eval = next.Operator switch
            {
                BinaryOperator.And => And(next, eval),
                BinaryOperator.Or => Or(next, eval),
                BinaryOperator.Equal or BinaryOperator.NotEqual => AreEqual(next, eval),
                BinaryOperator.AtLeast or BinaryOperator.AtMost => CompareGrades(next, eval),
                >= BinaryOperator.Less and <= BinaryOperator.GreaterOrEqual => Compare(next, eval),
                _ => Calculate(next, eval),
            };
        }

        return eval;
    }

    private Eval Calculate(BinaryExpr node, Eval left)
    {
        var right = Closure(node.Right);
        return frame => Calculated(node, left(frame), right(frame));
    }

    // A closure that calls a closure that calls a closure … a thousand times would be too deep for a small stack.
    private Eval CalculateAll(BinaryExpr[] links, Eval first)
    {
        var rights = Array.ConvertAll(links, link => Closure(link.Right));
        return frame =>
        {
            var value = first(frame);
            for (var i = 0; i < links.Length; i++)
            {
                value = Calculated(links[i], value, rights[i](frame));
            }

            return value;
        };
    }

    private static Value Calculated(BinaryExpr node, Value first, Value second) =>
        first.Kind == ValueKind.Number && second.Kind == ValueKind.Number
            ? Arithmetic.Numbers(node.Operator, first.AsNumber, second.AsNumber, node.Span)
            : Missing(node, first, second) ?? Arithmetic.Calculate(node, first, second);
}
