using System.Runtime.InteropServices;
using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Expressions.Functions;

/// <summary>The arguments of one call, with their places.</summary>
internal readonly ref struct Arguments(ReadOnlySpan<Value> values, CallExpr call)
{
    private readonly ReadOnlySpan<Value> values = values;

    /// <summary>How many there are.</summary>
    public int Count => values.Length;

    /// <summary>The function.</summary>
    public string Function => call.Function;

    /// <summary>Where the call is written.</summary>
    public SourceSpan Span => call.Span;

    /// <summary>One of them.</summary>
    public Value this[int index] => values[index];

    /// <summary>The elements of an aggregate: those of its only argument that is a list, else the arguments themselves.</summary>
    public ReadOnlySpan<Value> Elements => values is [{ Kind: ValueKind.List } list] ? SpanOf(list.AsList) : values;

    /// <summary>All of them behind the first.</summary>
    public ReadOnlySpan<Value> Rest => values[1..];

    /// <summary>Where one of them is written.</summary>
    public SourceSpan SpanAt(int index) => call.Arguments[index].Span;

    private static ReadOnlySpan<Value> SpanOf(IReadOnlyList<Value> list) => list switch
    {
        Value[] array => array,
        List<Value> some => CollectionsMarshal.AsSpan(some),
        _ => list.ToArray(),
    };
}
