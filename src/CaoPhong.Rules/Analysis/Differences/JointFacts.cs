using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Regions;

namespace CaoPhong.Rules.Analysis.Differences;

/// <summary>The facts of two versions as one schema, so that one meeting can be asked under both.</summary>
/// <remarks>A fact is the same in both where name and type are; it may be all that either version allows. A derived fact is the same
/// where it is computed alike; else its calculation stands for it. Not thread-safe.</remarks>
internal sealed class JointFacts
{
    private readonly List<FactDeclaration> facts = [];
    private readonly List<DerivedFact> derived = [];
    private readonly Dictionary<string, Symbol> scorecard = new(StringComparer.Ordinal);

    public JointFacts(RuleSet old, RuleSet @new)
    {
        // Two drafts of one version have the same number.
        var (one, other) = (old.Header.Version, @new.Header.Version);
        (one, other) = one != other ? (one, other) : old.Name != @new.Name ? (old.Name, @new.Name) : ("A", "B");
        Old = new(this, old, one);
        New = new(this, @new, other);
        AddFacts(old, @new);
        foreach (var name in old.Facts.Derived.Concat(@new.Facts.Derived).Select(fact => fact.Name).Distinct())
        {
            AddDerived(name);
        }

        CommonRules = [.. RulesOf(Old).Where(rule => RulesOf(New).Any(other => SameText(other.Require, rule.Require)))];
        AllRules = [.. CommonRules, .. RulesOf(Old).Concat(RulesOf(New)).Where(rule => !CommonRules.Any(common => SameText(common.Require, rule.Require)))];
        Schema = new(facts, derived, AllRules);
        Knowledge = FactKnowledge.Everything(Schema);
    }

    /// <summary>The old version.</summary>
    public JointSide Old { get; }

    /// <summary>The new version.</summary>
    public JointSide New { get; }

    /// <summary>The facts, and the rules of both versions between them.</summary>
    public FactSchema Schema { get; }

    /// <summary>All meetings that both versions accept.</summary>
    public FactKnowledge Knowledge { get; }

    /// <summary>The rules that both versions have.</summary>
    public IReadOnlyList<FactRule> CommonRules { get; }

    /// <summary>The rules of both.</summary>
    public IReadOnlyList<FactRule> AllRules { get; }

    /// <summary>The calculations that stand for a derived fact, by their text, with its name and version.</summary>
    public Dictionary<string, string> Calculated { get; } = new(StringComparer.Ordinal);

    /// <summary>The fact that stands for one of a version; null where there is none.</summary>
    public FactDeclaration? Find(string name) => facts.Find(fact => fact.Name == name);

    /// <summary>The derived fact that is the same in both, or is in one alone; null where there is none.</summary>
    public DerivedFact? FindDerived(string name) => derived.Find(fact => fact.Name == name);

    /// <summary>A name of the scorecard, such as <c>total</c>: one symbol for both versions.</summary>
    public Symbol Scorecard(Symbol symbol)
    {
        if (!scorecard.TryGetValue(symbol.Name, out var known))
        {
            scorecard[symbol.Name] = known = symbol with { Slot = Schema.SlotCount + scorecard.Count };
        }

        return known;
    }

    /// <summary>Begins with the names of another form: what they can be is what either version allows.</summary>
    public void BeginScorecard(IEnumerable<Symbol> symbols)
    {
        scorecard.Clear();
        foreach (var same in symbols.GroupBy(symbol => symbol.Name))
        {
            scorecard[same.Key] = same.First() with { Slot = Schema.SlotCount + scorecard.Count, Domain = same.Select(symbol => symbol.Domain).Aggregate((all, one) => all.Or(one)) };
        }
    }

    /// <summary>Whether two expressions are the same, or the same sum.</summary>
    public static bool SameText(Expr left, Expr right) =>
        ExprPrinter.Print(left) == ExprPrinter.Print(right)
        || (ExactLinear.Of(left) is { } one && ExactLinear.Of(right) is { } other && one.Minus(other) is { IsZero: true });

    /// <summary>Whether a fact is of the same type in both versions.</summary>
    public static bool SameType(FactDeclaration old, FactDeclaration @new) =>
        old.Type == @new.Type || (FactTypes.IsNumber(old.Type) && FactTypes.IsNumber(@new.Type));

    private static IEnumerable<FactRule> RulesOf(JointSide side) => side.RuleSet.Facts.Rules.Select(rule => rule with { Require = side.Translate(rule.Require) });

    private void AddFacts(RuleSet old, RuleSet @new)
    {
        foreach (var fact in old.Facts.Facts)
        {
            if (@new.Facts.Facts.FirstOrDefault(other => other.Name == fact.Name) is { } same && !SameType(fact, same))
            {
                Add(fact with { Symbol = fact.Symbol with { Name = Old.NameOf(fact.Name) } });
                Add(same with { Symbol = same.Symbol with { Name = New.NameOf(fact.Name) } });
            }
            else
            {
                Add(@new.Facts.Facts.FirstOrDefault(other => other.Name == fact.Name) is { } other ? Both(fact, other) : fact);
            }
        }

        foreach (var fact in @new.Facts.Facts.Where(fact => !old.Facts.Facts.Any(other => other.Name == fact.Name)))
        {
            Add(fact);
        }
    }

    private void Add(FactDeclaration fact) => facts.Add(fact with { Symbol = fact.Symbol with { Slot = facts.Count } });

    // A number must be fine enough for neither version to refuse it: then both can be asked.
    private static FactDeclaration Both(FactDeclaration old, FactDeclaration @new)
    {
        var (one, other) = (old.Symbol.Domain, @new.Symbol.Domain);
        var options = @new.Options.Concat(old.Options.Where(option => !@new.Options.Any(same => same.Id == option.Id))).ToList();
        var step = (one with { Lower = null, Upper = null }).And(other with { Lower = null, Upper = null })?.Step;
        return @new with
        {
            Options = options,
            Symbol = @new.Symbol with
            {
                Type = FactTypes.IsChoice(@new.Type) ? FactTypes.InExpressions(@new.Type, options) : @new.Symbol.Type,
                Domain = one.Or(other) with { Step = step },
                Optional = old.Symbol.Optional || @new.Symbol.Optional,
            },
        };
    }

    // Whatever the one version names is looked up when it is first used, so that each stands behind those that it uses.
    internal void AddDerived(string name)
    {
        if (FindDerived(name) is not null || Old.Has(name) || New.Has(name))
        {
            return;
        }

        var (old, @new) = (Old.DerivedOf(name), New.DerivedOf(name));
        var values = (Old: old is null ? null : Old.Translate(old.Value), New: @new is null ? null : New.Translate(@new.Value));
        if (old is not null && @new is not null && !(old.Symbol.Type == @new.Symbol.Type && SameText(values.Old!, values.New!)))
        {
            Old.Stand(name, values.Old!);
            New.Stand(name, values.New!);
            return;
        }

        // A fact of the other version may have the name: then it is another thing.
        var either = (@new ?? old)!;
        var domain = old is null || @new is null ? either.Symbol.Domain : old.Symbol.Domain.Or(@new.Symbol.Domain);
        var optional = (old?.Symbol.Optional ?? false) || (@new?.Symbol.Optional ?? false);
        var shown = Find(name) is null ? name : (@new is null ? Old : New).NameOf(name);
        var symbol = either.Symbol with { Name = shown, Slot = facts.Count + derived.Count, Domain = domain, Optional = optional };
        derived.Add(either with { Symbol = symbol, Value = (values.New ?? values.Old)! });
        (old is null ? New : Old).Stand(name, ExprBuild.Name(symbol, symbol.Declared));
        (@new is null ? Old : New).Stand(name, ExprBuild.Name(symbol, symbol.Declared));
    }
}
