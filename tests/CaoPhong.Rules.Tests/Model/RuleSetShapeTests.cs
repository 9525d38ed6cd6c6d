using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Model;

/// <summary>What the shape of a document says is what the readers take.</summary>
public sealed class RuleSetShapeTests
{
    private static readonly MappingShape Document = RuleSetShape.Of(BuiltInKinds.All);

    [Fact]
    public void The_keys_of_a_document_are_those_that_are_read() =>
        Keys(Document).Should().BeEquivalentTo(RuleSetReader.Keys.Concat(["amends", "changes"]));

    [Fact]
    public void The_keys_of_facts_are_those_that_are_read()
    {
        Keys(Below(Document, "facts")).Should().BeEquivalentTo(FactReader.Keys);
        Keys(Below(Document, "derived")).Should().BeEquivalentTo(DerivedFactReader.Keys);
        Keys(Below(Document, "rules_of_facts")).Should().BeEquivalentTo(FactSchemaReader.RuleKeys);
        Keys(Below(Document, "derived", "range")).Should().BeEquivalentTo(BandReader.Keys);
    }

    [Fact]
    public void The_keys_of_forms_are_those_that_are_read()
    {
        Keys(Below(Document, "forms")).Should().BeEquivalentTo(FormReader.Keys);
        Keys(Below(Document, "forms", "sections")).Should().BeEquivalentTo(PartReader.Keys);
        Keys(Below(Document, "forms", "sections", "sections")).Should().BeEquivalentTo(PartReader.Keys);
        Keys(Below(Document, "forms", "sections", "criteria")).Should().BeEquivalentTo(CriterionReader.Keys.Concat(BuiltInKinds.All.Select(kind => kind.Key)));
        Keys(Below(Document, "forms", "grades")).Should().BeEquivalentTo(GradeReader.Keys);
        Keys(Below(Document, "forms", "caps")).Should().BeEquivalentTo(CapReader.Keys);
        Keys(Below(Document, "forms", "not_graded")).Should().BeEquivalentTo(CapReader.NotGradedKeys);
    }

    [Fact]
    public void The_keys_of_the_year_are_those_that_are_read()
    {
        Keys(Below(Document, "year")).Should().BeEquivalentTo(YearReader.Keys);
        Keys(Below(Document, "year", "grades")).Should().BeEquivalentTo(YearGradeReader.ConditionKeys.Concat(BandReader.Keys));
        Keys(Below(Document, "year", "expect")).Should().BeEquivalentTo(ExpectationReader.Keys);
    }

    [Fact]
    public void The_keys_of_changes_and_sources_are_those_that_are_read()
    {
        Keys(Below(Document, "changes")).Should().BeEquivalentTo(ChangeReader.Keys.Except(["source", "note"]));
        Keys(Below(Document, "sources")).Should().BeEquivalentTo(CitationReader.SourceKeys.Except(["note", "ignore"]));
        Keys(Below(Document, "regulation")).Should().BeEquivalentTo(HeaderReader.RegulationKeys);
    }

    [Fact]
    public void Every_key_has_a_text_for_editors_in_both_languages()
    {
        var without = new List<string>();
        Visit(Document, "", 0);
        without.Should().BeEmpty();

        void Visit(OptionShape shape, string path, int depth)
        {
            foreach (var field in Open(shape) is MappingShape mapping && depth < 8 ? mapping.Fields : [])
            {
                if (field.Shape.Doc is null && Open(field.Shape)?.Doc is null && field.Shape is not (NamedShape or EitherShape { Scalar.Doc: not null }))
                {
                    without.Add($"{path}/{field.Key}");
                }

                Visit(field.Shape, $"{path}/{field.Key}", depth + 1);
            }
        }
    }

    private static IEnumerable<string> Keys(OptionShape shape) => ((MappingShape)Open(shape)!).Fields.Select(field => field.Key);

    private static OptionShape Below(OptionShape shape, params string[] path) =>
        path.Aggregate(shape, (holder, key) => ((MappingShape)Open(holder)!).Fields.Single(field => field.Key == key).Shape);

    private static OptionShape? Open(OptionShape shape) => shape switch
    {
        NamedShape named => Open(named.Shape),
        ListShape list => Open(list.Item),
        DictionaryShape dictionary => Open(dictionary.Value),
        EitherShape either => either.Mapping is { } mapping ? Open(mapping) : either.Scalar,
        _ => shape,
    };
}
