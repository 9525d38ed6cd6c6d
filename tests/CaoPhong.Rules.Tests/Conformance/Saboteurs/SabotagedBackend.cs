using CaoPhong.Rules.Compilation;

namespace CaoPhong.Rules.Tests.Conformance.Saboteurs;

/// <summary>The direct engine over a plan that was tampered with, or with a hand on the hits.</summary>
internal sealed class SabotagedBackend(string name, Func<RulePlan, RulePlan>? tamper = null, Func<HandOnHits>? hand = null) : IRuleBackend
{
    public string Name => name;

    public IRuleEngine Build(RulePlan plan)
    {
        var engine = new DirectBackend().Build(tamper is null ? plan : tamper(plan));
        return hand is null ? engine : new Engine(engine, hand());
    }

    private sealed class Engine(IRuleEngine honest, HandOnHits hand) : IRuleEngine
    {
        public void Run(EngineMeeting meeting)
        {
            honest.Run(meeting);
            var form = meeting.Form;
            var asked = form.Tables.Where(table => meeting.IsAsked(table.Index)).ToList();
            var hits = asked.Select(table => meeting.HitsOf(table.Index).ToArray()).ToList();
            var failures = asked.Select(table => meeting.FailureOf(table.Index)).ToList();
            meeting.Begin(form);
            for (var i = 0; i < asked.Count; i++)
            {
                meeting.Ask(asked[i].Index);
                if (failures[i] is { } failure && !hand.HidesFailures)
                {
                    meeting.Fail(asked[i].Index, failure);
                }

                foreach (var hit in hand.Change(asked[i], hits[i]))
                {
                    meeting.Hit(asked[i].Index, hit.Row, hit.Points);
                }
            }
        }
    }
}

/// <summary>Changes the hits of tables.</summary>
internal abstract class HandOnHits
{
    /// <summary>Whether failures are not told.</summary>
    public virtual bool HidesFailures => false;

    /// <summary>What is told instead of the hits; never more than there are rows.</summary>
    public virtual IEnumerable<RowHit> Change(PlannedTable table, RowHit[] hits) => hits;
}
