using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Checking;

/// <summary>Points that are calculated stay within what the criterion allows. Constants were looked at when they were read.</summary>
internal static class PointsCheck
{
    public static void Run(CheckRun run)
    {
        foreach (var form in run.RuleSet.Forms)
        {
            foreach (var criterion in form.Criteria.Where(criterion => !criterion.IsBroken && criterion.Table is { Tally: null, Hit: not HitPolicy.Sum }))
            {
                foreach (var row in criterion.Table.Rows.Where(row => IsCalculated(criterion, row)))
                {
                    Check(run, form, criterion, row);
                }
            }

            foreach (var criterion in form.Criteria.Where(criterion => !criterion.IsBroken && criterion is { Kind: "table", Table.Hit: HitPolicy.Sum }))
            {
                Check(run, form, criterion, SumOf(criterion));
            }
        }
    }

    // The points of all rows that hold, added up, as if they stood in one row.
    private static Row SumOf(Criterion criterion)
    {
        var span = criterion.Options is BoundMapping mapping ? mapping.SpanOf("rows") : criterion.Options.Span;
        Expr sum = ExprBuild.Number(0, span);
        foreach (var row in criterion.Table.Rows)
        {
            var points = row.When is null ? row.Points : new IfExpr(row.When, row.Points, ExprBuild.Number(0, span), span) { Type = FeelType.Number };
            sum = ExprBuild.Calculate(BinaryOperator.Add, sum, points, span);
        }

        return new("", null, sum, span);
    }

    // What is given by hand is held to its bounds when it is given; rows of counts and shares are made to stay within.
    private static bool IsCalculated(Criterion criterion, Row row) =>
        row.Points is not (LiteralExpr or NameExpr) && criterion.Kind is not ("deduct" or "award" or "penalty" or "proportional");

    private static void Check(CheckRun run, Form form, Criterion criterion, Row row)
    {
        var allowed = row.Allowed ?? criterion.Table.Points;
        var bounds = ExprBounds.Evaluate(row.Points, symbol => run.Everything[symbol]);
        var most = new Domain(new(allowed.From, true), new(allowed.To, true), null);
        if (bounds.Ordinals is not { } points || bounds.CanBeAnything || IsWithin(points, most))
        {
            return;
        }

        if (points.And(most) is null && criterion.Table.Round is null)
        {
            run.Diagnostics.Report(CheckingDiagnostics.PointsNeverAllowed(row.Points.Span, Named(criterion, row), allowed.From, allowed.To));
            return;
        }

        if (criterion.Table.Round is null && Outside(run, form, criterion, row, allowed) is { } witness)
        {
            var value = ExprCompiler.Compile(row.Points)(witness.Frame).AsNumber;
            var finding = CheckingWarnings.PointsOutside(
                row.Points.Span, Named(criterion, row), value, run.Words.Of(witness), allowed.From, allowed.To);
            run.Diagnostics.Report(criterion.Table.Hit == HitPolicy.Sum ? finding.WithHelp(CheckingWarnings.LowerRows) : finding);
        }
    }

    private static Phrase Named(Criterion criterion, Row row) =>
        criterion.Table.Hit == HitPolicy.Sum ? new("tổng các dòng khớp", "the sum of the rows that hold")
        : Phrase.Same($"'{ExprPrinter.Print(row.Points)}'");

    private static bool IsWithin(Domain points, Domain allowed) =>
        points.Lower is { } lower && points.Upper is { } upper && allowed.Has(lower.Value) && allowed.Has(upper.Value);

    private static Witness? Outside(CheckRun run, Form form, Criterion criterion, Row row, PointsDomain allowed)
    {
        var span = row.Points.Span;
        var outside = new BinaryExpr(
            BinaryOperator.Or,
            ExprBuild.Compare(BinaryOperator.Greater, row.Points, ExprBuild.Number(allowed.To, span), span),
            ExprBuild.Compare(BinaryOperator.Less, row.Points, ExprBuild.Number(allowed.From, span), span), span) { Type = FeelType.Boolean };

        // The row counts where it holds and, where the first row counts, none before it does.
        var others = criterion.Table.Rows.TakeWhile(other => criterion.Table.Hit == HitPolicy.First && other != row)
            .Concat(row.When is null ? criterion.Table.Rows.Where(other => other != row) : []);
        Expr[] assumptions =
        [
            .. new[] { form.When, criterion.Applies?.When, row.When }.OfType<Expr>(),
            .. criterion.Table.Hit == HitPolicy.Sum ? [] : others.Select(other => other.When).OfType<Expr>().Distinct().Select(ExprBuild.Not),
        ];
        var question = new CoverageQuestion([ExprBuild.Not(outside)]) { Assumptions = assumptions, MustCover = true };
        return CoverageSearch.Run(run.Everything, question, run.Budget).Gaps is [var gap, ..] ? gap.Witness : null;
    }
}
