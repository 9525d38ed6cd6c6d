using CaoPhong.Rules.Cases.Mutating;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Expressions;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>Goals of the year: its grades with the edges of its points, its caps, and years with and without missing meetings.</summary>
internal static class YearGoals
{
    /// <summary>The goals, in the order of the text.</summary>
    public static IEnumerable<CoverageGoal> Of(Year year)
    {
        if (year.Expected.Count > 0)
        {
            yield return Goal("year", new("năm đủ kỳ", "a year with all meetings"), year.Span, card => card.Missing.Count == 0);
            yield return Goal("year", new("năm còn thiếu kỳ", "a year with missing meetings"), year.Span, card => card.Missing.Count > 0);
        }

        foreach (var grade in year.Grades)
        {
            yield return Goal("year.grades", new($"mức xếp loại năm {grade.Title}", $"the grade {grade.Title} of the year"), grade.Span, card => card.Grade?.Id == grade.Id);
        }

        foreach (var (edge, span) in Edges(year))
        {
            var (unit, shown) = (PointUnits.Of(edge), Numbers.Format(edge));
            yield return Goal("year.grades", new($"điểm năm ngay dưới {shown}", $"points of the year just below {shown}"), span, card => Lies(card, points => points < edge && points >= edge - unit));
            yield return Goal("year.grades", new($"điểm năm đúng bằng {shown}", $"points of the year exactly {shown}"), span, card => Lies(card, points => points == edge));
            yield return Goal("year.grades", new($"điểm năm ngay trên {shown}", $"points of the year just above {shown}"), span, card => Lies(card, points => points > edge && points <= edge + unit));
        }

        foreach (var cap in year.Caps)
        {
            yield return Goal($"year.caps.{cap.Id}", new($"quy tắc hạ mức '{cap.Id}' có hiệu lực", $"the cap '{cap.Id}' holds"), cap.Span, card => card.Caps.Any(one => one.Id == cap.Id));
            yield return Goal($"year.caps.{cap.Id}", new($"quy tắc hạ mức '{cap.Id}' không có hiệu lực", $"the cap '{cap.Id}' does not hold"), cap.Span, card => card.Caps.Concat(card.CapsPossible).All(one => one.Id != cap.Id));
        }

        foreach (var reason in year.NotGraded)
        {
            yield return Goal("year.not_graded", new($"năm không xếp loại: {reason.Message}", $"a year that is not graded: {reason.Message}"), reason.Span, card => card.NotGraded.Any(one => one.Message == reason.Message));
        }
    }

    private static CoverageGoal Goal(string place, Phrase what, SourceSpan span, Func<YearScorecard, bool> reaches) =>
        new(GoalKind.Year, place, what, span) { OfYear = reaches };

    private static IEnumerable<(decimal Edge, SourceSpan Span)> Edges(Year year) =>
        year.Grades.Where(grade => grade.Band is not null)
            .SelectMany(grade => new[] { grade.Band!.Lower, grade.Band.Upper }.OfType<Edge>().Select(edge => (edge.Value, grade.Span)))
            .Where(edge => edge.Value > 0)
            .DistinctBy(edge => edge.Value);

    private static bool Lies(YearScorecard card, Func<decimal, bool> where) => card.Points is { IsExact: true } points && where(Decimals.AsCompared(points.From));
}
