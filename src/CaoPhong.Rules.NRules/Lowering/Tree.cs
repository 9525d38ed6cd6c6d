using System.Linq.Expressions;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>The small pieces that lowered expressions are built of.</summary>
internal static class Tree
{
    /// <summary>A value that is the same for every meeting.</summary>
    public static Expression Of(Value value) => Expression.Constant(value, typeof(Value));

    /// <summary>A node of the language, for the place and the words of an error.</summary>
    public static Expression Node<T>(T node)
        where T : Expr => Expression.Constant(node, typeof(T));

    /// <summary>Whether a lowered value is true.</summary>
    public static Expression IsTrue(Expression value) => Expression.Property(value, nameof(Value.IsTrue));

    /// <summary>Whether it is false.</summary>
    public static Expression IsFalse(Expression value) => Expression.Property(value, nameof(Value.IsFalse));

    /// <summary>A call of a static method that is not overloaded.</summary>
    public static Expression Call(Type type, string method, params Expression[] arguments) =>
        Expression.Call(type.GetMethod(method, Everywhere) ?? throw new MissingMethodException(type.Name, method), arguments);

    private const System.Reflection.BindingFlags Everywhere =
        System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.DeclaredOnly;
}
