using CaoPhong.Rules.Cli;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Kinds;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Publishing;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Publishing;

/// <summary>The committed schemas are those of the code, take every file that is right, and refuse what authors mistype.</summary>
public sealed class RuleSchemasTests
{
    private static readonly JsonSchema Rules = new(RuleSchemas.OfRules(BuiltInKinds.All));
    private static readonly JsonSchema Cases = new(RuleSchemas.OfCases());

    private static string Root { get; } = Golden.RepositoryFolder();

    public static TheoryData<string> RuleFiles => [.. FilesThatAreRight("*.rules.yaml")];

    public static TheoryData<string> CaseFiles => [.. FilesThatAreRight("*.cases.yaml")];

    [Fact]
    public void The_committed_schemas_are_those_of_the_code()
    {
        Golden.Verify(RuleSchemas.OfRules(BuiltInKinds.All), Path.Combine("..", "..", "rules", "schema", "rules.schema.json"));
        Golden.Verify(RuleSchemas.OfCases(), Path.Combine("..", "..", "rules", "schema", "cases.schema.json"));
    }

    [Fact]
    public void The_tool_writes_them()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("caophong").FullName, "schema");
        using var output = new MemoryStream();
        using (var terminal = new Terminal(Stream.Null, output, TextWriter.Null, Language.English))
        {
            CaoPhong.Rules.Cli.Tool.Run(["schema", folder], terminal).Should().Be(0);
        }

        File.ReadAllText(Path.Combine(folder, "rules.schema.json")).Should().Be(RuleSchemas.OfRules(BuiltInKinds.All));
        File.ReadAllText(Path.Combine(folder, "cases.schema.json")).Should().Be(RuleSchemas.OfCases());
    }

    [Fact]
    public void The_schemas_use_only_what_the_check_here_knows() => Rules.UnknownKeywords.Concat(Cases.UnknownKeywords).Should().BeEmpty();

    [Fact]
    public void Texts_for_editors_are_Vietnamese()
    {
        Rules.Descriptions.Should().HaveCountGreaterThan(100).And.Contain("các mức xếp loại, từ cao xuống thấp");
        Cases.Descriptions.Should().HaveCountGreaterThan(20).And.Contain("các trường hợp mẫu");
    }

    [Theory, MemberData(nameof(RuleFiles))]
    public void A_rule_file_that_is_right_is_right_to_an_editor(string path) => Rules.Check(Read(Path.Combine(Root, path))).Should().BeEmpty();

    [Theory, MemberData(nameof(CaseFiles))]
    public void A_case_file_that_is_right_is_right_to_an_editor(string path) => Cases.Check(Read(Path.Combine(Root, path))).Should().BeEmpty();

    [Theory]
    [InlineData("max: 20\n    source", "maximum: 20\n    source", "/forms/regular: required max")]
    [InlineData("max: 20\n    source", "max: hai mươi\n    source", "/forms/regular/max: pattern")]
    [InlineData("max: 20\n    source", "max: 0\n    source", "/forms/regular/max: exclusiveMinimum")]
    [InlineData("status: draft", "status: done", "/status: enum")]
    [InlineData("from: 2024-01-01", "from: 01/01/2024", "/effective/from: pattern")]
    [InlineData("version: 1", "versions: 1", ": required version")]
    [InlineData("type: boolean", "type: yes_no", "/facts/draft_ready/type: enum")]
    [InlineData("default: 0", "defualt: 0", "/facts/absent/defualt: not allowed")]
    [InlineData("yes_no: draft_ready}", "yes_no: draft_ready, judged: {}}", "/forms/regular/sections/0/criteria/0: oneOf")]
    [InlineData("max: 3, yes_no: draft_ready}", "max: 3}", "/forms/regular/sections/0/criteria/0: oneOf")]
    [InlineData("otherwise: left-out", "otherwise: left_out", "/forms/regular/sections/0/criteria/1/applies/otherwise: enum")]
    [InlineData("applies: {when: thematic, otherwise: left-out}", "applies: {when: thematic}", "/forms/regular/sections/0/criteria/1/applies: required otherwise")]
    [InlineData("{below: 80, points: 0}", "{below: 80, point: 0}", "/forms/regular/sections/0/criteria/2/bands/points/2: required points")]
    [InlineData("{below: 80, points: 0}", "{below: tám mươi, points: 0}", "/forms/regular/sections/0/criteria/2/bands/points/2/below: pattern")]
    [InlineData("to: fair, when:", "when:", "/forms/regular/caps/0: required to")]
    [InlineData("basis: quoted", "basis: quote", "/forms/regular/source: anyOf")]
    [InlineData("sections:", "section:", "/forms/regular: required sections")]
    public void A_mistake_in_a_rule_file_is_seen_by_an_editor(string right, string wrong, string expected)
    {
        var frame = File.ReadAllText(Path.Combine(Golden.SourceFolder(), "Data", "diagnostics", "frame.rules.yaml"));
        frame.Should().Contain(right);
        var at = frame.IndexOf(right, StringComparison.Ordinal);

        Rules.Check(Parse(frame[..at] + wrong + frame[(at + right.Length)..])).Should().Contain(expected);
    }

    [Theory]
    [InlineData("{name: A, expects: {total: 5}}", "/cases/0/expects: not allowed")]
    [InlineData("{expect: {total: 5}}", "/cases/0: required name")]
    [InlineData("{name: A, expect: {total: five}}", "/cases/0/expect/total: anyOf")]
    [InlineData("{name: A, expect: {total: {from: 5}}}", "/cases/0/expect/total: anyOf")]
    [InlineData("{name: A, expect: {grades: good}}", "/cases/0/expect/grades: not allowed")]
    [InlineData("{name: A, expect: {points: {a: left_out}}}", "/cases/0/expect/points/a: anyOf")]
    [InlineData("{name: A, examples: {columns: [a, total]}}", "/cases/0/examples: required rows")]
    [InlineData("{name: A, examples: {columns: [a, total], rows: [1, 2]}}", "/cases/0/examples/rows/0: type")]
    [InlineData("{name: A, meetings: {a: 1}, expect: {year: {grade: good}}}", "/cases/0/meetings: type")]
    [InlineData("{name: A, given: {meetings: [{times: 0, a: 1}]}, expect: {year: {grade: good}}}", "/cases/0/given/meetings/0/times: exclusiveMinimum")]
    [InlineData("{name: A, meetings: [], expect: {year: {total: 5}}}", "/cases/0/expect/year/total: not allowed")]
    public void A_mistake_in_a_case_file_is_seen_by_an_editor(string one, string expected) =>
        Cases.Check(Parse($"ruleset: r\nversion: 1\ncases:\n  - {one}\n")).Should().Contain(expected);

    [Fact]
    public void A_kind_that_nobody_registered_may_be_one_that_a_host_has()
    {
        const string Text = "ruleset: r\nversion: 1\neffective: {from: 2024-01-01}\nforms: {f: {max: 1, sections: [{id: s, max: 1, criteria: [{id: c, max: 1, x-quorum: {of: a}}]}]}}\n";

        Rules.Check(Parse(Text)).Should().BeEmpty();
    }

    [Fact]
    public void A_registered_kind_takes_its_place()
    {
        var schema = new JsonSchema(RuleSchemas.OfRules([.. BuiltInKinds.All, new Quorum()]));
        string Text(string options) => $"ruleset: r\nversion: 1\neffective: {{from: 2024-01-01}}\nforms: {{f: {{max: 1, sections: [{{id: s, max: 1, criteria: [{{id: c, max: 1, {options}}}]}}]}}}}\n";

        schema.Descriptions.Should().Contain("đủ số người thì được điểm");
        schema.Check(Parse(Text("x-quorum: {least: 5}"))).Should().BeEmpty();
        schema.Check(Parse(Text("x-quorum: {most: 5}"))).Should().Contain("/forms/f/sections/0/criteria/0/x-quorum: required least");
        schema.Check(Parse(Text("x-quorun: {least: 5}"))).Should().Contain("/forms/f/sections/0/criteria/0/x-quorun: not allowed");
    }

    // The bad files of the diagnostics are many, and few of them are right.
    private static IEnumerable<string> FilesThatAreRight(string pattern) =>
        new[] { "rules", "tests/CaoPhong.Rules.Tests/Data" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Where(file => !file.Replace('\\', '/').Contains("/Data/diagnostics/", StringComparison.Ordinal))
            .Where(file => pattern == "*.rules.yaml" ? RuleSetLoader.LoadFile(file).IsOk : RuleCases.In(file).All.All(one => one.Case is not null) && !HasBlank(file))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    // A blank that a person is to fill in is a mistake to an editor too.
    private static bool HasBlank(string file) => File.ReadAllText(file).Contains("___", StringComparison.Ordinal);

    private static SyntaxNode? Read(string path) => Parse(File.ReadAllText(path));

    private static SyntaxNode? Parse(string text) => YamlReader.Read(new SourceText("file.yaml", text), new DiagnosticBag());

    private sealed class Quorum : ICriterionKind
    {
        public string Key => "x-quorum";

        public OptionShape Options { get; } = new MappingShape([new("least", new NumberShape(AboveZero: true), Required: true)])
        {
            Doc = new("đủ số người thì được điểm", "points where enough came"),
        };

        public DecisionTable? Expand(CriterionContext criterion, DiagnosticBag diagnostics) => null;
    }
}
