using CaoPhong.Rules.Cli.Scoring;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Cli;

/// <summary>Work in batches beside reading.</summary>
public sealed class BatchesTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(255), InlineData(256), InlineData(257), InlineData(5_000)]
    public void Results_come_in_order_and_none_is_lost(int count) =>
        Batches.InOrder(Enumerable.Range(0, count), number => 2 * number).Should().Equal(Enumerable.Range(0, count).Select(number => 2 * number));

    [Fact]
    public void A_stream_without_end_is_read_no_further_than_a_few_batches()
    {
        var read = 0;
        IEnumerable<int> Endless()
        {
            while (true)
            {
                yield return read++;
            }
        }

        Batches.InOrder(Endless(), number => number).Take(1_000).Last().Should().Be(999);
        read.Should().BeLessThan(1_000 + (256 * (Environment.ProcessorCount + 3)));
    }

    [Fact]
    public void What_goes_wrong_comes_out_as_it_is()
    {
        var act = () => Batches.InOrder(Enumerable.Range(0, 1_000), number => 1 / (number - 700)).ToList();

        act.Should().Throw<DivideByZeroException>();
    }
}
