namespace CaoPhong.Rules.Expressions;

/// <content>Names that are used more than once in a calculation.</content>
internal sealed partial class BoundsEvaluator
{
    private static Possible? Correlated(BinaryExpr node, Possible apart) => null;
}
