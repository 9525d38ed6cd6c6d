using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Excel;
using CaoPhong.Rules.Facts.Files;
using CaoPhong.Rules.Reporting;
using CaoPhong.Rules.Tests.Evaluation.Assessments;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Excel;

/// <summary>Workbooks of rule sets with several assessors.</summary>
public sealed class AssessorWorkbookTests
{
    [Fact]
    public void A_template_asks_who_assesses_beside_which_meeting_it_is()
    {
        using var stream = new MemoryStream();
        FactTemplate.Write(stream, AssessmentRig.Engine().RuleSet, Wording.Vietnamese);

        using var open = SpreadsheetDocument.Open(new MemoryStream(stream.ToArray()), isEditable: false);
        new OpenXmlValidator().Validate(open, TestContext.Current.CancellationToken).Should().BeEmpty();
        var sheets = open.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet!).ToList();
        sheets[0].Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().First().InnerText.Should().StartWith("cellheld_onBên chấm điểmLoại");
        string.Concat(sheets.Select(sheet => sheet.InnerText)).Should()
            .Contain("phải ghi khi một kỳ có nhiều phiếu").And.Contain("chưa biết: phiếu điểm có khoảng điểm; phiếu của bên sau: lấy của bên trước");
    }

    [Fact]
    public void Scorecards_say_whose_they_are_and_which_decides()
    {
        var meeting = AssessmentRig.Engine().Assess(
            [AssessmentRig.Of("cell", ("members", 20), ("present", 19)), AssessmentRig.Of("superior", ("present", 16))]).Single();
        using var stream = new MemoryStream();
        using (var cards = new ScorecardXlsx(stream, ["rate"], Language.Vietnamese, assessors: true))
        {
            foreach (var assessment in meeting.Assessments)
            {
                cards.Write(ScoredMeeting.Of(meeting, assessment));
            }
        }

        var rows = new XlsxFactReader().Read(new MemoryStream(stream.ToArray()), new("a.xlsx") { KeepOriginal = true });
        rows.Select(row => Encoding.UTF8.GetString(row.Original.Span)).Should().Equal(
            "A,2024-01-05,cell,false,demo,1,published,regular,10,10,10,good,good,,,,,6,,",
            "A,2024-01-05,superior,true,demo,1,published,regular,7,7,7,poor,poor,,,,,3,,");
    }
}
