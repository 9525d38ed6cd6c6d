using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.SamplePlugin;

/// <summary><c>majority(n)</c>: the least whole number that is more than half of n.</summary>
public static class MajorityFunction
{
    /// <summary>The function.</summary>
    public static FunctionDefinition Definition { get; } = new(
        "majority", [FeelType.Number], FeelType.Number, arguments => Value.Of(decimal.Floor(arguments[0].AsNumber / 2) + 1));
}
