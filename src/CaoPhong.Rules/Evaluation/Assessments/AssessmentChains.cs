using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Assessments;

/// <summary>Finds which of the assessments that one cell has for one day are of the same meeting.</summary>
internal sealed class AssessmentChains(RuleSet ruleSet, TakenOver takenOver, Func<Meeting, Form?> formOf)
{
    private readonly List<AssessmentChain> chains = [];
    private readonly List<AssessmentChain> refused = [];

    /// <summary>The meetings of the day; an assessment that fits none, or more than one, stands alone.</summary>
    public IEnumerable<AssessmentChain> Of(IReadOnlyList<GivenAssessment> sameDay)
    {
        if (sameDay is [var only])
        {
            return [new(only.AsIs())];
        }

        // One that does not say whose it is comes last: beside others it has no place in their order.
        foreach (var given in sameDay.OrderBy(one => one.Rank ?? int.MaxValue).ThenBy(one => one.Place))
        {
            Add(given);
        }

        return chains.Concat(refused);
    }

    private void Add(GivenAssessment given)
    {
        if (given.HasStrangeAssessor)
        {
            refused.Add(new(given.AsIs()));
            return;
        }

        var filled = chains.Select(chain => (Chain: chain, Whole: FilledFrom(chain, given))).Select(one => (one.Chain, one.Whole, Form: formOf(one.Whole))).ToList();
        var fitting = filled.Where(one => one.Form is not null && one.Form == one.Chain.Form).ToList();
        if (fitting.Count == 0)
        {
            // Where a mistake hides the form, one meeting of the day is the one that is meant.
            fitting = [.. filled.Where(one => one.Form is null || one.Chain.Form is null)];
        }

        if (fitting.Count > 1)
        {
            refused.Add(new(given.Refused(AssessmentDiagnostics.SeveralMeetings(given.Cell!, given.Day!.Value, fitting.Select(one => one.Chain.Form).OfType<Form>(), given.Meeting.Place))));
        }
        else if (fitting.Count == 0)
        {
            chains.Add(new(given.AsIs(), formOf(given.Meeting)));
        }
        else
        {
            Append(fitting[0].Chain, given, fitting[0].Whole);
        }
    }

    // The same assessor twice does not take from itself.
    private Meeting FilledFrom(AssessmentChain chain, GivenAssessment given) =>
        BeforeOf(chain, given) is { } before ? takenOver.Fill(before.Whole, given.Meeting) : given.Meeting;

    private static AssessmentLink? BeforeOf(AssessmentChain chain, GivenAssessment given) =>
        given.Rank is { } rank ? chain.Links.LastOrDefault(link => link.Given.Rank < rank) : null;

    private void Append(AssessmentChain chain, GivenAssessment given, Meeting whole)
    {
        if (chain.Links.FirstOrDefault(link => link.Given.Rank == given.Rank) is { } twin)
        {
            var form = chain.Form?.Id ?? ruleSet.Forms[0].Id;
            refused.Add(new(given.Refused(BindingDiagnostics.MeetingTwice(given.Cell!, form, given.Day!.Value, RowOf(twin), given.Meeting.Place))));
        }
        else if (given.Rank is null)
        {
            refused.Add(new(given.Refused(AssessmentDiagnostics.NoAssessor(given.Cell!, given.Day!.Value, ruleSet, given.Meeting.Place))));
        }
        else
        {
            chain.Links.Add(new(given, whole, [.. chain.Last.Mistakes, .. given.Mistakes]));
        }
    }

    private static int RowOf(AssessmentLink link) => link.Given.Meeting.Place?.Row ?? link.Given.Place + 1;
}
