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

    /// <summary>Whether a criterion of this kind may say <c>round</c> beside its key; the kind puts it into its table.</summary>
    bool CanRound => false;

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

    /// <summary>The <c>round</c> beside the key of the kind; null for none.</summary>
    public Rounding? Round { get; init; }

    /// <summary>The fact of a name, with its options and labels; null when it is none.</summary>
    public required Func<string, FactDeclaration?> FindFact { get; init; }

    /// <summary>The fact that was declared for a <see cref="FactShape"/> that was left out; null for none.</summary>
    public Symbol? DeclaredFact { get; init; }

    /// <summary>A checked expression; null, and reported, where it is wrong.</summary>
    public Expr? Check(ScalarNode text, FeelType? expected, DiagnosticBag diagnostics) =>
        ExprReader.Read(text, Scope, expected, diagnostics);

    /// <summary>The condition of a cell over the expression of its column; null for <c>-</c>, which any value passes, and where it is wrong.</summary>
    /// <param name="text">The cell.</param>
    /// <param name="input">The expression of its column.</param>
    /// <param name="diagnostics">Where mistakes go.</param>
    /// <param name="isWrong">Whether there was a mistake, so that null does not mean <c>-</c>.</param>
    public Expr? CheckCell(ScalarNode text, Expr input, DiagnosticBag diagnostics, out bool isWrong)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cell = ExprParser.ParseCell(text, input, diagnostics);
        var test = cell is null ? null : ExprReader.Checked(cell, Scope, FeelType.Boolean, diagnostics);
        isWrong = cell is not null && test is null;
        return test;
    }
}
