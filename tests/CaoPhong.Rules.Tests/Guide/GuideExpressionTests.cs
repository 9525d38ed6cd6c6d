using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Guide;

/// <summary>The expressions of the guide are right, and those with a result have it.</summary>
public sealed class GuideExpressionTests
{
    private const string Page = "rules/README.md";

    private static readonly RuleSet Frame = LoadFrame();

    public static TheoryData<string> Expressions => [.. Tables("quy định viết", "biểu thức").Last().Select(row => Code(row[1]))];

    public static TheoryData<string> YearExpressions => [.. Tables("quy định viết", "biểu thức").First().Select(row => Code(row[1]))];

    public static TheoryData<string, string> Results => [.. Table("biểu thức", "kết quả").Select(row => (Code(row[0]), Code(row[1])))];

    [Theory, MemberData(nameof(Expressions))]
    public void An_expression_is_right(string text) => Check(text).Should().NotBeNull();

    [Theory, MemberData(nameof(YearExpressions))]
    public void An_expression_over_the_year_is_right(string text)
    {
        var frame = new GuideFrame(Markdown.ExamplesOf(Page));
        var condition = text.StartsWith("mean", StringComparison.Ordinal) ? text + " >= 1" : text;
        var year = $"year:\n  of: regular\n  grades:\n    - {{id: good, title: Tốt, when: '{condition}'}}\n    - {{id: poor, title: Kém, otherwise: true}}\n";

        RuleSetLoader.Load(new SourceText(Page, frame.Complete(new Example("top", "yaml", year, 0, []))))
            .Diagnostics.Where(found => found.Severity == Severity.Error).Should().BeEmpty();
    }

    [Theory, MemberData(nameof(Results))]
    public void An_expression_has_the_result_beside_it(string text, string result)
    {
        var values = RuleEngine.Compile(Frame).Bind(Given()).GetOrThrow().Values.ToArray();
        foreach (var derived in Frame.Facts.Derived)
        {
            values[derived.Symbol.Slot] = ExprCompiler.Compile(derived.Value)(new Frame(values));
        }

        ExprCompiler.Compile(Check(text)!)(new Frame(values)).ToString().Should().Be(result);
    }

    private static Expr? Check(string text)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("expression", text);
        var expr = TypeChecker.Check(ExprParser.Parse(new ScalarNode(text, ScalarStyle.Plain, new(source, 0, text.Length)), diagnostics), Frame.Scope, null, diagnostics);
        diagnostics.InOrder().Should().BeEmpty();
        return expr;
    }

    private static RuleSet LoadFrame()
    {
        var examples = Markdown.ExamplesOf(Page);
        return RuleSetLoader.Load(new SourceText(Page, new GuideFrame(examples).Complete(examples.Single(example => example.Kind == "frame")))).GetOrThrow();
    }

    // "Với `members: 20, …`:" stands before the table.
    private static Meeting Given()
    {
        var line = File.ReadLines(Path.Combine(Golden.RepositoryFolder(), Page)).Single(line => line.StartsWith("Với `", StringComparison.Ordinal));
        var facts = (MappingNode)YamlReader.Read(new SourceText("facts", "{" + line.Split('`')[1] + "}"), new DiagnosticBag())!;
        return new([.. facts.Entries.Select(entry => new GivenFact(entry.Key.Text, CaoPhong.Rules.Cases.RawValues.Of(entry.Value)!))]);
    }

    private static IEnumerable<IReadOnlyList<string>> Table(string first, string second) => Tables(first, second).Single();

    private static IEnumerable<IEnumerable<IReadOnlyList<string>>> Tables(string first, string second) =>
        Markdown.TablesOf(Page).Where(table => table.Rows[0][0] == first && table.Rows[0][1] == second).Select(table => table.Rows.Skip(1));

    private static string Code(string cell) => cell.Trim('`');
}
