using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Facts;

/// <summary>Reads <c>min</c>, <c>max</c> and <c>step</c> of a fact.</summary>
internal static class FactDomain
{
    /// <summary>What the fact can take; null, and reported, where it could not be read or holds nothing.</summary>
    public static Domain? Read(string name, MappingReader reader, FactType type, DiagnosticBag diagnostics)
    {
        if (!FactTypes.IsNumber(type) && type != FactType.Date)
        {
            return Domain.Everything;
        }

        var (min, max) = (End(reader, "min", type), End(reader, "max", type));
        var step = Step(reader, type, diagnostics);
        var complete = (!reader.Has("min") || min is not null) && (!reader.Has("max") || max is not null) && (!reader.Has("step") || step is not null);
        if (!complete)
        {
            return null;
        }

        var (lower, upper) = (min is { } least ? new Edge(least, true) : null, max is { } most ? new Edge(most, true) : null);
        if (lower is not null && upper is not null && BandReader.IsEmpty(lower, upper, step))
        {
            var reversed = lower.Value > upper.Value;
            diagnostics.Report(DeclarationDiagnostics.EmptyDomain(
                reader.SpanOf("max"), name, Shown(lower.Value, type), Shown(upper.Value, type), reversed ? null : step));
            return null;
        }

        WarnOffStep(reader, "min", min, step, type, diagnostics);
        WarnOffStep(reader, "max", max, step, type, diagnostics);
        return new(lower, upper, step);
    }

    /// <summary>A value of a fact in the words of messages.</summary>
    public static object Shown(decimal value, FactType type) => type == FactType.Date ? DateOnly.FromDayNumber((int)value) : value;

    private static decimal? End(MappingReader reader, string key, FactType type) => type switch
    {
        FactType.Date => reader.Date(key)?.DayNumber,
        FactType.Integer => reader.Whole(key),
        _ => reader.Number(key),
    };

    private static decimal? Step(MappingReader reader, FactType type, DiagnosticBag diagnostics)
    {
        switch (type)
        {
            case FactType.Date:
                return 1;
            case FactType.Number:
                return reader.Positive("step");
        }

        if (!reader.Has("step"))
        {
            return 1;
        }

        if (reader.Positive("step") is { } step && decimal.Truncate(step) != step)
        {
            diagnostics.Report(ReadingDiagnostics.NotWhole(reader.Scalar("step")!, "step"));
            return null;
        }

        return reader.Positive("step");
    }

    private static void WarnOffStep(
        MappingReader reader, string key, decimal? end, decimal? step, FactType type, DiagnosticBag diagnostics)
    {
        if (type != FactType.Date && end is { } value && step is { } by && value % by != 0)
        {
            diagnostics.Report(DeclarationDiagnostics.EndOffStep(reader.SpanOf(key), key, value, by));
        }
    }
}
