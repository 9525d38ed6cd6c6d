using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Excel;
using CaoPhong.Rules.Tests.Facts;
using CaoPhong.Rules.Tests.Infrastructure;
using CsCheck;
using FluentAssertions;
using Xunit;
using static CaoPhong.Rules.Tests.Excel.RawWorkbook;

namespace CaoPhong.Rules.Tests.Excel;

/// <summary>Facts from workbooks.</summary>
public sealed class XlsxFactReaderTests
{
    [Fact]
    public void Cells_are_what_their_formats_say()
    {
        var workbook = Of(
            Row(1, "i::cell", "i::Ngày họp", "i::task_rate", "i::SO DANG VIEN", "i::Có dự thảo", "i::score", "i::topics", "i::reason")
            + Row(3, "s::0", ":2:45387", ":1:0.92500000000000004", "::20", "b::1", ":1:0.05", "i::economy; party", "s::1")
            + Row(4, "::17", "i::2024-04-06", "::92.5", "i::20", "i::Không", "::0.30000000000000004", "", "str::unknown"),
            ["10", "[$-42A]dd/mm/yyyy;@"],
            ["Chi bộ Đồi", "<si><r><t>Ốm</t></r><r><t xml:space=\"preserve\"> nặng</t></r><rPh><t>x</t></rPh></si>"]);

        FactRig.Transcript("a.xlsx", workbook).Should().Be("""
            == 3
            cell: "Chi bộ Đồi"
            held_on: @"2024-04-05"
            members: 20
            exempt: 0
            task_rate: 92.5
            score: 0.05
            draft_ready: true
            topics: ["economy", "party"]
            reason: "Ốm nặng"
            == 4
            cell: "17"
            held_on: @"2024-04-06"
            members: 20
            exempt: 0
            task_rate: 92.5
            score: 0.3
            draft_ready: false
            topics: unknown
            reason: unknown

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Days_are_counted_from_1904_where_the_workbook_says_so() =>
        FactRig.Transcript("a.xlsx", Of(Row(1, "i::held_on") + Row(2, ":1:43925"), ["14"], from1904: true)).Should().Contain("held_on: @\"2024-04-05\"");

    [Fact]
    public void What_is_wrong_with_cells_is_said_with_row_and_column()
    {
        var workbook = Of(
            Row(1, "i::cell", "i::held_on", "i::members", "i::score", "")
            + Row(2, "i::A", ":1:60", "e::#DIV/0!", "::1E+300")
            + Row(3, "i::B", ":1:45387.5", "i::hai mươi", "::5", "i::thừa")
            + "|<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>",
            ["22"]);

        FactRig.Transcript("a.xlsx", workbook, language: Language.English).Should().Be("""
            == 2
            a.xlsx, row 2, column 'held_on': error CPR3706: the cell is formatted as a date and holds 60, which is no day

            a.xlsx, row 2, column 'members': error CPR3705: the cell holds an error of the sheet: #DIV/0!
              help: mend the formula in the cell

            a.xlsx, row 2, column 'score': error CPR3711: the number 1E+300 is too large or too small
            == 3
            a.xlsx, row 3, column 'held_on': error CPR3706: the cell is formatted as a date and holds 45387.5, which is no day

            a.xlsx, row 3: error CPR3710: the cell E3 has a value and no heading
              help: give the column a heading, or clear the cell

            a.xlsx, row 3, column 'members': error CPR3504: 'members' takes a number, not 'hai mươi'
              help: write a number in digits, such as 90 or 0.5
            == -
            a.xlsx: warning CPR3707: the cells A2:A3 are merged: the first alone has the value, the others are blank
              help: unmerge them and fill in each

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "CPR3703")]
    [InlineData("xl/harmless.bin", "CPR3708")]
    public void A_workbook_with_macros_is_refused(string part, string code) =>
        Codes(Of("", more: (part, "x"))).Should().Equal(code);

    [Fact]
    public void Other_files_are_refused_by_what_they_are()
    {
        Codes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Should().Equal("CPR3702");
        Codes("cell,members\n"u8.ToArray()).Should().Equal("CPR3701");
        Codes([]).Should().Equal("CPR3701");
        Codes(Of("<row><c t='inlineStr'><is><t>cell</t></is></c></row><row><c><v>1</v>")).Should().Equal("CPR3701");
        Codes(Of("<!DOCTYPE a [<!ENTITY b 'c'>]>")).Should().Equal("CPR3701");
    }

    [Fact]
    public void A_workbook_that_unpacks_to_more_than_is_allowed_is_refused()
    {
        var rows = Row(1, "i::cell") + string.Concat(Enumerable.Range(2, 5_000).Select(row => Row(row, "i::A")));
        var reader = new XlsxFactReader(new() { InflatedBytes = 100_000 });

        var read = reader.Read(new MemoryStream(Of(rows)), new("a.xlsx")).ToList();

        read[^1].Diagnostics.Should().ContainSingle().Which.Code.Should().Be("CPR3704");
        read.Count.Should().BeInRange(100, 4_000, "the rows before the limit are read");
    }

    [Fact]
    public void Damage_never_breaks_the_reader()
    {
        var whole = Of(Row(1, "i::cell", "i::held_on") + Row(2, "i::A", ":1:45387"), ["14"]);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length]).Holds(
            (at, value, length) =>
            {
                var damaged = whole.ToArray();
                damaged[at] = value;
                return FactRig.Read("a.xlsx", damaged[..length]).Count() < 100;
            },
            cases: 500);
    }

    [Theory]
    [InlineData("0.0%", NumberMeaning.Percent)]
    [InlineData("0\"%\"", NumberMeaning.Number)]
    [InlineData("General", NumberMeaning.Number)]
    [InlineData("#,##0.00\\ \"đồng\"", NumberMeaning.Number)]
    [InlineData("[Red]0;[Blue]0", NumberMeaning.Number)]
    [InlineData("dd\\-mm\\-yy", NumberMeaning.Day)]
    [InlineData("[$-42A]d/m/yyyy", NumberMeaning.Day)]
    [InlineData("_-* #,##0_-", NumberMeaning.Number)]
    internal void A_format_code_has_a_meaning(string code, object meaning) => NumberFormats.MeaningOf(code).Should().Be((NumberMeaning)meaning);

    private static IEnumerable<string> Codes(byte[] content) =>
        FactRig.Read("a.xlsx", content).SelectMany(row => row.Diagnostics).Select(diagnostic => diagnostic.Code);
}
