using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Something that conditions compare with constants, cut where they do: a fact, a derived fact, or another expression known by its text.</summary>
/// <remarks>Immutable; safe to share between threads. The pieces do not overlap and hold all that the subject may be.</remarks>
public sealed class Axis
{
    private readonly Possible?[,] spans;

    internal Axis(Expr subject, string text, Symbol symbol, IReadOnlyList<Possible> pieces)
    {
        Subject = subject;
        Text = text;
        Symbol = symbol;
        Pieces = pieces;
        spans = new Possible?[pieces.Count, pieces.Count];
    }

    /// <summary>What is cut.</summary>
    public Expr Subject { get; }

    /// <summary>The subject as it is written; its name.</summary>
    public string Text { get; }

    /// <summary>What is between the cuts; for numbers and days in order.</summary>
    public IReadOnlyList<Possible> Pieces { get; }

    /// <summary>The fact or derived fact, where the subject is one; null for another expression.</summary>
    public Symbol? Fact => (Subject as NameExpr)?.Symbol;

    /// <summary>The name by which prepared conditions know it.</summary>
    internal Symbol Symbol { get; }

    /// <summary>All that lies in neighbouring pieces.</summary>
    internal Possible Between(int from, int to)
    {
        if (from == to)
        {
            return Pieces[from];
        }

        if (spans[from, to] is { } known)
        {
            return known;
        }

        var all = Pieces[from];
        for (var place = from + 1; place <= to; place++)
        {
            all = all.Or(Pieces[place]);
        }

        // Threads may do the same work twice; what they find is the same.
        spans[from, to] = all;
        return all;
    }
}
