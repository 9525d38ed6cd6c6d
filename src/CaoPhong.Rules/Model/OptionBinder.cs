using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>Reads what stands under the key of a kind by the shape that the kind declares.</summary>
/// <remarks>What is wrong is reported and left out, and the rest is read.</remarks>
internal sealed class OptionBinder(Scope scope, decimal max, Annotations annotations, DiagnosticBag diagnostics)
{
    /// <summary>The option; null, and reported, where it cannot be read.</summary>
    public BoundOption? Bind(SyntaxNode node, OptionShape shape, string key)
    {
        if (node is MissingNode)
        {
            return null;
        }

        return shape switch
        {
            ListShape list => BindList(node, list, key),
            MappingShape mapping => BindMapping(node, mapping, key),
            DictionaryShape dictionary => BindDictionary(node, dictionary, key),
            NamedShape named => Bind(node, named.Shape, key),
            EitherShape either when node is MappingNode && either.Mapping is { } inner => Bind(node, inner, key),
            EitherShape either when node is SequenceNode && either.List is { } inner => Bind(node, inner, key),
            EitherShape { Scalar: { } inner } => Bind(node, inner, key),
            EitherShape { Mapping: { } inner } => Bind(node, inner, key),
            EitherShape { List: { } inner } => Bind(node, inner, key),
            _ => BindScalar(node, shape, key),
        };
    }

    private BoundList? BindList(SyntaxNode node, ListShape shape, string key)
    {
        if (node is not SequenceNode sequence)
        {
            diagnostics.Report(ReadingDiagnostics.NotSequence(node, Phrase.Same($"'{key}'")).WithHelp(OptionAdvice.ForList(node, key)));
            return null;
        }

        if (sequence.Items.Count == 0)
        {
            diagnostics.Report(ReadingDiagnostics.EmptyList(node, Phrase.Same($"'{key}'")));
            return null;
        }

        var items = sequence.Items.Select(item => Bind(item, shape.Item, key)).ToList();
        return items.Contains(null) ? null : new(items!, node);
    }

    private BoundMapping? BindMapping(SyntaxNode node, MappingShape shape, string key)
    {
        var known = shape.Fields.Select(field => field.Key).ToArray();
        if (annotations.Open(node, shape.Noun ?? Phrase.Same($"'{key}'"), known, OptionAdvice.ForMapping(node, shape, key)) is not { } reader)
        {
            return null;
        }

        var complete = true;
        foreach (var required in shape.Fields.Where(field => field.Required))
        {
            complete &= required.Shape is WordShape { Words: var words }
                ? reader.Require(required.Key, OptionAdvice.OneOf(required.Key, words))
                : reader.Require(required.Key);
        }

        var fields = new List<BoundField>();
        foreach (var entry in reader.Node.Entries)
        {
            if (shape.Fields.FirstOrDefault(field => field.Key == entry.Key.Text) is not { } field)
            {
                complete &= Annotations.Keys.Contains(entry.Key.Text);
                continue;
            }

            if (Bind(entry.Value, field.Shape, field.Key) is { } value)
            {
                fields.Add(new(entry.Key, value));
            }
            else
            {
                complete = false;
            }
        }

        return complete ? new(fields, node) { Source = annotations.OwnSourceOf(node) } : null;
    }

    private BoundMapping? BindDictionary(SyntaxNode node, DictionaryShape shape, string key)
    {
        if (node is not MappingNode mapping)
        {
            diagnostics.Report(ReadingDiagnostics.NotMapping(node, Phrase.Same($"'{key}'")));
            return null;
        }

        var fields = mapping.Entries.Select(entry => (entry.Key, Value: Bind(entry.Value, shape.Value, entry.Key.Text))).ToList();
        return fields.Any(field => field.Value is null) ? null : new([.. fields.Select(field => new BoundField(field.Key, field.Value!))], node);
    }

    private BoundOption? BindScalar(SyntaxNode node, OptionShape shape, string key)
    {
        if (node is not ScalarNode scalar)
        {
            diagnostics.Report(ReadingDiagnostics.NotScalar(node, key).WithHelp(OptionAdvice.ForScalar(node, shape, key)));
            return null;
        }

        switch (shape)
        {
            case NumberShape number:
                return BindNumber(scalar, number, key);
            case EdgeShape:
                return BindEdge(scalar);
            case DateShape:
                return ScalarReading.Date(scalar, diagnostics) is { } day ? new BoundDate(day, node) : null;
            case BooleanShape:
                return ScalarReading.Boolean(scalar, diagnostics) is { } truth ? new BoundBoolean(truth, node) : null;
            case ExpressionShape expression:
                return Checked(scalar, expression) is { } expr ? new BoundExpr(expr, node) : null;
            case FactShape fact:
                return BindFact(scalar, fact);
            case WordShape word when !word.Words.Contains(scalar.Text):
                diagnostics.Report(ReadingDiagnostics.NotWord(scalar, key, [.. word.Words]));
                return null;
            case IdShape when !ScalarReading.IsId(scalar.Text, dots: false):
                diagnostics.Report(ReadingDiagnostics.NotId(scalar));
                return null;
            case TextShape when string.IsNullOrWhiteSpace(scalar.Text):
                diagnostics.Report(ReadingDiagnostics.EmptyText(scalar, key));
                return null;
            default:
                return new BoundText(scalar);
        }
    }

    private BoundNumber? BindNumber(ScalarNode scalar, NumberShape shape, string key)
    {
        var number = shape.Whole ? ScalarReading.Whole(scalar, key, diagnostics) : ScalarReading.Number(scalar, diagnostics);
        if (number is not { } value)
        {
            return null;
        }

        if (shape.AboveZero && value <= 0)
        {
            diagnostics.Report(ReadingDiagnostics.NotPositive(scalar, key));
            return null;
        }

        return new(value, scalar);
    }

    private BoundOption? BindEdge(ScalarNode scalar)
    {
        if (ScalarReading.TryDate(scalar.Text, out var day))
        {
            return new BoundDate(day, scalar);
        }

        // What looks like a day that is written otherwise gets the advice for days.
        if (ScalarAdvice.ForDate(scalar.Text) is not null)
        {
            ScalarReading.Date(scalar, diagnostics);
            return null;
        }

        return ScalarReading.Number(scalar, diagnostics) is { } number ? new BoundNumber(number, scalar) : null;
    }

    private Expr? Checked(ScalarNode text, ExpressionShape shape)
    {
        var parsed = ExprParser.Parse(text, diagnostics);
        return shape.KnowsFullPoints
            ? FullPoints.Check(parsed, scope, shape.Expected, max, diagnostics)
            : ExprReader.Checked(parsed, scope, shape.Expected, diagnostics);
    }

    private BoundExpr? BindFact(ScalarNode scalar, FactShape shape)
    {
        if (scope.Find(scalar.Text) is not { } symbol)
        {
            diagnostics.Report(ModelDiagnostics.UnknownFact(scalar, scope.Names).WithHelp(OptionAdvice.ForFact(scalar, shape, scope)));
            return null;
        }

        if (symbol.Type is not AnyType && !shape.Takes(symbol))
        {
            var wanted = shape.Number ? FeelType.Number.Words : new ChoiceType([]).Words;
            diagnostics.Report(ModelDiagnostics.WrongFact(scalar, symbol.Type.Words, wanted).WithHelp(OptionAdvice.ForFact(scalar, shape, scope)));
            return null;
        }

        return symbol.Type is AnyType ? null : new(ExprBuild.Name(symbol, scalar.Span), scalar);
    }
}
