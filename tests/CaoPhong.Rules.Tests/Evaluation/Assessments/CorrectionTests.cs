using CaoPhong.Rules.Evaluation.Differences;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Reporting;
using FluentAssertions;
using Xunit;
using static CaoPhong.Rules.Tests.Evaluation.Assessments.AssessmentRig;

namespace CaoPhong.Rules.Tests.Evaluation.Assessments;

/// <summary>A corrected scorecard keeps the earlier one and says what changed.</summary>
public sealed class CorrectionTests
{
    private static readonly RuleEngine Demo = Engine();

    private static ScorecardCorrection Corrected()
    {
        var first = Demo.Score(Of("cell", ("members", 20), ("present", 19))).GetOrThrow();
        return Demo.Correct(first, Meeting.Of(("present", 16)), "Điểm danh sai").GetOrThrow();
    }

    [Fact]
    public void A_correction_takes_what_it_does_not_give_from_the_scorecard_that_it_corrects()
    {
        var correction = Corrected();

        correction.Earlier.Total.From.Should().Be(10);
        correction.Corrected.Total.From.Should().Be(7);
        correction.Corrected.Facts.Cell.Should().Be("A");
        correction.Difference.Lines.Should().ContainSingle().Which.Criterion!.Id.Should().Be("rate");
    }

    [Fact]
    public void A_correction_of_a_correction_keeps_all()
    {
        var first = Corrected();
        var second = Demo.Correct(first.Corrected, Meeting.Of(("ready", false))).GetOrThrow() with { Previous = first };

        second.All.Select(card => card.Total.From).Should().Equal(3, 7, 10);
    }

    [Fact]
    public void A_correction_that_is_wrong_itself_is_told() =>
        Demo.Correct(Corrected().Corrected, Meeting.Of(("present", -5))).Diagnostics.Select(found => found.Code).Should().Equal("CPR3512");

    [Fact]
    public void A_scorecard_of_another_rule_set_cannot_be_corrected()
    {
        var other = Engine(Text.Replace("ruleset: demo", "ruleset: other", StringComparison.Ordinal));

        var correct = () => other.Correct(Corrected().Corrected, Meeting.Of(("present", 5)));
        correct.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_page_of_a_correction_says_what_changed_and_why() =>
        PageText.Print(CorrectionPage.Of(Corrected(), Wording.Vietnamese)).Should().Be("""
            Phiếu chấm điểm sửa lại: Thường kỳ
            Chi bộ: A · Kỳ sinh hoạt: 05/01/2024 · Bên chấm điểm: Chi bộ
            Bộ tiêu chí demo, phiên bản 1 (đã ban hành)
            Lý do: Điểm danh sai

              TT  Nội dung   Trước  Sửa lại  Chênh lệch
              ──  ─────────  ─────  ───────  ──────────
                  Tỷ lệ dự       6        3          −3
              ──  ─────────  ─────  ───────  ──────────
                  Tổng điểm     10        7          −3

            Xếp loại: Tốt → Kém
            Số liệu khác nhau:
              - Có mặt: 19 → 16
              - Tỷ lệ dự: 95% (19 trên 20) → 80% (16 trên 20)
            Tổng điểm: 7/10. Xếp loại: Kém

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void The_json_of_a_correction_has_both_scorecards()
    {
        using var bytes = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(bytes, ScorecardJson.WriterOptions))
        {
            ReviewJson.Write(json, Corrected(), CaoPhong.Rules.Diagnostics.Language.English);
        }

        using var document = System.Text.Json.JsonDocument.Parse(bytes.ToArray());
        var root = document.RootElement;
        root.GetProperty("reason").GetString().Should().Be("Điểm danh sai");
        root.GetProperty("corrected").GetProperty("total").GetDecimal().Should().Be(7);
        root.GetProperty("earlier")[0].GetProperty("total").GetDecimal().Should().Be(10);
        root.GetProperty("difference").GetProperty("total").GetDecimal().Should().Be(-3);
    }
}
