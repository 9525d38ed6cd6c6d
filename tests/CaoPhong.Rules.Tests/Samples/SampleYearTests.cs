using System.Text;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Tests.Infrastructure;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Samples;

/// <summary>The sample year is made up, and scoring it gives back the shares that the press article of 13/4/2024 names.</summary>
public sealed class SampleYearTests
{
    private const string File = "rules/samples/year-2024.csv";

    private static readonly Lazy<IReadOnlyList<Scorecard>> Scored = new(Score);

    private static IEnumerable<Scorecard> Regular => Scored.Value.Where(card => card.Form.Id == "regular");

    [Fact]
    public void The_file_is_what_its_generator_writes() => Golden.Verify(SampleYear.Csv(), Path.Combine("..", "..", File));

    [Fact]
    public void Every_cell_has_twelve_regular_and_four_thematic_meetings_and_all_are_certain()
    {
        var counts = Scored.Value.GroupBy(card => card.Facts.Cell).Select(cell => (cell.Count(card => card.Form.Id == "regular"), cell.Count(card => card.Form.Id == "thematic")));

        counts.Should().HaveCount(SampleDistrict.Count).And.AllBeEquivalentTo((12, 4));
        Scored.Value.Should().OnlyContain(card => card.IsCertain);
    }

    [Fact]
    public void The_district_has_the_members_of_the_article() =>
        Regular.Where(card => card.Facts.HeldOn!.Value.Month == 1).Sum(card => Fact(card, "members")).Should().BeInRange(3801, 3899);

    [Theory]
    [InlineData(13, 0.80)]
    [InlineData(11, 0.15)]
    public void Cells_fall_into_the_bands_of_results_as_in_the_article(decimal points, double share)
    {
        var cells = Regular.GroupBy(card => card.Facts.Cell).Count(cell => cell.All(card => card.Find("results")!.Points == Bounds.Exactly(points)));

        ((double)cells / SampleDistrict.Count).Should().BeApproximately(share, 0.01);
    }

    [Theory]
    [InlineData("hamlet", 90, 98)]
    [InlineData("agency", 98, 100)]
    [InlineData("unit", 98, 100)]
    [InlineData("enterprise", 98, 100)]
    [InlineData("armed-forces", 98, 100)]
    public void Members_attend_as_in_the_article(string type, int above, int below)
    {
        var meetings = Regular.Where(card => card.Facts.Values[SlotOf(card, "cell_type")].AsText == type).ToList();

        (100 * meetings.Sum(card => Fact(card, "present")) / meetings.Sum(card => Fact(card, "expected"))).Should().BeInRange(above, below);
    }

    [Fact]
    public void Most_cells_are_graded_good_or_fair_over_the_year()
    {
        var means = Regular.GroupBy(card => card.Facts.Cell).Select(cell => cell.Average(card => card.Total.From)).ToList();

        means.Count(mean => mean >= 90).Should().BeGreaterThan(96);
        means.Count(mean => mean >= 75).Should().BeInRange(180, 191);
    }

    private static IReadOnlyList<Scorecard> Score()
    {
        var path = Path.Combine(Golden.RepositoryFolder(), "rules", "31-qdi-tu", "2018.1.rules.yaml");
        var engine = RuleEngine.Compile(RuleSetLoader.Load(new(path, System.IO.File.ReadAllText(path))).GetOrThrow());
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(SampleYear.Csv()));
        return [.. new CsvFactReader().Read(stream, new FactFile(File)).Select(row => engine.Score(row.Meeting!).GetOrThrow())];
    }

    private static decimal Fact(Scorecard card, string name) => card.Facts.Values[SlotOf(card, name)].AsNumber;

    private static int SlotOf(Scorecard card, string name) => card.RuleSet.Scope.Find(name)!.Slot;
}
