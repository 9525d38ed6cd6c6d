using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Years;

/// <summary>The days of a year of a rule set.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day of the next year.</param>
internal readonly record struct YearWindow(DateOnly From, DateOnly Until)
{
    /// <summary>The year that begins in a calendar year.</summary>
    public static YearWindow Of(MonthDay starts, int year) => new(starts.In(year), starts.In(year + 1));

    /// <summary>The last day.</summary>
    public DateOnly Last => Until.AddDays(-1);

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => day >= From && day < Until;
}
