using CaoPhong.Rules.Analysis.Impacts;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Assessments;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;

namespace CaoPhong.Rules;

/// <summary>What the last assessor in authority makes of each meeting, under two versions of which one has assessors.</summary>
/// <remarks>A version that has none takes the assessments together as the other one does.</remarks>
internal sealed class ImpactDecisions(RuleEngine old, RuleEngine @new, MeetingNames names)
{
    /// <summary>For every meeting the row that decides, with what it comes to.</summary>
    /// <param name="rows">In the order of the file; all of them hold a meeting.</param>
    /// <param name="ignored">Names that are no facts and may pass.</param>
    public IEnumerable<(FactRow Row, Checked<Scorecard> Old, Checked<Scorecard> New)> Of(IReadOnlyList<FactRow> rows, IReadOnlySet<string>? ignored)
    {
        var forOld = rows.Select(row => row with { Meeting = names.ForOld(row.Meeting!) }).ToList();
        var forNew = rows.Select(row => row with { Meeting = names.ForNew(row.Meeting!) }).ToList();
        var before = old.RuleSet.Assessors.Count > 0 ? Assessed(old, forOld, ignored) : null;
        var after = @new.RuleSet.Assessors.Count > 0 ? Assessed(@new, forNew, ignored) : TakenTogether(@new, forNew, before!, ignored);
        before ??= TakenTogether(old, forOld, after, ignored);

        // Where the versions take different rows together, each of their meetings is told, beside the other's of the same row.
        var (olds, news) = (ByMember(before), ByMember(after));
        var decided = before.Select(decision => decision.Deciding).ToHashSet();
        return before.Concat(after.Where(decision => !decision.Members.Any(decided.Contains)))
            .Select(decision => decision.Deciding)
            .Order()
            .Select(row => (rows[row], olds[row].Scored, news[row].Scored));
    }

    private static List<Decision> Assessed(RuleEngine engine, List<FactRow> rows, IReadOnlySet<string>? ignored)
    {
        var places = new Dictionary<Meeting, int>(rows.Select((row, place) => KeyValuePair.Create(row.Meeting!, place)), ReferenceEqualityComparer.Instance);
        return [.. engine.Assess(rows, ignored: ignored).Select(meeting =>
            new Decision([.. meeting.Assessments.Select(assessment => places[assessment.Given])], meeting.Deciding.Scored))];
    }

    private static List<Decision> TakenTogether(RuleEngine engine, List<FactRow> rows, IEnumerable<Decision> others, IReadOnlySet<string>? ignored)
    {
        var (takenOver, register) = (new TakenOver(engine.RuleSet.Facts, engine.Binder), new MeetingRegister());
        return [.. others.Select(other => other with { Scored = Score(other.Members) })];

        Checked<Scorecard> Score(IReadOnlyList<int> members)
        {
            var mistakes = members.SelectMany(member => rows[member].Diagnostics).Where(found => found.Severity == Severity.Error).ToList();
            if (mistakes.Count > 0)
            {
                return Checked<Scorecard>.Failed(mistakes);
            }

            var scored = engine.Score(members.Select(member => rows[member].Meeting!).Aggregate(takenOver.Fill), ignored: ignored);
            return scored.Value is { } card && register.Add(card.Facts, card.Form.Id) is { } twice ? Checked<Scorecard>.Failed([twice]) : scored;
        }
    }

    private static Dictionary<int, Decision> ByMember(IEnumerable<Decision> decisions) =>
        decisions.SelectMany(decision => decision.Members.Select(member => (member, decision))).ToDictionary(one => one.member, one => one.decision);

    /// <summary>One meeting.</summary>
    /// <param name="Members">The places of its rows, in order of authority.</param>
    /// <param name="Scored">What the last one comes to.</param>
    private sealed record Decision(IReadOnlyList<int> Members, Checked<Scorecard> Scored)
    {
        public int Deciding => Members[^1];
    }
}
