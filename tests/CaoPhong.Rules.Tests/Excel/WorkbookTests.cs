using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Excel;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Infrastructure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Excel;

/// <summary>Workbooks that are written.</summary>
public sealed class WorkbookTests
{
    private static RuleSet Demo { get; } = RuleSetLoader.Load(new("demo", File.ReadAllText(Path.Combine(Golden.SourceFolder(), "Data/cli/score/demo.rules.yaml")))).GetOrThrow();

    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void A_template_is_a_valid_workbook_whose_columns_are_the_facts(Language language)
    {
        var workbook = Template(language);

        Mistakes(workbook).Should().BeEmpty();
        using var open = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        open.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.DataValidation>().Should().HaveCount(7);
    }

    [Fact]
    public void A_template_that_nobody_filled_in_has_no_meetings() =>
        new XlsxFactReader().Read(new MemoryStream(Template(Language.Vietnamese)), new("a.xlsx")).Should().BeEmpty();

    [Fact]
    public void Scorecards_make_a_valid_workbook_and_keep_their_numbers()
    {
        var engine = RuleEngine.Compile(Demo);
        var meeting = new Meeting([Given("cell", "=A\u0001-<1>"), Given("held_on", "2024-04-05"), Given("kind", "regular"), Given("members", "19"), Given("present", "16"), Given("absent", "0"), Given("draft_ready", "true")]);
        using var stream = new MemoryStream();
        using (var cards = new ScorecardXlsx(stream, ["rate", "ready"], Language.Vietnamese))
        {
            cards.Write(new(meeting, null, engine.Score(meeting).GetOrThrow(), []));
            cards.Write(new(null, new FactPlace("a.csv", 7, null, null), null, engine.Score(new Meeting([Given("present", "x")])).Diagnostics));
        }

        var workbook = stream.ToArray();
        Mistakes(workbook).Should().BeEmpty();
        var rows = new XlsxFactReader().Read(new MemoryStream(workbook), new("a.xlsx") { KeepOriginal = true }).ToList();
        rows.Select(row => Encoding.UTF8.GetString(row.Original.Span)).Should().Equal(
            "=A\uFFFD-<1>,2024-04-05,demo,1,draft,regular,8.75,8.75,8.75,fair,fair,,,lessons,,2,5,,",
            ",,,,,,,,,,,,,,,,,,\"CPR3504: 'present' cần một số, không phải 'x'\"");
    }

    private static GivenFact Given(string name, string value) => new(name, RawValue.Of(RawKind.Untyped, value));

    private static byte[] Template(Language language)
    {
        using var stream = new MemoryStream();
        FactTemplate.Write(stream, Demo, Wording.In(language));
        return stream.ToArray();
    }

    private static IEnumerable<string> Mistakes(byte[] workbook)
    {
        using var open = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. new OpenXmlValidator().Validate(open, TestContext.Current.CancellationToken).Select(mistake => $"{mistake.Path?.XPath}: {mistake.Description}")];
    }
}
