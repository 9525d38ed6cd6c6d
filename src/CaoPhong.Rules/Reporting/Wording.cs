using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Reporting;

/// <summary>How a report writes numbers, days and points: in Vietnamese with a decimal comma and the day first.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Wording
{
    private const int MostDecimals = 6;

    // As many as a decimal can have.
    private const int Decimals = 28;

    private Wording(Language language) => Language = language;

    /// <summary>Reports in Vietnamese.</summary>
    public static Wording Vietnamese { get; } = new(Language.Vietnamese);

    /// <summary>Reports in English.</summary>
    public static Wording English { get; } = new(Language.English);

    /// <summary>The wording of a language.</summary>
    public static Wording In(Language language) => language == Language.Vietnamese ? Vietnamese : English;

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>The words in this language.</summary>
    public string Words(Phrase phrase) => phrase.In(Language);

    /// <summary>A number with all its decimals.</summary>
    public string Number(decimal number)
    {
        var text = Numbers.Format(number);
        return Language == Language.Vietnamese ? text.Replace('.', ',') : text;
    }

    /// <summary>A number for reading: up to two decimals as it is, else rounded to one, or to as many as keep it on its side of a mark.</summary>
    public string Rounded(decimal number, decimal? mark = null)
    {
        if (decimal.Round(number, 2) == number)
        {
            return Number(number);
        }

        for (var decimals = 1; decimals < MostDecimals; decimals++)
        {
            var rounded = decimal.Round(number, decimals, MidpointRounding.AwayFromZero);
            if (mark is not { } edge || rounded.CompareTo(edge) == number.CompareTo(edge))
            {
                return Number(rounded);
            }
        }

        return Number(decimal.Round(number, MostDecimals));
    }

    /// <summary>A day.</summary>
    public string Day(DateOnly day) => Language == Language.Vietnamese
        ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Points that may be open: <c>7</c>, or <c>0–7</c>; <c>0–∞</c> for a penalty without a stop.</summary>
    public string Points(Bounds points) => points.IsExact ? Rounded(points.From)
        : $"{Rounded(points.From)}–{(points.To == decimal.MaxValue ? "∞" : Rounded(points.To))}";

    /// <summary>Points before and after a step, with as many decimals as show that they differ: <c>76.13 → 76.1</c>.</summary>
    internal string Move(Bounds before, Bounds after)
    {
        var (one, other) = (Points(before), Points(after));
        for (var decimals = 2; one == other && before != after && decimals <= Decimals; decimals++)
        {
            (one, other) = (Cut(before, decimals), Cut(after, decimals));
        }

        return $"{one} → {other}";
    }

    /// <summary>By how much points move, with its sign: <c>+2</c>, or <c>−2 đến +3</c>.</summary>
    public string Change(Bounds change) => change.IsExact ? Signed(change.From) : $"{Signed(change.From)} {Words(new("đến", "to"))} {Signed(change.To)}";

    /// <summary>A value with its unit, such as <c>84,2%</c> or <c>16 đảng viên</c>.</summary>
    public string Measure(Value value, string? unit, decimal? mark = null) => value.Kind switch
    {
        ValueKind.Number => unit switch
        {
            null => Rounded(value.AsNumber, mark),
            "%" => Rounded(value.AsNumber, mark) + "%",
            _ => $"{Rounded(value.AsNumber, mark)} {unit}",
        },
        _ => Plain(value),
    };

    /// <summary>A value without a unit.</summary>
    public string Plain(Value value) => value.Kind switch
    {
        ValueKind.Null => Words(new("không có", "absent")),
        ValueKind.Unknown => Words(new("chưa biết", "unknown")),
        ValueKind.Boolean => Words(value.AsBoolean ? new("có", "yes") : new("không", "no")),
        ValueKind.Number => Rounded(value.AsNumber),
        ValueKind.Text => value.AsText,
        ValueKind.Date when value.IsDate => Day(value.AsDate),
        ValueKind.List => string.Join(", ", value.AsList.Select(Plain)),
        _ => value.ToString(),
    };

    // Cut off and not rounded: what is rounded here is shown before it is.
    private string Cut(Bounds points, int decimals)
    {
        var (from, to) = (Number(decimal.Round(points.From, decimals, MidpointRounding.ToZero)), Number(decimal.Round(points.To, decimals, MidpointRounding.ToZero)));
        return points.IsExact ? from : $"{from}–{to}";
    }

    private string Signed(decimal number) => number switch
    {
        decimal.MinValue => "−∞",
        decimal.MaxValue => "+∞",
        > 0 => "+" + Rounded(number),
        < 0 => "−" + Rounded(-number),
        _ => "0",
    };
}
