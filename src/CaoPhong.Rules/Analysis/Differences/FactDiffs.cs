using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>Compares facts, derived facts and the rules between facts: what is asked, and which meetings are accepted.</summary>
internal static class FactDiffs
{
    /// <summary>All that differ.</summary>
    public static IEnumerable<ThingDiff> Of(DiffRun run)
    {
        var (old, @new) = (run.Old.RuleSet.Facts, run.New.RuleSet.Facts);
        var facts = Both(old.Facts, @new.Facts, fact => fact.Name).Select(pair => OfFact(run, pair.Old, pair.New));
        var derived = Both(old.Derived, @new.Derived, fact => fact.Name).Select(pair => OfDerived(run, pair.Old, pair.New));
        return facts.Concat(derived).Concat(Both(old.Rules, @new.Rules, rule => rule.Id).Select(pair => OfRule(run, pair.Old, pair.New))).Where(diff => diff.HasAny);
    }

    /// <summary>The things of two lists by id: those of the new list in its order, then those that only the old one has.</summary>
    public static IEnumerable<(T? Old, T? New)> Both<T>(IReadOnlyList<T> old, IReadOnlyList<T> @new, Func<T, string> id)
        where T : class =>
        @new.Select(one => (old.FirstOrDefault(other => id(other) == id(one)), (T?)one))
            .Concat(old.Where(one => !@new.Any(other => id(other) == id(one))).Select(one => ((T?)one, (T?)null)));

    private static ThingDiff OfFact(DiffRun run, FactDeclaration? old, FactDeclaration? @new)
    {
        var either = (@new ?? old)!;
        var bothThere = old is not null && @new is not null && JointFacts.SameType(old, @new);
        var accepted = bothThere ? run.Compare(Accepting(run.Old, old!.Symbol), Accepting(run.New, @new!.Symbol), []) : ([], true);
        return new(DiffThing.Fact, either.Name)
        {
            Title = LabelOf(either.Label, either.Name),
            Presence = PresenceOf(old, @new),
            Structure = new PropertyDiffs()
                .Put("type", TypeOf(old), TypeOf(@new))
                .Put("min", EndOf(old, old?.Symbol.Domain.Lower), EndOf(@new, @new?.Symbol.Domain.Lower))
                .Put("max", EndOf(old, old?.Symbol.Domain.Upper), EndOf(@new, @new?.Symbol.Domain.Upper))
                .Put("step", StepOf(old), StepOf(@new))
                .Put("default", old?.Default is { } before ? ValuePrinter.Print(before) : null, @new?.Default is { } after ? ValuePrinter.Print(after) : null)
                .Put("optional", Truth(old?.Symbol.Optional), Truth(@new?.Symbol.Optional))
                .Put("of", OptionsOf(old), OptionsOf(@new))
                .Put("unit", old?.Unit, @new?.Unit)
                .Put("better", WordOf(old?.Better), WordOf(@new?.Better))
                .All,

            // A fact that a criterion declares is called as the criterion is.
            Wording = bothThere ? new PropertyDiffs().Put("label", IsDeclared(old!) ? old!.Label : null, IsDeclared(old!) ? @new!.Label : null)
                .Put("of", LabelsOf(old!, @new!), LabelsOf(@new!, old!)).All : [],
            Regions = accepted.Item1,
            NotAnalysed = !accepted.Item2,
        };
    }

    private static ThingDiff OfDerived(DiffRun run, DerivedFact? old, DerivedFact? @new)
    {
        var either = (@new ?? old)!;
        var (before, after) = (old is null ? null : run.Old.ValueOf(old.Name), @new is null ? null : run.New.ValueOf(@new.Name));
        var isOther = before is not null && after is not null && !JointFacts.SameText(before, after);
        var found = isOther && old!.Symbol.Type == @new!.Symbol.Type
            ? run.Compare(Valued(run.Old, old, before!), Valued(run.New, @new, after!), [])
            : old is not null && @new is not null ? run.Compare(Promising(run.Old, old), Promising(run.New, @new), []) : ([], true);
        return new(DiffThing.Derived, either.Name)
        {
            Title = LabelOf(either.Label, either.Name),
            Presence = PresenceOf(old, @new),
            Structure = new PropertyDiffs()
                .Put("value", old is null || !(isOther || @new is null) ? null : ExprPrinter.Print(old.Value), @new is null || !(isOther || old is null) ? null : ExprPrinter.Print(@new.Value))
                .Put("range", RangeOf(old), RangeOf(@new))
                .Put("unit", old?.Unit, @new?.Unit)
                .Put("better", WordOf(old?.Better), WordOf(@new?.Better))
                .All,
            Wording = old is not null && @new is not null ? new PropertyDiffs().Put("label", old.Label, @new.Label).All : [],

            // That it is computed differently is told as such: of the regions those that are shown by a meeting are enough.
            Regions = isOther && found.Item1.Any(region => region.Witness is not null) ? [.. found.Item1.Where(region => region.Witness is not null)] : found.Item1,
            NotAnalysed = !found.Item2,
        };
    }

    private static ThingDiff OfRule(DiffRun run, FactRule? old, FactRule? @new)
    {
        var either = (@new ?? old)!;

        // Meetings that the other rules of both accept; a rule of the same text under another id is the same.
        var others = FactKnowledge.Everything(run.Joint.Schema with { Rules = run.Joint.CommonRules });
        var isOneSided = old is null || @new is null;
        var known = isOneSided && run.Joint.CommonRules.Any(rule => JointFacts.SameText(rule.Require, (old is null ? run.New : run.Old).Translate(either.Require)));
        var (regions, isComplete) = known ? ([], true) : run.Compare(Requiring(run.Old, old), Requiring(run.New, @new), [], null, others);
        return new(DiffThing.FactRule, either.Id)
        {
            Title = either.Message,
            Presence = known ? DiffPresence.Both : PresenceOf(old, @new),
            Structure = new PropertyDiffs().Put("require", known || regions.Count == 0 ? null : TextOf(old), known || regions.Count == 0 ? null : TextOf(@new)).All,
            Wording = isOneSided ? [] : new PropertyDiffs().Put("message", old!.Message, @new!.Message).All,
            Regions = regions,
            NotAnalysed = !isComplete,
        };
    }

    private static Judgement Accepting(JointSide side, Symbol symbol) =>
        new([.. side.Guards([ExprBuild.Name(symbol, symbol.Declared)])], [], HitPolicy.First, _ => new(DiffResult.Holds), "");

    private static Judgement Promising(JointSide side, DerivedFact fact) => new(Promise(side, fact), [], HitPolicy.First, _ => new(DiffResult.Holds), "");

    private static Guard[] Promise(JointSide side, DerivedFact fact) => side.Promise(fact.Symbol) is { } promise ? [new(promise, DiffResult.Rejected)] : [];

    private static Judgement Valued(JointSide side, DerivedFact fact, Expr value)
    {
        var text = ExprPrinter.Print(value);
        return new(Promise(side, fact), [], HitPolicy.First, _ => new(new(DiffResultKind.Formula) { Formula = text }, value), text);
    }

    private static Judgement Requiring(JointSide side, FactRule? rule) => rule is null
        ? new([], [], HitPolicy.First, _ => new(DiffResult.Holds), "")
        : new([new(side.Translate(rule.Require), DiffResult.Rejected)], [], HitPolicy.First, _ => new(DiffResult.Holds), "") { Promises = [.. side.Promises([rule.Require])] };

    private static string? TextOf(FactRule? rule) => rule is null ? null : ExprPrinter.Print(rule.Require);

    internal static DiffPresence PresenceOf(object? old, object? @new) => old is null ? DiffPresence.Added : @new is null ? DiffPresence.Removed : DiffPresence.Both;

    private static bool IsDeclared(FactDeclaration fact) => fact.Span.Source is not null;

    private static string? LabelOf(string label, string name) => label == name ? null : label;

    private static string? TypeOf(FactDeclaration? fact) => fact is null ? null : FactTypes.WordOf(fact.Type);

    private static string? StepOf(FactDeclaration? fact) => fact is { Type: FactType.Number or FactType.Integer, Step: { } step } && !(fact.Type == FactType.Integer && step == 1) ? Numbers.Format(step) : null;

    private static string? EndOf(FactDeclaration? fact, Edge? edge) =>
        fact is null || edge is null ? null : Convert.ToString(FactDomain.Shown(edge.Value, fact.Type) is decimal number ? Numbers.Format(number) : FactDomain.Shown(edge.Value, fact.Type) is DateOnly day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "", System.Globalization.CultureInfo.InvariantCulture);

    private static string? OptionsOf(FactDeclaration? fact) => fact is null || fact.Options.Count == 0 ? null : string.Join(", ", fact.Options.Select(option => option.Id).Order(StringComparer.Ordinal));

    // The labels of the values that both have and call differently.
    private static string? LabelsOf(FactDeclaration fact, FactDeclaration other)
    {
        var renamed = fact.Options.Where(option => other.Options.Any(same => same.Id == option.Id && same.Label != option.Label)).Select(option => $"{option.Id}: {option.Label}").ToList();
        return renamed.Count == 0 ? null : string.Join(", ", renamed.Order(StringComparer.Ordinal));
    }

    private static string? RangeOf(DerivedFact? fact)
    {
        if (fact is null || !fact.HasRange)
        {
            return null;
        }

        var (lower, upper) = (fact.Symbol.Domain.Lower, fact.Symbol.Domain.Upper);
        return $"{(lower is { Closed: true } ? "[" : "(")}{(lower is null ? "" : Numbers.Format(lower.Value))}..{(upper is null ? "" : Numbers.Format(upper.Value))}{(upper is { Closed: true } ? "]" : ")")}";
    }

    private static string? WordOf(Better? better) => better switch
    {
        null => null,
        Better.Higher => "higher",
        _ => "lower",
    };

    private static string? Truth(bool? truth) => truth == true ? "true" : null;
}
