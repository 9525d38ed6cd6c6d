using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions.Closures;
using CaoPhong.Rules.Expressions.Functions;

namespace CaoPhong.Rules.Expressions.Typing;

// Calls: of functions of the language, of a host, and of points("id") and full("id").
internal sealed partial class ExprChecker
{
    private Typed Call(CallExpr node)
    {
        if (node.Function is "points" or "full")
        {
            return OverScorecard(node);
        }

        var before = diagnostics.Count;
        var arguments = node.Arguments.Select(Visit).ToList();
        if (LanguageFunctions.Find(node.Function) is { } function)
        {
            return CallOf(function, node, arguments, before);
        }

        if (scope.FindFunction(node.Function) is { } registered)
        {
            return CallOf(registered, node, arguments);
        }

        return Wrong(node, scope.Find(node.Function) is not null
            ? NameDiagnostics.CalledName(node.Span, node.Function)
            : LeftOutDiagnostics.Function(node.Span, node.Function)
                ?? NameDiagnostics.UnknownFunction(node.Span, node.Function, [.. LanguageFunctions.Names, .. scope.Functions.Select(one => one.Name)]));
    }

    private Typed CallOf(LanguageFunction function, CallExpr node, List<Typed> arguments, int before)
    {
        if (function.For(arguments.Count) is not { } signature)
        {
            return Wrong(node, CallDiagnostics.Count(node.Span, node.Function, Usage.Counts(function), arguments.Count, Usage.Of(function)));
        }

        if (signature.Parameters[0] == ListFunctions.AnyList && arguments[0].Type is ListType { Element: ChoiceType or GradeType } of)
        {
            arguments = [.. arguments.Select((argument, i) => i == 0 ? argument : argument with { Expr = Conform(argument.Expr, of.Element, ExprText.Of(arguments[0].Expr)) })];
        }

        for (var i = 0; i < arguments.Count; i++)
        {
            Argument(node.Function, signature, signature.ParameterOf(i), arguments[i], isOnly: arguments.Count == 1);
        }

        if (diagnostics.Count == before)
        {
            MustBeAlike(signature, arguments, node);
        }

        IReadOnlyList<Expr> expressions = [.. arguments.Select(argument => argument.Expr)];
        var call = node with { Arguments = expressions };
        if (diagnostics.Count > before)
        {
            return new(call with { Type = signature.Result(expressions) });
        }

        call = call with { Type = signature.Result(expressions) };
        TryConstants(call, signature);
        return new(call);
    }

    // Of a list only what its elements could be can be in it; of values only those of one type have a least and a greatest.
    private void MustBeAlike(Signature signature, List<Typed> arguments, CallExpr node)
    {
        if (signature.IsElementOf && arguments is [{ Type: ListType list }, var sought] && !TypeRules.Comparable(list.Element, sought.Type))
        {
            diagnostics.Report(TypeDiagnostics.NotComparable(node.Span, list.Element, sought.Type));
        }

        var values = arguments is [{ Expr: ListExpr written }] ? written.Items : [.. arguments.Select(argument => argument.Expr)];
        if (signature.IsAggregate && values.Count > 0 && values[0].Type is var first && values.FirstOrDefault(value => !TypeRules.Comparable(first, value.Type)) is { } other)
        {
            diagnostics.Report(TypeDiagnostics.NotComparable(other.Span, first, other.Type));
        }
    }

    private void Argument(string function, Signature signature, Parameter parameter, Typed argument, bool isOnly)
    {
        if (argument.Type is NullType && parameter.TakesNull)
        {
            return;
        }

        // One condition can decide all() and any(), whatever the others are.
        if (argument.Type is NullType && signature.IsAggregate && !isOnly && IsOfConditions(parameter))
        {
            return;
        }

        var needed = parameter.TakesNull ? argument : Need(argument);
        if (needed.Type is NullType or AnyType)
        {
            return;
        }

        if (signature.IsAggregate && isOnly && needed.Type is ListType list)
        {
            Elements(function, parameter, needed.Expr, list);
            return;
        }

        if (!Takes(parameter, signature.IsAggregate, needed.Type))
        {
            diagnostics.Report(WrongArgument(function, parameter, needed.Expr, needed.Type));
        }
    }

    // Of a list that is written out, each element is looked at, so that the mistake is shown where it stands.
    private void Elements(string function, Parameter parameter, Expr expr, ListType list)
    {
        if (expr is ListExpr written)
        {
            foreach (var item in written.Items)
            {
                if (item.Type is NullType)
                {
                    if (!IsOfConditions(parameter))
                    {
                        diagnostics.Report(TypeDiagnostics.NullValue(item.Span));
                    }
                }
                else if (item.Type is not AnyType && !Takes(parameter, true, item.Type))
                {
                    diagnostics.Report(WrongArgument(function, parameter, item, item.Type));
                }
            }
        }
        else if (list.Element is not AnyType && !Takes(parameter, true, list.Element))
        {
            diagnostics.Report(WrongArgument(function, parameter, expr, list));
        }
    }

    private static bool IsOfConditions(Parameter parameter) => parameter.Types is [BooleanType];

    // Choices have no order, and grades another one than their text.
    private static bool Takes(Parameter parameter, bool isAggregate, FeelType type) =>
        parameter.Types.Count == 0
        || (parameter.Types.Any(wanted => TypeRules.Accepts(wanted, type)) && !(isAggregate && type is ChoiceType or GradeType));

    private static Diagnostic WrongArgument(string function, Parameter parameter, Expr argument, FeelType actual) =>
        function is "min" or "max" && (actual is ListType list ? list.Element : actual) is (ChoiceType or GradeType) and var type
            ? TypeDiagnostics.NoOrder(argument.Span, type, function, null)
            : CallDiagnostics.Argument(argument.Span, function, parameter.Name, parameter.Words, ExprText.Of(argument), actual);

    // What can never be right, such as a scale of 99 or date("2018-02-30"), need not wait for a meeting.
    private void TryConstants(CallExpr call, Signature signature)
    {
        var before = diagnostics.Count;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (signature.ParameterOf(i).Reject is { } reject && Constancy.Of(call.Arguments[i])
                && ClosureBuilder.Build(call.Arguments[i])(new Frame([])) is { IsKnown: true, Kind: not ValueKind.Null } value
                && signature.ParameterOf(i).Accepts(value)
                && reject(value, call.Arguments[i].Span) is { } wrong)
            {
                diagnostics.Report(wrong.AsError);
            }
        }

        if (diagnostics.Count == before && !signature.IsAggregate && Constancy.Of(call)
            && ClosureBuilder.Build(call)(new Frame([])) is { Kind: ValueKind.Error } error)
        {
            diagnostics.Report(error.AsError);
        }
    }

    private Typed CallOf(FunctionDefinition function, CallExpr node, List<Typed> arguments)
    {
        if (function.Parameters.Count != arguments.Count)
        {
            return Wrong(node, CallDiagnostics.Count(node.Span, node.Function, Usage.Counts(function), arguments.Count, Usage.Of(function)));
        }

        var expressions = arguments.Select((argument, i) => Expect(argument, function.Parameters[i]).Expr).ToList();
        return new(node with { Arguments = expressions, Registered = function, Type = function.Result });
    }

    private Typed OverScorecard(CallExpr node)
    {
        if (scope.Scorecard is not { } scorecard)
        {
            return Wrong(node, NameDiagnostics.ScorecardElsewhere(node.Span, node.Function));
        }

        var ids = node.Arguments.OfType<LiteralExpr>().Where(literal => literal.Value.Kind == ValueKind.Text).ToList();
        if (ids.Count == 0 || ids.Count != node.Arguments.Count || (node.Function == "points" && ids.Count != 1))
        {
            return Wrong(node, NameDiagnostics.IdInQuotes(node.Span, node.Function));
        }

        return node.Function == "points" ? Points(node, ids[0], scorecard) : Full(node, ids, scorecard);
    }

    private Typed Points(CallExpr node, LiteralExpr literal, IScorecardNames scorecard)
    {
        var id = literal.Value.AsText;
        return scorecard.Points(id) is { } symbol ? new(ExprBuild.Name(symbol, node.Span))
            : scorecard.WhyNoPoints(id) is { } why ? Wrong(node, NameDiagnostics.NoPoints(literal.Span, id, why))
            : Wrong(node, NameDiagnostics.UnknownCriterion(literal.Span, id, scorecard.Ids));
    }

    // Of several ids all must be full.
    private Typed Full(CallExpr node, List<LiteralExpr> ids, IScorecardNames scorecard)
    {
        var full = new List<Expr>();
        foreach (var literal in ids)
        {
            var id = literal.Value.AsText;
            if (scorecard.Full(id) is { } symbol)
            {
                full.Add(ExprBuild.Name(symbol, ids.Count == 1 ? node.Span : literal.Span));
            }
            else
            {
                diagnostics.Report(NameDiagnostics.UnknownCriterion(literal.Span, id, scorecard.Ids));
            }
        }

        return new(ExprBuild.All(full, node.Span) ?? node);
    }
}
