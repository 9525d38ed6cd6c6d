using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Expressions;

public sealed class ExampleTests
{
    [Theory, DataFiles("expressions", "*.txt")]
    public void An_expression_means_what_its_example_says(string path)
    {
        var file = ExampleFile.Read(path);
        var wrong =
            from example in file.Examples
            let answer = file.Answer(example)
            where answer != example.Expected
            select $"line {example.Line}: {example.Expression} => {answer}, not {example.Expected}";

        string.Join('\n', wrong).Should().BeEmpty();
        file.Examples.Should().NotBeEmpty();
    }
}
