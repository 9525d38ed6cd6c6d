using System.Text.RegularExpressions;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Expressions.Functions;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>The reference of expressions: its examples are run, and no function is missing from it.</summary>
public sealed partial class ReferencePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Golden.RepositoryFolder(), "docs", "expressions.md"));

    private static readonly (Symbol Symbol, Value Value)[] Facts =
    [
        (new("rate", FeelType.Number, 0), Value.Of(92m)),
        (new("members", FeelType.Number, 1), Value.Of(20m)),
        (new("kind", new ChoiceType(["regular", "thematic"]), 2), Value.Of("regular")),
        (new("topics", new ListType(new ChoiceType(["economy", "culture", "party"])), 3), Value.Of([Value.Of("economy"), Value.Of("party")])),
        (new("name", FeelType.Text, 4), Value.Of("Chi bộ Thôn 3")),
        (new("held_on", FeelType.Date, 5), Value.Of(new DateOnly(2024, 4, 13))),
        (new("ready", FeelType.Boolean, 6), Value.True),
        (new("reason", FeelType.Text, 7) { Optional = true }, Value.Null),
        (new("late", FeelType.Number, 8), Value.Unknown),
    ];

    [Fact]
    public void Every_example_gives_what_stands_beside_it()
    {
        var wrong =
            from Match row in Row().Matches(Page)
            let example = row.Groups["example"].Value
            let answer = Answer(example)
            let expected = row.Groups["value"].Success ? row.Groups["value"].Value : "error"
            where answer != expected
            select $"{example} gives {answer}, not {expected}";

        string.Join('\n', wrong).Should().BeEmpty();
        Row().Count(Page).Should().BeGreaterThan(100);
    }

    [Fact]
    public void Every_function_of_the_language_has_an_example()
    {
        var shown = Row().Matches(Page).Select(row => row.Groups["example"].Value).ToList();

        LanguageFunctions.Names.Where(name => name is not ("points" or "full") && !shown.Exists(example => example.Contains($"{name}(", StringComparison.Ordinal)))
            .Should().BeEmpty();
    }

    [Fact]
    public void The_page_tells_the_facts_that_its_examples_know() =>
        Facts.Where(fact => !Page.Contains($"| `{fact.Symbol.Name}` |", StringComparison.Ordinal)).Should().BeEmpty();

    private static string Answer(string text)
    {
        var diagnostics = new DiagnosticBag();
        var expr = ExprParser.Parse(ExprShape.Scalar(text), diagnostics);
        if (TypeChecker.Check(expr, new Scope(Facts.Select(fact => fact.Symbol)), null, diagnostics) is not { } tree)
        {
            return "error";
        }

        var value = ExprCompiler.Compile(tree)(new Frame([.. Facts.Select(fact => fact.Value)]));
        return value.Kind == ValueKind.Error ? "error" : ValuePrinter.Print(value);
    }

    // The last two columns of a table: an expression, and its value or the word error.
    [GeneratedRegex(@"\| `(?<example>[^`|]+)` \| (`(?<value>[^`|]+)`|error) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
