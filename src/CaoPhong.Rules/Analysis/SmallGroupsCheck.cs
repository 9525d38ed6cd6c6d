using System.Globalization;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Analysis;

/// <summary>Bands of a share that small groups can never hit: in a group of five the shares are 0, 20, 40, 60, 80 and 100.</summary>
internal static class SmallGroupsCheck
{
    private const int MostMembers = 30;

    // How finely shares are looked at where no group is.
    private const int FineShares = 10_000;

    // A band that a group of so many can hit is no news.
    private const int FewMembers = 5;

    public static void Run(AnalysisRun run)
    {
        foreach (var criterion in run.RuleSet.Forms.SelectMany(form => form.Criteria).Where(criterion => criterion.Kind == "bands"))
        {
            if ((criterion.Options as BoundMapping)?.Expr("of") is { } subject && ShareOf(run.RuleSet.Facts, subject) is { } share)
            {
                Check(run, criterion, share);
            }
        }
    }

    private static void Check(AnalysisRun run, Criterion criterion, Share share)
    {
        int[] sizes = [.. Enumerable.Range(1, MostMembers).Where(size => share.WholeFact.Domain.Has(size))];
        if (sizes.Length == 0)
        {
            return;
        }

        foreach (var row in criterion.Table.Rows.Where(row => row.When is not null))
        {
            var falls = FallsIn(run.RuleSet.Facts, row.When!, share);
            var size = SmallestGroup(falls, sizes);
            if (size is null && IsOfShares(falls))
            {
                run.Diagnostics.Report(AnalysisDiagnostics.NoSmallGroup(row.Span, row.Id, ExprPrinter.Print(share.Whole), sizes[^1]));
            }
            else if (size > FewMembers && size > sizes[0])
            {
                run.Diagnostics.Report(AnalysisDiagnostics.SmallGroup(row.Span, row.Id, ExprPrinter.Print(share.Whole), size.Value));
            }
        }
    }

    private static int? SmallestGroup(Func<decimal, decimal, bool> falls, int[] sizes) =>
        sizes.Where(size => Enumerable.Range(0, size + 1).Any(part => falls(part, size))).Select(size => (int?)size).FirstOrDefault();

    // A band beyond 0 and 100 percent is no share of any group.
    private static bool IsOfShares(Func<decimal, decimal, bool> falls) => Enumerable.Range(0, FineShares + 1).Any(part => falls(part / (decimal)FineShares, 1));

    // Whether the share of a part in a whole falls in the band of a row.
    private static Func<decimal, decimal, bool> FallsIn(FactSchema schema, Expr when, Share share)
    {
        var holds = ExprCompiler.Compile(when);
        var value = share.Derived is null ? null : ExprCompiler.Compile(share.Derived.Value);
        return (part, whole) =>
        {
            var slots = new Value[schema.SlotCount];
            Array.Fill(slots, Value.Unknown);
            slots[share.WholeFact.Slot] = Value.Of(whole);
            slots[share.Part.Slot] = Value.Of(part);
            foreach (var other in share.Others)
            {
                slots[other.Slot] = Value.Of(0m);
            }

            var frame = new Frame(slots);
            if (value is not null)
            {
                slots[share.Derived!.Symbol.Slot] = value(frame);
            }

            return holds(frame).IsTrue;
        };
    }

    // A share is a part of a whole number by a whole number; what is taken off the whole is taken for 0.
    private static Share? ShareOf(FactSchema schema, Expr subject)
    {
        var derived = subject is NameExpr { Symbol: { } symbol } ? schema.Derived.FirstOrDefault(fact => fact.Symbol.Slot == symbol.Slot) : null;
        var value = derived?.Value ?? subject;
        var quotients = ExprTree.All(value).OfType<BinaryExpr>().Where(node => node.Operator == BinaryOperator.Divide && !ExprNames.IsConstant(node.Right)).ToArray();
        if (quotients is not [var quotient])
        {
            return null;
        }

        var above = Counts(quotient.Left);
        var below = Counts(quotient.Right);
        return above.Count == 1 && below.Count > 0 && ExprNames.In(value).Count == 1 + below.Count && below.All(symbol => symbol.Slot != above[0].Slot)
            ? new(derived, quotient.Right, above[0], below[0], [.. below.Skip(1)])
            : null;
    }

    private static IReadOnlyList<Symbol> Counts(Expr expr) =>
        ExprNames.In(expr) is var names && names.All(name => name is { Type: NumberType, Domain.Step: { } step } && decimal.IsInteger(step)) ? names : [];

    private sealed record Share(DerivedFact? Derived, Expr Whole, Symbol Part, Symbol WholeFact, IReadOnlyList<Symbol> Others)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Part.Name} of {ExprPrinter.Print(Whole)}");
    }
}
