using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Model;

/// <summary>A grade (mức xếp loại) and the totals that it stands for.</summary>
/// <param name="Id">Unique in its form.</param>
/// <param name="Title">As printed.</param>
/// <param name="Band">The totals, neighbours' bounds filled in.</param>
/// <param name="When">The same as a condition over <c>total</c>.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Grade(string Id, string Title, Domain Band, Expr When, SourceSpan Span)
{
    /// <summary>The nearest citation.</summary>
    public Citation? Source { get; init; }
}

/// <summary>What lowers a grade, never the points, and never raises.</summary>
/// <param name="Id">Unique in its form.</param>
/// <param name="To">The best grade still possible, as its place among the form's grades, best first from 0.</param>
/// <param name="Holds">When it holds; an <c>unless</c> is turned round.</param>
/// <param name="Message">Why, in the author's words.</param>
/// <param name="Span">Where it is written.</param>
public sealed record Cap(string Id, int To, Expr Holds, string Message, SourceSpan Span)
{
    /// <summary>The nearest citation.</summary>
    public Citation? Source { get; init; }
}

/// <summary>When a meeting has points and no grade.</summary>
/// <param name="When">The condition.</param>
/// <param name="Message">Why, in the author's words.</param>
/// <param name="Span">Where it is written.</param>
public sealed record NotGraded(Expr When, string Message, SourceSpan Span);
