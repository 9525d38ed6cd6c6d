using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>A number or day with which something is compared, where the author wrote it.</summary>
/// <param name="Scope">What is compared, so that equal edges of one thing move together.</param>
/// <param name="Value">The number, or the number of the day.</param>
/// <param name="Kind">Which of the two.</param>
/// <param name="Step">How far it moves.</param>
/// <param name="Number">Where it stands, and the characters of it.</param>
internal sealed record EdgeSite(string Scope, decimal Value, ValueKind Kind, decimal Step, TextEdit Number)
{
    /// <summary>How it is written when it is open where it was closed, or the other way: the old nodes with the new ones, with what each is called; null where it has no such end.</summary>
    public EdgeTurn? Turn { get; init; }

    /// <summary>Where it is written.</summary>
    public SourceSpan Span => Number.Scalar.SpanOf(Number.Start, Number.Length);

    /// <summary>A value as it is written.</summary>
    public string Written(decimal value) => Kind == ValueKind.Date ? Day(value) : Numbers.Format(value);

    private static string Day(decimal day) =>
        DateOnly.FromDayNumber((int)day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>An end that is opened or closed.</summary>
/// <param name="Edit">Characters of an expression; null where a key is another.</param>
/// <param name="Mapping">The mapping whose key is another; null where characters are.</param>
/// <param name="Key">Its key.</param>
/// <param name="From">The key or sign that is written.</param>
/// <param name="To">The one instead.</param>
internal sealed record EdgeTurn(TextEdit? Edit, MappingNode? Mapping, string? Key, string From, string To);
