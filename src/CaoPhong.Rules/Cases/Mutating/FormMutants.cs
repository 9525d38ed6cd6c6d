using CaoPhong.Rules.Cases.Covering;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Cases.Mutating;

/// <summary>Mutants of what stands beside the criteria: grades, caps, reasons not to grade, rules between facts, the year.</summary>
internal sealed class FormMutants(RuleSet ruleSet, StepFinder steps)
{
    private static readonly string[] Modes = ["half-up", "half-even", "up", "down"];
    private static readonly string[] ListsOfConditions = ["caps", "not_graded"];

    /// <summary>The mutants of a form, its criteria apart.</summary>
    public IEnumerable<Mutant> Of(Form form, MappingNode node)
    {
        var step = TotalLattice.Of(ruleSet, form);
        return OfGrades($"grades.{form.Id}", node, step).Concat(OfCaps(form.Id, node, step)).Concat(OfRounding(form.Id, node));
    }

    /// <summary>The mutants of the year.</summary>
    public IEnumerable<Mutant> OfYear(MappingNode node)
    {
        var expected = new MutantList("year", null, apart: false);
        foreach (var entry in (node.Find("expect")?.Value as MappingNode)?.Entries ?? [])
        {
            if (((entry.Value as MappingNode)?.Find("count")?.Value ?? entry.Value) is ScalarNode scalar)
            {
                AddNumber(expected, scalar);
            }
        }

        return OfGrades("year.grades", node, null).Concat(OfCaps("year", node, null)).Concat(expected.Finish());
    }

    /// <summary>The mutants of rules between facts.</summary>
    public IEnumerable<Mutant> OfRules(SequenceNode list)
    {
        foreach (var item in list.Items.OfType<MappingNode>())
        {
            var id = DocumentPlaces.IdOf(item) ?? "";
            var mutants = new MutantList($"rules_of_facts.{id}", null, apart: true);
            if (list.Items.Count > 1)
            {
                mutants.AddDrop(list, item, item.Span, new($"bỏ quy tắc '{id}'", $"the rule '{id}' is dropped"));
            }

            AddCondition(mutants, item.Find("require")?.Value, null);
            foreach (var mutant in mutants.Finish())
            {
                yield return mutant;
            }
        }
    }

    private IReadOnlyList<Mutant> OfGrades(string place, MappingNode node, decimal? step)
    {
        var mutants = new MutantList(place, null, apart: false);
        var grades = (node.Find("grades")?.Value as SequenceNode)?.Items.OfType<MappingNode>().ToList() ?? [];
        foreach (var grade in grades)
        {
            AddCondition(mutants, grade.Find("when")?.Value, null);
            foreach (var entry in grade.Entries.Where(entry => BandReader.Keys.Contains(entry.Key.Text)))
            {
                if (entry.Value is ScalarNode scalar && ScalarReading.Number(scalar, new DiagnosticBag()) is { } value)
                {
                    mutants.Add(new EdgeSite("", value, ValueKind.Number, step ?? PointUnits.Of(value), TextEdit.Whole(scalar, ""))
                    {
                        Turn = new(null, grade, entry.Key.Text, entry.Key.Text, Other(entry.Key.Text)),
                    });
                }
            }
        }

        // Grades of the year that are conditions count in order.
        foreach (var (one, other) in grades.Zip(grades.Skip(1)).Where(pair => pair.First.Find("when")?.Value is ScalarNode && pair.Second.Find("when")?.Value is ScalarNode))
        {
            mutants.AddSwap(one.Find("when")!.Value, other.Find("when")!.Value, new($"đổi chỗ điều kiện của '{DocumentPlaces.IdOf(one)}' và '{DocumentPlaces.IdOf(other)}'", $"the conditions of '{DocumentPlaces.IdOf(one)}' and '{DocumentPlaces.IdOf(other)}' change places"));
        }

        return mutants.Finish();
    }

    private IEnumerable<Mutant> OfCaps(string place, MappingNode node, decimal? step)
    {
        var grades = (node.Find("grades")?.Value as SequenceNode)?.Items.Select(DocumentPlaces.IdOf).OfType<string>().ToList() ?? [];
        foreach (var key in ListsOfConditions)
        {
            var items = node.Find(key)?.Value as SequenceNode;
            foreach (var (item, number) in (items?.Items.OfType<MappingNode>() ?? []).Select((item, number) => (item, number + 1)))
            {
                var id = DocumentPlaces.IdOf(item) ?? $"{number}";
                var mutants = new MutantList(place == "year" ? $"year.{key}.{id}" : $"{key}.{place}.{id}", null, apart: true);
                AddDropped(mutants, node, items!, item, key == "caps" ? new($"bỏ quy tắc hạ mức '{id}'", $"the cap '{id}' is dropped") : new($"bỏ trường hợp không xếp loại thứ {number}", $"item {number} of 'not_graded' is dropped"));
                AddCondition(mutants, (item.Find("when") ?? item.Find("unless"))?.Value, step);
                if (item.Find("to")?.Value is ScalarNode to && grades.IndexOf(to.Text) is >= 0 and var at)
                {
                    foreach (var other in new[] { at - 1, at + 1 }.Where(other => other > 0 && other < grades.Count))
                    {
                        mutants.Add(TextEdit.Whole(to, grades[other]), MutantList.Becomes($"'{to.Text}'", $"'{grades[other]}'"));
                    }
                }

                foreach (var mutant in mutants.Finish())
                {
                    yield return mutant;
                }
            }
        }
    }

    // A list that would be empty goes with its key.
    private static void AddDropped(MutantList mutants, MappingNode node, SequenceNode items, MappingNode item, Phrase change)
    {
        if (items.Items.Count > 1)
        {
            mutants.AddDrop(items, item, item.Span, change);
        }
        else
        {
            mutants.AddDrop(node, items, item.Span, change);
        }
    }

    private static IReadOnlyList<Mutant> OfRounding(string form, MappingNode node)
    {
        var mutants = new MutantList($"forms.{form}", null, apart: false);
        if (node.Find("round")?.Value is MappingNode rounding)
        {
            mutants.AddDrop(node, rounding, rounding.Span, new("bỏ làm tròn tổng điểm", "the total is not rounded"));
            AddMode(mutants, rounding);
        }

        return mutants.Finish();
    }

    /// <summary>Every other way to round.</summary>
    public static void AddMode(MutantList mutants, MappingNode rounding)
    {
        if (rounding.Find("mode")?.Value is ScalarNode mode)
        {
            foreach (var other in Modes.Where(other => other != mode.Text))
            {
                mutants.Add(TextEdit.Whole(mode, other), MutantList.Becomes($"'{mode.Text}'", $"'{other}'"));
            }
        }
    }

    /// <summary>The mutants of a condition that stands outside the options of a kind.</summary>
    public void AddCondition(MutantList mutants, SyntaxNode? value, decimal? totalStep)
    {
        if (value is ScalarNode scalar && ExprParser.Parse(scalar, new DiagnosticBag()) is { } condition and not ErrorExpr)
        {
            new ExpressionMutants(mutants, subject => subject is NameExpr { Name: "total" } ? totalStep : steps.Of(subject)).AddCondition(scalar, condition);
        }
    }

    private static void AddNumber(MutantList mutants, ScalarNode scalar)
    {
        if (ScalarReading.Number(scalar, new DiagnosticBag()) is { } number)
        {
            foreach (var changed in new[] { number + 1, number - 1 })
            {
                mutants.Add(TextEdit.Whole(scalar, Numbers.Format(changed)), MutantList.Becomes(scalar.Text, Numbers.Format(changed)));
            }
        }
    }

    private static string Other(string key) => key switch { "from" => "above", "above" => "from", "below" => "to", "to" => "below", _ => key };
}
