namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>What a function gives for arguments that are neither errors nor, where it does not take them, null or unknown.</summary>
internal delegate Value Invocation(Arguments arguments);

/// <summary>One way to call a function.</summary>
/// <param name="Parameters">What it takes.</param>
/// <param name="Result">The type of the result for checked arguments.</param>
/// <param name="Invoke">The result.</param>
internal sealed record Signature(IReadOnlyList<Parameter> Parameters, Func<IReadOnlyList<Expr>, FeelType> Result, Invocation Invoke)
{
    /// <summary>A signature whose result always has one type.</summary>
    public Signature(FeelType result, Invocation invoke, params IReadOnlyList<Parameter> parameters)
        : this(parameters, _ => result, invoke)
    {
    }

    /// <summary>Whether it is called with unknown arguments too, because it can decide in spite of them; else the result is unknown.</summary>
    public bool SeesUnknown { get; init; }

    /// <summary>Whether it takes one list or its elements as arguments: <c>min([1, 2])</c> and <c>min(1, 2)</c>.</summary>
    public bool IsAggregate { get; init; }

    /// <summary>Whether it looks for its second argument among the elements of its first.</summary>
    public bool IsElementOf { get; init; }

    /// <summary>Whether it can be called with a number of arguments.</summary>
    public bool Takes(int count) =>
        Parameters is [.., { Repeats: true }] ? count >= Parameters.Count : count == Parameters.Count;

    /// <summary>The parameter of an argument.</summary>
    public Parameter ParameterOf(int argument) => Parameters[Math.Min(argument, Parameters.Count - 1)];
}
