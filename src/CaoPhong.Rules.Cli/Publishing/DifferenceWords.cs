using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli.Publishing;

/// <summary>Says how two results differ.</summary>
internal static class DifferenceWords
{
    /// <summary>Such as <c>total: 92.5 → 90</c>.</summary>
    public static string Of(ResultDifference difference, Terminal terminal)
    {
        var what = difference.Key switch
        {
            "form" => terminal.Say("biểu", "form"),
            "total" => terminal.Say("tổng điểm", "total"),
            "points" => terminal.Say("điểm năm", "points of the year"),
            "grade" => terminal.Say("mức xếp loại", "grade"),
            "not_graded" => terminal.Say("không xếp loại", "not graded"),
            "caps" => terminal.Say("quy tắc hạ mức", "caps"),
            "caps_possible" => terminal.Say("quy tắc hạ mức có thể", "possible caps"),
            "left_out" => terminal.Say("được bỏ ra", "left out"),
            "unknown" => terminal.Say("dữ kiện chưa biết", "unknown facts"),
            "error" => terminal.Say("lỗi", "errors"),
            var key when key.StartsWith("points.", StringComparison.Ordinal) => terminal.Say($"điểm '{key[7..]}'", $"'{key[7..]}'"),
            var key when key.StartsWith("missing.", StringComparison.Ordinal) => terminal.Say($"số kỳ thiếu '{key[8..]}'", $"missing '{key[8..]}'"),
            var key => key,
        };
        return $"{what}: {Value(difference.Then, terminal)} → {Value(difference.Now, terminal)}";
    }

    private static string Value(string value, Terminal terminal) =>
        value.Length == 0 ? terminal.Say("không", "none") : terminal.Language == Diagnostics.Language.Vietnamese && IsNumber(value) ? value.Replace('.', ',') : value;

    private static bool IsNumber(string value) => value.All(letter => char.IsAsciiDigit(letter) || letter is '.' or '–' or '-');
}
