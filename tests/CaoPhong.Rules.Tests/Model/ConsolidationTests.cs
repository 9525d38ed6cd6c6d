using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Model;

public sealed class ConsolidationTests
{
    private static readonly string Whole = RuleSetRig.TextOf("Data/model/whole.rules.yaml");

    private static readonly string Amendment = RuleSetRig.TextOf("Data/model/amendment.rules.yaml");

    [Fact]
    public void Every_sort_of_change_is_in_the_consolidated_text()
    {
        var ruleSet = Amended(Amendment);

        ruleSet.Header.Amends.Should().Be("2018.1");
        ruleSet.Header.Replaces.Should().BeNull();
        ruleSet.Header.Regulation!.Number.Should().Be("45-QĐi/TU");
        Golden.Verify(ConsolidatedText.Of(ruleSet.Document), "Data/model/consolidated.txt");
    }

    [Fact]
    public void The_consolidated_text_is_read_back_to_the_same_fingerprint()
    {
        var ruleSet = Amended(Amendment);

        RuleSetRig.ReadGood(ConsolidatedText.Of(ruleSet.Document)).Fingerprint.Should().Be(ruleSet.Fingerprint);
    }

    [Fact]
    public void A_whole_version_written_out_is_read_back_to_the_same_fingerprint()
    {
        var ruleSet = RuleSetRig.ReadGood(Whole);

        RuleSetRig.ReadGood(ConsolidatedText.Of(ruleSet.Document)).Fingerprint.Should().Be(ruleSet.Fingerprint);
    }

    [Fact]
    public void Words_keep_the_file_in_which_they_stand()
    {
        var ruleSet = Amended(Amendment);
        var parts = ruleSet.Forms[0].Parts.ToDictionary(part => part.Id);

        parts["attendance.rate"].Span.Source!.Path.Should().Be("2018.1.rules.yaml", "a thing that is replaced keeps its id");
        parts["preparation.papers"].Span.Source!.Path.Should().Be("2023.1.rules.yaml");
        ((Criterion)parts["attendance.rate"]).Table.Rows[0].Span.Source!.Path.Should().Be("2023.1.rules.yaml");
        ((Criterion)parts["attendance.table"]).Table.Rows[0].Span.Source!.Path.Should().Be("2018.1.rules.yaml");
    }

    [Fact]
    public void An_amendment_of_an_amendment_is_applied_last()
    {
        var later = """
            ruleset: 31-qdi-tu
            version: 2024.1
            amends: 2023.1
            effective: {from: 2024-09-01}
            changes:
              - {set: preparation.papers, to: {title: Sổ sách điện tử}}
              - {set: title, to: Tiêu chí năm 2024}
            """;

        var ruleSet = Amended(later);

        ruleSet.Header.Title.Should().Be("Tiêu chí năm 2024");
        ruleSet.Header.Regulation!.Number.Should().Be("45-QĐi/TU", "a regulation that is not given is inherited");
        ruleSet.Forms[0].Parts.Single(part => part.Id == "preparation.papers").Title.Should().Be("Sổ sách điện tử");
    }

    [Theory]
    [InlineData("{set: prepared, to: {max: 5, number: \"2.1\"}}", "number: \"2.1\"")]
    [InlineData("{set: prepared, to: {yes_no: draft_ready}}", "- {id: prepared, title: Chuẩn bị, max: 5, yes_no: draft_ready}")]
    [InlineData("{set: grades.regular.fair, to: {above: 70}}", "- {id: fair, title: Khá, above: 70}")]
    [InlineData("{set: grades.thematic.poor, to: {to: 4}}", "- {id: poor, title: Không đạt, to: 4}")]
    [InlineData("{set: inner, to: {max: 30}}", "max: 30")]
    [InlineData("{set: facts.late, to: {min: null}}", "late: {type: integer}")]
    [InlineData("{replace: title, with: Tên mới}", "title: Tên mới")]
    [InlineData("{set: assessors, to: {self: null, middle: Ban Tổ chức}}", "assessors: {superior: Cấp trên thẩm định, middle: Ban Tổ chức}")]
    [InlineData("{add: rules_of_facts.late, with: {require: late >= 0}}", "- {id: late, require: late >= 0}")]
    [InlineData("{add: derived.twice, before: derived.invited, with: {value: 2 * late}}", "  twice: {value: 2 * late}\n  invited:")]
    [InlineData("{add: year.caps.new, after: year.caps.low, with: {to: poor, when: points < 10}}", "- {id: new, to: poor, when: points < 10}")]
    [InlineData("{add: extra-section, in: conduct, with: {title: Thêm, max: 1, criteria: [{id: e, title: E, max: 1, yes_no: draft_ready}]}}", "- {id: extra-section, title: Thêm")]
    [InlineData("{move: inner, in: forms.regular, before: rest}", "      - id: inner")]
    [InlineData("{move: facts.late, before: kind}", "  late: {type: integer, min: 0}\n  kind:")]
    [InlineData("{remove: order, source: {basis: quoted}}", "title: Đủ cả")]
    [InlineData("{set: prepared, to: {id: prepared, title: Khác}}", "id: prepared\n            title: Khác")]
    [InlineData("{set: grades.regular.fair, to: {above: 71, from: null}}", "- {id: fair, title: Khá, above: 71}")]
    [InlineData("{set: grades.regular.fair, to: {from: null, above: 71}}", "- {id: fair, title: Khá, above: 71}")]
    [InlineData("{set: grades.regular.fair, to: {is: 71}}", "- {id: fair, title: Khá, is: 71}")]
    [InlineData("{set: draft, to: {yes_no: null, judged: {of: points_given}}}", "judged: {of: points_given}")]
    [InlineData("{set: draft, to: {applies: ~}}", "- {id: draft, title: Dự thảo, max: 5, yes_no: draft_ready}")]
    [InlineData("{set: year.grades.fair, to: {otherwise: true}}", "- {id: fair, title: Khá, otherwise: true}")]
    [InlineData("{set: prepared, to: {title: 'a: b, {c} #d', number: \"1.0\"}}", "number: \"1.0\"")]
    [InlineData("{set: facts.late, to: {label: '[x]: \"y\" ''z'''}}", "late: {type: integer, min: 0, label: '[x]: \"y\" ''z'''}")]
    [InlineData("{add: facts.papers, in: facts, with: {type: boolean}}", "papers: {type: boolean}")]
    [InlineData("{add: grades.regular.top, in: forms.regular, before: good, with: {title: A, from: 99}}", "- {id: top, title: A, from: 99}\n      - {id: good")]
    [InlineData("{add: year.caps.new, in: year, with: {to: poor, when: points < 10}}", "- {id: new, to: poor, when: points < 10}")]
    [InlineData("{move: conduct, in: forms.regular, before: attendance}", "sections:\n      - id: conduct\n")]
    [InlineData("{move: forms.thematic, before: forms.regular}", "forms:\n  thematic:")]
    [InlineData("{replace: rest, with: {title: Khác, max: 10, criteria: [{id: z, title: Z, max: 10, yes_no: draft_ready}]}}", "id: rest, title: Khác, max: 10, criteria: [{id: z")]
    [InlineData("{replace: year, with: {of: regular, grades: [{id: good, title: Tốt, otherwise: true}]}}", "year: {of: regular, grades: [{id: good, title: Tốt, otherwise: true}]}")]
    [InlineData("{add: choices.marks, with: {a: A, \"no\": Không}}", "marks: {a: A, \"no\": Không}")]
    public void A_change_is_written_where_it_belongs(string change, string expected)
    {
        var diagnostics = new DiagnosticBag();
        var amendment = $"ruleset: 31-qdi-tu\nversion: 2023.1\namends: 2018.1\neffective: {{from: 2023-09-01}}\nchanges:\n  - {change}\n";

        var whole = Consolidation.Of((MappingNode)YamlReader.Read(new("a", amendment), diagnostics)!, BuiltInKinds.All, (_, _) => YamlReader.Read(new("w", Whole), diagnostics), diagnostics);

        DiagnosticPrinter.Print(diagnostics.InOrder(), Language.English).Should().BeEmpty();
        var text = ConsolidatedText.Of(whole!);
        text.Should().Contain(expected);
        Fingerprint.Of((MappingNode)YamlReader.Read(new("again", text), diagnostics)!, BuiltInKinds.All).Should().Be(Fingerprint.Of(whole!, BuiltInKinds.All));
        diagnostics.HasErrors.Should().BeFalse("the consolidated text reads without mistakes");
    }

    private static RuleSet Amended(string amendment)
    {
        var diagnostics = new DiagnosticBag();
        var document = YamlReader.Read(new("2023.1.rules.yaml", amendment), diagnostics);
        var ruleSet = RuleSetReader.Read(document, BuiltInKinds.All, [], diagnostics, (_, version) => YamlReader.Read(
            new($"{version}.rules.yaml", version == "2018.1" ? Whole : Amendment), diagnostics));
        DiagnosticPrinter.Print(diagnostics.InOrder(), Language.English).Should().BeEmpty();
        return ruleSet!;
    }
}
