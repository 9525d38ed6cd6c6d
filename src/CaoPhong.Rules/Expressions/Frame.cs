namespace CaoPhong.Rules.Expressions;

/// <summary>The values over which a compiled expression is evaluated: a slot for every symbol of its scope.</summary>
/// <remarks>Not thread-safe: one frame belongs to one evaluation at a time.</remarks>
public sealed class Frame(Value[] slots)
{
    /// <summary>The value of every symbol, by its slot.</summary>
    public Value[] Slots { get; } = slots;

    /// <summary>The variables of quantifiers and filters, by their slot; grown by the compiled expression.</summary>
    internal Value[] Locals { get; set; } = [];

    /// <summary>How many elements of lists the evaluation has looked at.</summary>
    internal int Steps { get; set; }
}

/// <summary>A compiled expression: the values of a frame to a value.</summary>
public delegate Value Eval(Frame frame);
