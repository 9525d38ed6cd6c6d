using System.Text;
using CaoPhong.Rules.Facts;
using FluentAssertions;
using Xunit;

namespace CaoPhong.Rules.Tests.Library;

/// <summary>Of which cell and day a meeting is, also where it is rejected.</summary>
public sealed class SubjectReaderTests
{
    private static readonly RuleEngine Engine = RuleEngine.Compile(RuleSetLoader.Load(new("r.rules.yaml", """
        ruleset: r
        version: 1
        title: T
        effective: {from: 2020-01-01}
        facts:
          cell: {type: text, label: Tên chi bộ}
          held_on: {type: date, label: Ngày họp}
          score: {type: integer, min: 0, max: 10}
        forms: {f: {max: 10, sections: [{id: s, max: 10, criteria: [{id: c, max: 10, formula: score}]}]}}

        """)).GetOrThrow());

    private static readonly SubjectReader Subjects = new([Engine.RuleSet.Facts]);

    [Theory]
    [InlineData("cell", "held_on")]
    [InlineData("Tên chi bộ", "Ngày họp")]
    public void A_rejected_meeting_is_of_the_cell_of_which_it_would_be_if_it_were_scored(string cell, string day)
    {
        var name = "Chi bộ Xóm Đồi".Normalize(NormalizationForm.FormD);
        Meeting Of(int score) => Meeting.Of((cell, name), (day, new DateOnly(2024, 2, 5)), ("score", score));
        var scored = Engine.Score(Of(7)).GetOrThrow();

        Engine.Score(Of(11)).IsOk.Should().BeFalse();
        Subjects.CellOf(Of(11)).Should().Be(scored.Facts.Cell);
        Subjects.DayOf(Of(11)).Should().Be(scored.Facts.HeldOn);
    }

    [Fact]
    public void What_is_not_given_is_null()
    {
        var meeting = Meeting.Of(("cell", null), ("held_on", "mai"));

        Subjects.CellOf(meeting).Should().BeNull();
        Subjects.DayOf(meeting).Should().BeNull();
    }
}
