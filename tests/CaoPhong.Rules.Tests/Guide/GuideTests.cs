using CaoPhong.Rules.Cases;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Syntax;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Guide;

/// <summary>Every example of the authors' guide is read, checked and run, and the results beside it are what comes out.</summary>
public sealed class GuideTests
{
    private const string Page = "rules/README.md";

    private static IReadOnlyList<Example> Examples { get; } = Markdown.ExamplesOf(Page);

    private static GuideFrame Frame { get; } = new(Examples);

    public static TheoryData<int> RuleSets => [.. Yaml.Where(example => !example.Kind.StartsWith("cases", StringComparison.Ordinal)).Select(example => example.Line)];

    public static TheoryData<int> CaseFiles => [.. Yaml.Where(example => example.Kind.StartsWith("cases", StringComparison.Ordinal)).Select(example => example.Line)];

    private static IEnumerable<Example> Yaml => Examples.Where(example => example.Language == "yaml");

    [Fact]
    public void Every_yaml_example_says_what_it_is() =>
        Yaml.Where(example => example.Kind.Length == 0).Select(example => example.Line).Should().BeEmpty();

    [Theory, MemberData(nameof(RuleSets))]
    public void An_example_is_free_of_errors_and_scores_as_the_table_beside_it_says(int line)
    {
        var example = Examples.Single(one => one.Line == line);
        var loaded = RuleSetLoader.Load(new SourceText($"{Page}:{line}", Frame.Complete(example)), find: (_, _) => Frame.Amended(example));

        Errors(loaded.Diagnostics).Should().BeEmpty();
        if (example.Kind.Split(' ')[0] is "frame" or "top" or "year" || example.Results.Count == 0)
        {
            return;
        }

        var engine = RuleEngine.Compile(loaded.Value!);
        foreach (var (meeting, expected) in ResultTable.RowsOf(example, loaded.Value!))
        {
            var row = string.Join(", ", meeting.Given.Select(fact => $"{fact.Name} {fact.Value.Text}"));
            var scored = engine.Score(meeting);
            if (expected is null)
            {
                scored.IsOk.Should().BeFalse($"the table says so at {row}");
                continue;
            }

            Errors(scored.Diagnostics).Should().BeEmpty($"the table has a result at {row}");
            Errors(Comparison.Of(new Case("row", meeting, expected, SourceSpan.None), scored)).Should().BeEmpty($"the table says so at {row}");
        }
    }

    [Theory, MemberData(nameof(CaseFiles))]
    public void The_cases_of_an_example_pass(int line)
    {
        var example = Examples.Single(one => one.Line == line);
        var ruleSet = RuleSetLoader.Load(new SourceText(Page, Frame.RulesOf(example))).GetOrThrow();
        var engine = RuleEngine.Compile(ruleSet);
        var diagnostics = new DiagnosticBag();

        var document = (MappingNode)YamlReader.Read(new SourceText($"{Page}:{line}", example.Text), diagnostics)!;
        CaseFileReader.ReadHeader(document, diagnostics);
        var cases = CaseFileReader.ReadCases(document, ruleSet, diagnostics);

        Errors(diagnostics.InOrder()).Should().BeEmpty();
        cases.Should().NotBeEmpty();
        var runner = new CaseRunner(new(meeting => engine.Score(meeting), (year, scored) => engine.JudgeYear(null, year, scored)));
        cases.Select(runner.Run).SelectMany(result => result.Findings.Select(found => $"{result.Case.Name}: {found}")).Should().BeEmpty();
    }

    private static string Errors(IEnumerable<Diagnostic> diagnostics) =>
        DiagnosticPrinter.Print(diagnostics.Where(found => found.Severity == Severity.Error), Language.English);
}
