using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads <c>default</c> of a fact as the type of the fact.</summary>
internal static class DefaultReader
{
    /// <summary>The value; null where there is none or, reported, where the fact cannot take it.</summary>
    public static Value? Read(MappingReader reader, FactDeclaration fact, DiagnosticBag diagnostics)
    {
        if (!reader.Has("default"))
        {
            return null;
        }

        return fact.Type switch
        {
            FactType.Number or FactType.Integer => OnLine(reader, fact, fact.Type == FactType.Integer ? reader.Whole("default") : reader.Number("default"), Value.Of, diagnostics),
            FactType.Date => OnLine(reader, fact, reader.Date("default")?.DayNumber, day => Value.Of(DateOnly.FromDayNumber((int)day)), diagnostics),
            FactType.Boolean => reader.Boolean("default") is { } truth ? Value.Of(truth) : null,
            FactType.Text => reader.Text("default") is { } text ? Value.Of(text) : null,
            FactType.Choice => reader.Scalar("default") is { } scalar && Chosen(scalar, fact, diagnostics) is { } id ? Value.Of(id) : null,
            _ => ManyChosen(reader, fact, diagnostics),
        };
    }

    private static Value? OnLine(
        MappingReader reader, FactDeclaration fact, decimal? value, Func<decimal, Value> make, DiagnosticBag diagnostics)
    {
        if (value is not { } given)
        {
            return null;
        }

        var span = reader.Scalar("default")!.Span;
        var domain = fact.Symbol.Domain;
        if (!(domain with { Step = null }).Contains(given))
        {
            diagnostics.Report(DeclarationDiagnostics.DefaultOutside(
                span, fact.Name, FactDomain.Shown(given, fact.Type), End(domain.Lower, fact.Type), End(domain.Upper, fact.Type)));
            return null;
        }

        if (domain.Step is { } step && given % step != 0)
        {
            diagnostics.Report(DeclarationDiagnostics.DefaultOffStep(span, fact.Name, given, step));
            return null;
        }

        return make(given);
    }

    private static object? End(Edge? edge, FactType type) => edge is null ? null : FactDomain.Shown(edge.Value, type);

    private static string? Chosen(ScalarNode scalar, FactDeclaration fact, DiagnosticBag diagnostics)
    {
        if (fact.Options.Any(option => option.Id == scalar.Text))
        {
            return scalar.Text;
        }

        diagnostics.Report(DeclarationDiagnostics.NotAChoice(scalar, fact.Name, [.. fact.Options.Select(option => option.Id)]));
        return null;
    }

    private static Value? ManyChosen(MappingReader reader, FactDeclaration fact, DiagnosticBag diagnostics)
    {
        if (reader.Value("default") is not SequenceNode list)
        {
            if (reader.Value("default") is { } other)
            {
                diagnostics.Report(DeclarationDiagnostics.ListNeedsIds(other.Span, fact.Name));
            }

            return null;
        }

        var chosen = new List<Value>();
        foreach (var item in list.Items)
        {
            if (item is not ScalarNode scalar)
            {
                diagnostics.Report(DeclarationDiagnostics.ListNeedsIds(item.Span, fact.Name));
            }
            else if (Chosen(scalar, fact, diagnostics) is { } id)
            {
                if (chosen.Contains(Value.Of(id)))
                {
                    diagnostics.Report(DeclarationDiagnostics.RepeatedDefault(scalar));
                }

                chosen.Add(Value.Of(id));
            }
        }

        return Value.Of(chosen);
    }
}
