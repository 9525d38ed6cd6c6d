using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Collects where one subject is cut, and cuts it.</summary>
internal sealed class AxisBuilder(Expr subject, string text, Symbol symbol, Possible range)
{
    private readonly SortedSet<Cut> cuts = [];
    private readonly SortedSet<string> texts = new(StringComparer.Ordinal);
    private bool everyValue;

    public Expr Subject { get; } = subject;

    public Symbol Symbol { get; } = symbol;

    /// <summary>All that the subject may be.</summary>
    public Possible Range { get; } = range;

    /// <summary>Cuts where a comparison with a constant needs it.</summary>
    public void Cut(BinaryOperator comparison, Value constant)
    {
        switch (constant.Kind)
        {
            case ValueKind.Number or ValueKind.Date or ValueKind.DaysDuration or ValueKind.MonthsDuration:
                cuts.UnionWith(Regions.Cut.Of(comparison, Decimals.AsCompared(constant.AsOrdinal)).Select(cut => cut.On(Range.Ordinals?.Step)));
                break;
            case ValueKind.Text:
                texts.Add(constant.AsText);
                break;
        }
    }

    /// <summary>Makes every value a piece of its own.</summary>
    public void CutEverywhere() => everyValue = true;

    public Axis Build()
    {
        var pieces = new List<Possible>();
        if (Range.CanBeNull)
        {
            pieces.Add(Possible.Null);
        }

        if (Range.CanBeTrue)
        {
            pieces.Add(Possible.True);
        }

        if (Range.CanBeFalse)
        {
            pieces.Add(Possible.False);
        }

        if (Range.Texts is { } all)
        {
            pieces.AddRange(Texts(all));
        }

        if (Range.Ordinals is { } line)
        {
            pieces.AddRange(Ordinals(line));
        }

        // What is neither is one piece: it is not cut.
        if (pieces.Count == 0)
        {
            pieces.Add(Range.WithoutFailure);
        }

        return new(Subject, text, Symbol, pieces);
    }

    private IEnumerable<Possible> Texts(PossibleTexts all)
    {
        var named = all.Others ? texts.Where(all.Contains) : everyValue ? all.Values : all.Values.Where(texts.Contains);
        var pieces = named.Select(one => Possible.OneOf([one])).ToList();
        var rest = all.And(PossibleTexts.AllBut(named));
        return rest.IsEmpty ? pieces : pieces.Append(Possible.Of(rest));
    }

    private IEnumerable<Possible> Ordinals(Domain line)
    {
        if (everyValue && line is { Lower: { } first, Upper: { } last, Step: { } step })
        {
            for (var value = first.Value; value <= last.Value; value += step)
            {
                yield return Possible.Within(Range.OrdinalKind, Domain.Only(value));
            }

            yield break;
        }

        var lower = line.Lower;
        foreach (var cut in cuts)
        {
            if (new Domain(lower, cut.Upper, line.Step).And(line) is { } below)
            {
                yield return Possible.Within(Range.OrdinalKind, below);
                lower = cut.Lower;
            }
        }

        if (new Domain(lower, line.Upper, line.Step).And(line) is { } rest)
        {
            yield return Possible.Within(Range.OrdinalKind, rest);
        }
    }
}
