using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Model;

/// <summary>A kind of criterion: one YAML key that expands to a decision table.</summary>
/// <remarks>The built-in kinds are written against this interface and nothing else; a host registers its own under an
/// <c>x-</c> key. It must be pure and thread-safe: the same criterion gives the same table.</remarks>
public interface ICriterionKind
{
    /// <summary>The key, such as <c>bands</c>; that of a registered kind begins with <c>x-</c>.</summary>
    string Key { get; }

    /// <summary>What the author may write under the key.</summary>
    OptionShape Options { get; }

    /// <summary>What its points count towards by itself: <see cref="CriterionRole.Penalty"/> for a kind without a max.</summary>
    CriterionRole Role => CriterionRole.Ordinary;

    /// <summary>The table of a criterion; null, and reported, where its options make none.</summary>
    DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics);
}

/// <summary>A criterion as a kind sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Max">Its most points; 0 where it has none.</param>
/// <param name="Options">What the author wrote under the key, bound by <see cref="ICriterionKind.Options"/>.</param>
/// <param name="Scope">What its expressions may name.</param>
/// <param name="Span">Where the key of the kind is written.</param>
public sealed record CriterionContext(string Id, string Title, decimal Max, BoundOption Options, Scope Scope, SourceSpan Span)
{
    /// <summary>The citation nearest to the criterion.</summary>
    public Citation? Source { get; init; }

    /// <summary>The fact of a name, with its options and labels; null when it is none.</summary>
    public required Func<string, FactDeclaration?> FindFact { get; init; }

    /// <summary>The fact that was declared for a <see cref="FactShape"/> that was left out; null for none.</summary>
    public Symbol? DeclaredFact { get; init; }

    /// <summary>A checked expression; null, and reported, where it is wrong.</summary>
    public Expr? Check(ScalarNode text, FeelType? expected, DiagnosticBag diagnostics) =>
        TypeChecker.Check(ExprParser.Parse(text, diagnostics), Scope, expected, diagnostics);

    /// <summary>The condition of a cell over the expression of its column; null for <c>-</c> and, reported, where it is wrong.</summary>
    public Expr? CheckCell(ScalarNode text, Expr input, DiagnosticBag diagnostics) =>
        ExprParser.ParseCell(text, input, diagnostics) is { } cell
            ? TypeChecker.Check(cell, Scope, FeelType.Boolean, diagnostics)
            : null;
}
