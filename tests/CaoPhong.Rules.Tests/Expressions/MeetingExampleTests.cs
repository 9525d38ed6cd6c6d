using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>What conditions of a year mean: the examples of <c>Data/expressions/meetings.yaml</c>.</summary>
public sealed class MeetingExampleTests
{
    [Theory, DataFiles("expressions", "meetings.yaml")]
    public void A_condition_over_meetings_means_what_its_example_says(string path)
    {
        var file = MeetingExamples.Read(path);

        file.Examples.Should().HaveCountGreaterThan(50);
        file.Examples.Select(example => $"{example.Text} => {file.Answer(example.Text)}")
            .Should().Equal(file.Examples.Select(example => $"{example.Text} => {example.Expected}"));
    }

    [Theory, DataFiles("expressions", "quoting.yaml")]
    public void The_quotes_of_YAML_do_not_change_an_expression(string path)
    {
        var diagnostics = new DiagnosticBag();
        foreach (var item in ((SequenceNode)YamlFile.Read(path)).Items.Cast<MappingNode>())
        {
            var canonical = ((ScalarNode)item.Find("canonical")!.Value).Text;
            foreach (var entry in item.Entries)
            {
                var expr = ExprParser.Parse((ScalarNode)entry.Value, diagnostics);

                ExprPrinter.Print(expr).Should().Be(canonical, $"'{entry.Key.Text}' is another way to write it");
                NamesStandWhereTheyAreWritten(expr);
            }
        }

        diagnostics.InOrder().Should().BeEmpty();
    }

    private static void NamesStandWhereTheyAreWritten(Expr expr)
    {
        foreach (var name in ExprTree.All(expr).OfType<NameExpr>())
        {
            name.Span.Text.Should().Be(name.Name);
        }
    }
}
