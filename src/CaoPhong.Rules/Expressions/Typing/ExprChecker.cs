using System.Diagnostics;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Functions;

namespace CaoPhong.Rules.Expressions.Typing;

/// <summary>Checks one expression, from the leaves up, and goes on after a mistake.</summary>
/// <remarks>What is wrong has type <see cref="FeelType.Any"/>, which goes with everything, so that one mistake is reported once.</remarks>
internal sealed partial class ExprChecker(Scope scope, DiagnosticBag diagnostics)
{
    // The variables in reach, the innermost last.
    private readonly List<Variable> variables = [];

    private bool isBroken;

    /// <summary>The checked tree; null when a part of it could not be read.</summary>
    public Expr? Check(Expr expr, FeelType? expected)
    {
        var typed = Visit(expr);
        if (expected is not null)
        {
            typed = Expect(typed, expected);
        }

        return isBroken ? null : typed.Expr;
    }

    private Typed Visit(Expr expr) => expr switch
    {
        LiteralExpr literal => Literal(literal),
        NameExpr name => Name(name),
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
        ErrorExpr error => Broken(error),
        _ => throw new UnreachableException($"no check for {expr.GetType().Name}"),
    };

    // What was probably meant is looked at too, for the names in it.
    private Typed Broken(ErrorExpr error)
    {
        isBroken = true;
        if (error.ReadAs is { } guess)
        {
            Visit(guess);
        }

        return new(error);
    }

    private static Typed Literal(LiteralExpr literal) =>
        new(literal with { Type = literal.Type is AnyType ? Operators.ValueTypes.Of(literal.Value) : literal.Type });

    private Typed Name(NameExpr node)
    {
        if (node.Symbol is { } known)
        {
            // It was checked before, such as the input of a table in each of its cells.
            return new(known.IsLocal ? Resolved(node, variables[known.Slot].Symbol) : node);
        }

        for (var i = variables.Count - 1; i >= 0; i--)
        {
            var (symbol, isElement) = variables[i];
            if (isElement && symbol.Type is RecordType record && record.Members.ContainsKey(node.Name))
            {
                return Member(new PathExpr(Resolved(node, symbol), node.Name, node.Span), record);
            }

            if (symbol.Name == node.Name)
            {
                return new(Resolved(node, symbol));
            }
        }

        if (scope.Find(node.Name) is { } found)
        {
            return new(Resolved(node, found));
        }

        var isFunction = LanguageFunctions.Names.Contains(node.Name) || scope.FindFunction(node.Name) is not null;
        return Wrong(node, isFunction
            ? NameDiagnostics.FunctionWithoutBrackets(node.Span, node.Name)
            : IsValueOfChoice(node.Name) ? NameDiagnostics.ValueWithoutQuotes(node.Span, node.Name)
            : NameDiagnostics.Elsewhere(node.Span, node.Name) ?? NameDiagnostics.UnknownName(node.Span, node.Name, KnownNames()));
    }

    // kind = regular: the author forgot the quotes.
    private bool IsValueOfChoice(string name) =>
        scope.Symbols.Select(symbol => symbol.Type)
            .Concat(variables.Where(variable => variable.IsElement).SelectMany(variable => (variable.Symbol.Type as RecordType)?.Members.Values ?? []))
            .Any(type => (type is ListType list ? list.Element : type) switch
            {
                ChoiceType choice => choice.Values.Contains(name),
                GradeType grade => grade.Values.Contains(name),
                _ => false,
            });

    private static NameExpr Resolved(NameExpr node, Symbol symbol) => new(symbol.Name, node.Span) { Symbol = symbol, Type = symbol.Type };

    private List<string> KnownNames()
    {
        var known = new List<string>();
        foreach (var (symbol, isElement) in variables)
        {
            known.Add(symbol.Name);
            known.AddRange(isElement && symbol.Type is RecordType record ? record.Members.Keys : []);
        }

        known.AddRange(scope.Names);
        return known;
    }

    private Typed Wrong(Expr expr, Diagnostic diagnostic)
    {
        diagnostics.Report(diagnostic);
        return new(expr with { Type = FeelType.Any });
    }

    // A value is needed: null is a mistake.
    private Typed Need(Typed typed) => typed.Type is NullType ? Wrong(typed.Expr, TypeDiagnostics.NullValue(typed.Expr.Span)) : typed;

    private Typed Expect(Typed typed, FeelType wanted)
    {
        if (wanted is BooleanType)
        {
            return Condition(typed);
        }

        typed = Need(typed);
        if (wanted is ChoiceType or GradeType or ListType)
        {
            typed = typed with { Expr = Conform(typed.Expr, wanted, "") };
        }

        return TypeRules.Accepts(wanted, typed.Type)
            ? typed
            : Wrong(typed.Expr, TypeDiagnostics.WrongType(typed.Expr.Span, ExprText.Of(typed.Expr), wanted.Words, typed.Type));
    }

    private Typed Condition(Typed typed)
    {
        typed = Need(typed);
        return typed.Type is BooleanType or AnyType
            ? typed
            : Wrong(typed.Expr, TypeDiagnostics.NoCondition(typed.Expr.Span, ExprText.Of(typed.Expr), typed.Type));
    }

    private sealed record Variable(Symbol Symbol, bool IsElement);
}
