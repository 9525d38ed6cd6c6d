using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>All mutants of a rule set.</summary>
internal static class MutantFinder
{
    private static readonly string[] Outcomes = ["full", "zero", "left-out"];

    /// <summary>The mutants, in the order of the text: rules between facts, forms with their criteria, the year.</summary>
    public static IEnumerable<Mutant> Of(RuleSet ruleSet, IReadOnlyList<ICriterionKind> kinds)
    {
        var steps = new StepFinder(ruleSet);
        var beside = new FormMutants(ruleSet, steps);
        var places = new DocumentPlaces(ruleSet.Document);
        var found = ruleSet.Document.Find("rules_of_facts")?.Value is SequenceNode rules ? beside.OfRules(rules) : [];
        foreach (var form in ruleSet.Forms)
        {
            if (places.Find($"forms.{form.Id}") is not [{ Node: MappingNode node }, ..])
            {
                continue;
            }

            IEnumerable<Mutant> ofForm = [];
            foreach (var criterion in form.Criteria)
            {
                var place = places.Find(criterion.Id).FirstOrDefault(place => place.IsPart);
                if (place?.Node is MappingNode mapping && kinds.FirstOrDefault(kind => kind.Key == criterion.Kind) is { } kind)
                {
                    ofForm = ofForm.Concat(OfCriterion(criterion, mapping, kind, steps, beside)).Concat(Dropped(criterion, mapping, node));
                }
            }

            found = found.Concat(ofForm.Concat(beside.Of(form, node)).Select(mutant => mutant with { Form = form }));
        }

        return ruleSet.Document.Find("year")?.Value is MappingNode year ? found.Concat(beside.OfYear(year)) : found;
    }

    private static IReadOnlyList<Mutant> OfCriterion(Criterion criterion, MappingNode mapping, ICriterionKind kind, StepFinder steps, FormMutants beside)
    {
        var mutants = new MutantList(criterion.Id, mapping, apart: criterion.Table.Hit is not (HitPolicy.Unique or HitPolicy.Any));
        new OptionMutants(mutants, criterion, steps.Of).Add(kind.Options);
        foreach (var rounding in new[] { mapping.Find("round")?.Value, (mapping.Find(kind.Key)?.Value as MappingNode)?.Find("round")?.Value }.OfType<MappingNode>())
        {
            FormMutants.AddMode(mutants, rounding);
        }

        if (mapping.Find("applies")?.Value is MappingNode applies)
        {
            mutants.AddDrop(mapping, applies, applies.Span, new("bỏ 'applies'", "'applies' is dropped"));
            beside.AddCondition(mutants, applies.Find("when")?.Value, null);
            if (applies.Find("otherwise")?.Value is ScalarNode otherwise)
            {
                foreach (var other in Outcomes.Where(other => other != otherwise.Text))
                {
                    mutants.Add(TextEdit.Whole(otherwise, other), MutantList.Becomes($"'{otherwise.Text}'", $"'{other}'"));
                }
            }
        }

        return mutants.Finish();
    }

    // As an author would drop it: the sums above it are made to fit.
    private static IEnumerable<Mutant> Dropped(Criterion criterion, MappingNode mapping, MappingNode form)
    {
        List<SyntaxNode> path = [];
        if (!PathTo(form, mapping, path))
        {
            yield break;
        }

        var edits = new List<(SyntaxNode Old, SyntaxNode New)>();
        var node = (SyntaxNode)mapping;
        foreach (var above in Enumerable.Reverse(path))
        {
            if (edits.Count == 0)
            {
                var left = TreeEdit.Left(above, node);
                if (left is not (SequenceNode { Items.Count: 0 } or MappingNode { Entries.Count: 0 }) && (above is SequenceNode || ReferenceEquals(above, form)))
                {
                    edits.Add((above, left));
                }

                node = above;
            }
            else if (above is MappingNode whole && criterion.Role == CriterionRole.Ordinary && whole.Find("max")?.Value is ScalarNode max
                && ScalarReading.Number(max, new DiagnosticBag()) is { } number)
            {
                edits.Add((max, new ScalarNode(Numbers.Format(number - criterion.Max), ScalarStyle.Plain, max.Span)));
            }
        }

        if (edits.Count > 0)
        {
            yield return new(criterion.Id, new($"bỏ tiêu chí '{criterion.Id}'", $"the criterion '{criterion.Id}' is dropped"), [mapping.Find("id")?.Value.Span ?? mapping.Span]) { Edits = edits };
        }
    }

    // The nodes from a form down to what holds a criterion.
    private static bool PathTo(SyntaxNode node, SyntaxNode target, List<SyntaxNode> path)
    {
        if (ReferenceEquals(node, target))
        {
            return true;
        }

        path.Add(node);
        IEnumerable<SyntaxNode> children = node switch
        {
            MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
            SequenceNode list => list.Items,
            _ => [],
        };
        if (children.Any(child => PathTo(child, target, path)))
        {
            return true;
        }

        path.RemoveAt(path.Count - 1);
        return false;
    }
}
