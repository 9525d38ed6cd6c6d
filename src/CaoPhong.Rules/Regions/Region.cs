using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Regions;

/// <summary>Neighbouring pieces of an axis, by their places.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public readonly record struct PieceRange(int From, int To)
{
    /// <summary>Whether it is one piece.</summary>
    public bool IsOne => From == To;
}

/// <summary>A part of a <see cref="Partition"/>: some neighbouring pieces of each axis.</summary>
/// <remarks>Immutable.</remarks>
public sealed class Region
{
    private readonly PieceRange[] pieces;

    internal Region(Partition partition, PieceRange[] pieces)
    {
        Partition = partition;
        this.pieces = pieces;
    }

    /// <summary>Of what it is a part.</summary>
    public Partition Partition { get; }

    /// <summary>Its pieces of each axis, in the order of <see cref="Partition.Axes"/>.</summary>
    public IReadOnlyList<PieceRange> Pieces => pieces;

    /// <summary>What an axis may be here, by its place.</summary>
    public Possible On(int axis) => Partition.Axes[axis].Between(pieces[axis].From, pieces[axis].To);

    /// <summary>What a name may be here.</summary>
    public Possible this[Symbol symbol]
    {
        get
        {
            var axis = Partition.AxisOf(symbol);
            var knowledge = Partition.Knowledge;
            if (axis >= 0 && LacksFacts(axis))
            {
                return Computed(axis);
            }

            var own = axis >= 0 ? On(axis) : knowledge[symbol];
            return knowledge.DerivedFollow && !knowledge.IsGiven(symbol) && knowledge.DerivedOf(symbol) is { } derived
                ? ExprBounds.Evaluate(derived.Value, other => this[other]).And(own).WithoutFailure
                : own;
        }
    }

    /// <summary>All that an expression may be here.</summary>
    public Possible Evaluate(Expr expr) => EvaluatePrepared(Partition.Prepared(expr));

    /// <summary>
    /// Whether nothing shows that no meeting lies here: every derived fact and every expression can be what its piece says,
    /// as far as that follows from the facts, and no rule between facts is certainly broken.
    /// </summary>
    public bool IsPossible
    {
        get
        {
            for (var place = 0; place < pieces.Length; place++)
            {
                var axis = Partition.Axes[place];
                var computed = axis.Fact is { } fact ? this[fact] : Computed(place);
                if (LacksFacts(place))
                {
                    // The first piece stands for having no value.
                    if (pieces[place].From > 0)
                    {
                        return false;
                    }
                }
                else if (!(axis.Fact is null ? computed.And(On(place)) : computed).WithoutFailure.CanHaveValue)
                {
                    return false;
                }
            }

            return Partition.Knowledge.Schema.Rules.All(rule => ExprBounds.Evaluate(rule.Require, symbol => this[symbol]) is not { CanBeTrue: false, CanBeFalse: true, CanFail: false });
        }
    }

    /// <summary>Whether an axis has no value here, because what it is computed from is absent.</summary>
    internal bool LacksFacts(int axis) => Partition.MayLackFacts(axis) && Computed(axis).AlwaysFails;

    internal Possible EvaluatePrepared(Expr prepared) => ExprBounds.Evaluate(prepared, symbol => this[symbol]);

    // What the subject of an axis comes to here, whatever the pieces of the axis itself.
    private Possible Computed(int axis) => ExprBounds.Evaluate(Partition.Axes[axis].Subject, symbol => this[symbol]);

    /// <summary>The two halves along an axis.</summary>
    internal (Region Low, Region High) Split(int axis)
    {
        var (from, to) = pieces[axis];
        var middle = (from + to) / 2;
        return (With(axis, new(from, middle)), With(axis, new(middle + 1, to)));
    }

    /// <summary>The same region up to another piece of an axis.</summary>
    internal Region Until(int axis, int last) => With(axis, new(pieces[axis].From, last));

    /// <summary>The same region at one piece of an axis.</summary>
    internal Region At(int axis, int piece) => With(axis, new(piece, piece));

    private Region With(int axis, PieceRange range)
    {
        var changed = (PieceRange[])pieces.Clone();
        changed[axis] = range;
        return new(Partition, changed);
    }
}
