using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>The list of meetings that the expressions of a year look at: one value where every meeting is certain, else what it may be.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class YearList
{
    private Possible? possible;

    private YearList(Value? certain, Possible? possible) => (Certain, this.possible) = (certain, possible);

    /// <summary>The list, where it is one value; null where something is open.</summary>
    public Value? Certain { get; }

    /// <summary>All that it may be; put together when it is looked at, which a certain list seldom is.</summary>
    public Possible Possible => possible ??= Possible.Of(Certain!.Value);

    /// <summary>A list of which everything is known.</summary>
    public static YearList Of(IReadOnlyList<Value> meetings) => new(Value.Of(meetings), null);

    /// <summary>A list of which something is open.</summary>
    public static YearList Of(Possible meetings) => new(null, meetings);
}
