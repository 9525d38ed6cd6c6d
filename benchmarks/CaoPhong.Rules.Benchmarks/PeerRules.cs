using RulesEngine.Models;

namespace CaoPhong.Rules.Benchmarks;

/// <summary>The rules of <see cref="ThirtyCriteria"/> for Microsoft RulesEngine: one rule a criterion, its points as the output expression.</summary>
internal sealed class PeerRules
{
    private const string Workflow = "form";

    private readonly RulesEngine.RulesEngine engine;

    public PeerRules(int count) => engine = new([new Workflow { WorkflowName = Workflow, Rules = [.. Enumerable.Range(0, count).Select(Rule)] }]);

    /// <summary>The total; the outputs of all rules added up.</summary>
    public async Task<decimal> Score(MeetingFacts facts)
    {
        var total = 0m;
        foreach (var result in await engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("facts", facts)).ConfigureAwait(false))
        {
            total += Convert.ToDecimal(result.ActionResult.Output, System.Globalization.CultureInfo.InvariantCulture);
        }

        return total;
    }

    private static Rule Rule(int criterion)
    {
        var at = criterion / 6;
        return new()
        {
            RuleName = $"c{criterion}",
            Expression = "true",
            Actions = new() { OnSuccess = new() { Name = "OutputExpression", Context = new() { ["expression"] = Points(criterion, at) } } },
        };
    }

    private static string Points(int criterion, int at) => (criterion % 6) switch
    {
        3 => $"facts.Flags[{at}] ? 2m : 0m",
        4 => $"facts.Levels[{at}] == 0 ? 3m : facts.Levels[{at}] == 1 ? 2m : 0m",
        5 => $"4m - Math.Min(facts.Counts[{at}], 3)",
        var place => Bands($"facts.Rates[{3 * at + place}]"),
    };

    private static string Bands(string rate) => $"{rate} >= 100m ? 5m : {rate} >= 90m ? 4m : {rate} >= 80m ? 2m : 0m";
}
