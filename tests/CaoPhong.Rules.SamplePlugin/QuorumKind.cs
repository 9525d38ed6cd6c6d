using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.SamplePlugin;

/// <summary><c>x-quorum</c>: full points where enough of those who should come are there.</summary>
/// <remarks><c>x-quorum: {present: present, of: members - exempt, at_least: two-thirds, otherwise: 1}</c></remarks>
public sealed class QuorumKind : ICriterionKind
{
    private static readonly Dictionary<string, (int Part, int Whole)> Shares = new(StringComparer.Ordinal)
    {
        ["half"] = (1, 2),
        ["two-thirds"] = (2, 3),
        ["three-quarters"] = (3, 4),
    };

    /// <inheritdoc/>
    public string Key => "x-quorum";

    /// <inheritdoc/>
    public OptionShape Options { get; } = new MappingShape(
    [
        new("present", new ExpressionShape(FeelType.Number)
        {
            Role = OptionRole.Subject,
            Doc = new("số người có mặt", "how many are there"),
        }, Required: true),
        new("of", new ExpressionShape(FeelType.Number)
        {
            Role = OptionRole.Subject,
            Doc = new("số người phải có mặt", "how many should be there"),
        }, Required: true),
        new("at_least", new WordShape([.. Shares.Keys])
        {
            Doc = new("bao nhiêu phần thì đủ", "which share is enough"),
        }, Required: true),
        new("otherwise", new NumberShape
        {
            Role = OptionRole.Points,
            Doc = new("số điểm khi không đủ; bỏ trống là 0", "the points where they are too few; left out it is 0"),
        }),
    ])
    {
        Doc = new("đủ số người có mặt thì được điểm tối đa", "the max where enough are there"),
    };

    /// <inheritdoc/>
    public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics)
    {
        var options = (BoundMapping)criterion.Options;
        var otherwise = options.Number("otherwise") ?? 0;
        if (otherwise < 0 || otherwise >= criterion.Max)
        {
            diagnostics.Report(QuorumDiagnostics.NothingToLose(options["otherwise"]!.Span, otherwise, criterion.Max));
            return null;
        }

        // Where an option could not be read, that has been reported.
        if (options.Expr("present") is not { } present || options.Expr("of") is not { } of || options.Text("at_least") is not { } word)
        {
            return null;
        }

        var (part, whole) = Shares[word];
        var span = criterion.Span;
        var enough = ExprBuild.Compare(
            BinaryOperator.GreaterOrEqual,
            ExprBuild.Calculate(BinaryOperator.Multiply, present, ExprBuild.Number(whole, span), span),
            ExprBuild.Calculate(BinaryOperator.Multiply, of, ExprBuild.Number(part, span), span),
            span);
        return new(
            HitPolicy.Unique,
            [
                new("enough", enough, ExprBuild.Number(criterion.Max, span), span, "đủ số người"),
                new("too-few", ExprBuild.Not(enough), ExprBuild.Number(otherwise, options["otherwise"]?.Span ?? span), span, "không đủ số người"),
            ],
            new(0, criterion.Max, null),
            NoRow.Error)
        {
            Counts = [present, of],
        };
    }
}
