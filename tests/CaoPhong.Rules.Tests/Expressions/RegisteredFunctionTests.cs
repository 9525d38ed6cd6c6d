using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

/// <summary>A function whose name would be read as something else is a mistake of the program that registers it.</summary>
public sealed class RegisteredFunctionTests
{
    private static readonly SourceText Source = new("r.rules.yaml", "ruleset: r\n");

    [Theory]
    [InlineData("quorum")]
    [InlineData("đủ_số")]
    [InlineData("sqrt")]
    public void A_name_of_its_own_is_taken(string name) => Load(name).Should().NotThrow();

    [Theory]
    [InlineData("min", "a function of the language has this name")]
    [InlineData("date", "a function of the language has this name")]
    [InlineData("points", "a function of the language has this name")]
    [InlineData("if", "a name is a letter or '_', then letters, digits and '_', and no word of the language")]
    [InlineData("not", "a function of the language has this name")]
    [InlineData("satisfies", "a name is a letter or '_', then letters, digits and '_', and no word of the language")]
    [InlineData("for", "a name is a letter or '_', then letters, digits and '_', and no word of the language")]
    [InlineData("list contains", "a function of the language has this name")]
    [InlineData("two words", "a name is a letter or '_', then letters, digits and '_', and no word of the language")]
    [InlineData("a-b", "a name is a letter or '_', then letters, digits and '_', and no word of the language")]
    [InlineData("", "a name is a letter or '_', then letters, digits and '_', and no word of the language")]
    public void A_name_that_means_something_else_is_refused(string name, string why) =>
        Load(name).Should().Throw<ArgumentException>().WithMessage($"the function '{name}' cannot be registered: {why}*");

    [Fact]
    public void Two_functions_of_one_name_are_refused() =>
        Load("quorum", "quorum").Should().Throw<ArgumentException>().WithMessage("the function 'quorum' cannot be registered: another registered function has this name*");

    private static Action Load(params string[] names) =>
        () => RuleSetLoader.Load(Source, new() { Functions = [.. names.Select(name => new FunctionDefinition(name, [FeelType.Number], FeelType.Number, arguments => arguments[0]))] });
}
