using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Kinds;

/// <summary>Options that several kinds share.</summary>
internal static class KindShapes
{
    /// <summary>A condition.</summary>
    public static OptionShape Condition { get; } = new ExpressionShape(FeelType.Boolean)
    {
        Role = OptionRole.Condition,
        Doc = new("điều kiện", "a condition"),
    };

    /// <summary>Points that are a number.</summary>
    public static OptionShape Points { get; } = new NumberShape { Role = OptionRole.Points, Doc = new("số điểm", "points") };

    /// <summary>Points that may be an expression.</summary>
    public static OptionShape PointsExpression { get; } = new ExpressionShape(FeelType.Number)
    {
        Role = OptionRole.Points,
        Doc = new("số điểm, hoặc biểu thức cho số điểm", "points, or an expression for them"),
    };

    /// <summary>How fine points are given.</summary>
    public static OptionShape Step { get; } = new NumberShape(AboveZero: true)
    {
        Doc = new("điểm chấm lẻ đến mức nào, đếm từ 0", "how fine points are given, counted from 0"),
    };

    /// <summary>An end of a band.</summary>
    public static OptionField Edge(string key, Phrase doc) => new(key, new EdgeShape { Role = OptionRole.Edge, Doc = doc });

    /// <summary><c>round</c> of a kind that rounds its own points.</summary>
    public static OptionField Round { get; } = new("round", new MappingShape(
    [
        new("to", new NumberShape(AboveZero: true) { Doc = new("bội số", "the multiple") }, Required: true),
        new("mode", new WordShape(["half-up", "half-even", "up", "down"]) { Doc = new("cách làm tròn", "which way") }, Required: true),
    ])
    {
        Doc = new("làm tròn điểm của tiêu chí", "rounds the points of the criterion"),
    });
}
