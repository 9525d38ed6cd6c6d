using System.Linq.Expressions;
using CaoPhong.Rules.Compilation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using NRules.RuleModel;

namespace CaoPhong.Rules.NRules.Lowering;

/// <summary>A planned table to the action of its rule: an expression tree that finds the rows that hold and writes the hits.</summary>
internal sealed class TableLowering
{
    private readonly PlannedTable table;
    private readonly ParameterExpression slots = Expression.Variable(typeof(Value[]), "slots");
    private readonly ParameterExpression truth = Expression.Variable(typeof(Value), "truth");
    private readonly ParameterExpression found = Expression.Variable(typeof(bool), "found");
    private readonly LabelTarget done = Expression.Label("done");
    private readonly Expression index;
    private readonly ExprLowering lowering;
    private readonly bool stopsAtFirst;

    public TableLowering(PlannedTable table)
    {
        this.table = table;
        index = Expression.Constant(table.Index);
        lowering = new(slots);
        stopsAtFirst = table.Hit == HitPolicy.First || (table.Hit == HitPolicy.Unique && table.IsDisjoint);
    }

    /// <summary>The action for a meeting.</summary>
    public LambdaExpression Action(ParameterExpression meeting)
    {
        List<Expression> steps = [Expression.Assign(slots, Expression.Property(meeting, nameof(MeetingFact.Slots))), Expression.Assign(found, Expression.Constant(false))];
        steps.AddRange(table.Rows.Where(row => row.When is not null).Select(row => TryRow(meeting, row)));
        if (table.Otherwise is { } otherwise)
        {
            steps.Add(Expression.IfThen(Expression.Not(found), Give(meeting, table.Rows[otherwise])));
        }

        steps.Add(Expression.Label(done));
        var whenAsked = Expression.IfThen(
            Expression.Call(meeting, nameof(MeetingFact.IsAsked), null, index),
            Expression.Block([slots, truth, found], steps));
        return Expression.Lambda(whenAsked, Expression.Parameter(typeof(IContext), "context"), meeting);
    }

    private BlockExpression TryRow(ParameterExpression meeting, PlannedRow row)
    {
        Expression[] hit = stopsAtFirst
            ? [Give(meeting, row), Expression.Return(done)]
            : [Give(meeting, row), Expression.Assign(found, Expression.Constant(true))];
        return Expression.Block(
            Expression.Assign(truth, lowering.Whole(row.When!)),
            Expression.IfThenElse(
                Tree.IsTrue(truth),
                Expression.Block(hit),
                Expression.IfThen(
                    Expression.Not(Tree.IsFalse(truth)),
                    Expression.Block(
                        Expression.Call(meeting, nameof(MeetingFact.Fail), null, index, truth, Tree.Node(row.When!)),
                        Expression.Return(done)))));
    }

    private MethodCallExpression Give(ParameterExpression meeting, PlannedRow row) => row.Constant is { } points
        ? Expression.Call(meeting, nameof(MeetingFact.HitConstant), null, index, Expression.Constant(row.Index), Expression.Constant(points))
        : Expression.Call(meeting, nameof(MeetingFact.Hit), null, index, Expression.Constant(row.Index), lowering.Whole(row.Points));
}
