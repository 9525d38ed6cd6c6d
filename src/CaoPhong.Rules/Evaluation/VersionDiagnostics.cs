using System.Globalization;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation;

/// <summary>What can be wrong with the version that a meeting is scored under: CPR72xx.</summary>
internal static class VersionDiagnostics
{
    private static readonly DiagnosticDescriptor OutsideItsTimeRule = new("CPR7201", Severity.Warning,
        "ngày {day} nằm ngoài thời gian hiệu lực của '{version}': {time}", "{day} lies outside the time of '{version}': {time}",
        "bỏ '--version' để dùng phiên bản có hiệu lực trong ngày", "leave '--version' out to use the version in force on the day");

    /// <summary>The day of a meeting lies outside the time of its version.</summary>
    public static Diagnostic OutsideItsTime(RuleSet ruleSet, DateOnly day, DateOnly? until) =>
        OutsideItsTimeRule.At((FactPlace?)null, ("day", day), ("version", ruleSet.Name), ("time", Time(ruleSet.Header.From, until)));

    private static Phrase Time(DateOnly from, DateOnly? until) => until is { } end
        ? new($"từ {Vi(from)} đến trước {Vi(end)}", $"from {En(from)} until before {En(end)}")
        : new($"từ {Vi(from)}", $"from {En(from)}");

    private static string Vi(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string En(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
