using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NRules;
using NRules.RuleModel;

namespace CaoPhong.Rules.NRules.Sessions;

/// <summary>Opens sessions in which the meetings of one version are facts, their scorecards and years too, beside an application's own rules.</summary>
/// <remarks>Thread-safe, and meant to be shared: rules are compiled once, when the first session is opened. A session belongs to one thread at a time.</remarks>
[RequiresDynamicCode("NRules compiles expression trees at run time")]
[RequiresUnreferencedCode("NRules looks at the types of facts by reflection")]
public sealed class ScoringSessionFactory
{
    private static readonly ConditionalWeakTable<RuleEngine, ScoringSessionFactory> Known = [];

    private readonly RuleEngine engine;
    private readonly Lazy<ISessionFactory> factory;

    /// <summary>A factory for a version with an application's own rules.</summary>
    /// <param name="engine">The version.</param>
    /// <param name="rules">
    /// Rules over <see cref="Evaluation.Scorecard"/>, <see cref="Evaluation.YearScorecard"/> and whatever else the application inserts. Their priority should be
    /// below <see cref="RulePriorities.Year"/>, so that they see a scorecard only when it is whole, and a year only when all its scorecards are.
    /// </param>
    public ScoringSessionFactory(RuleEngine engine, params IEnumerable<IRuleDefinition> rules)
    {
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(rules);
        this.engine = engine;
        IRuleDefinition[] more = [.. rules];
        factory = new(() => RuleCompilation.Compile([.. PlanRules.Of(engine.Plan).Criteria, .. SessionRules.Of(engine), .. more]));
    }

    /// <summary>The factory of a version without further rules, which is made once.</summary>
    public static ScoringSessionFactory Of(RuleEngine engine) => Known.GetValue(engine, static engine => new(engine));

    /// <summary>Opens a session.</summary>
    /// <param name="mostFirings">How many rules may fire after one change; beyond it two rules probably set each other off for ever.</param>
    public ScoringSession Open(int mostFirings = 1_000_000)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mostFirings);
        return new(engine, factory.Value.CreateSession(), mostFirings);
    }
}
