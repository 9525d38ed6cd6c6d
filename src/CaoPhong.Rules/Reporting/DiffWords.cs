using CaoPhong.Rules.Analysis.Differences;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;

namespace CaoPhong.Rules.Reporting;

/// <summary>The words of a comparison of two versions, in both languages.</summary>
internal static class DiffWords
{
    private const int MostDecimals = 6;

    public static readonly Phrase Same = new("Hai phiên bản cho cùng kết quả với mọi kỳ", "Both versions give the same results for every meeting");
    public static readonly Phrase Example = new("ví dụ", "for example");
    public static readonly Phrase NoExample = new("chưa tìm được kỳ nào làm ví dụ, cũng chưa loại trừ được", "no meeting was found that shows it, and none was ruled out");
    public static readonly Phrase NotAnalysed = new(
        "không phân tích hết: có quá nhiều miền, hoặc điều kiện không cắt được thành miền; kết quả có thể còn khác ở chỗ khác",
        "not analysed: there are too many regions, or a condition that cannot be cut; results may differ elsewhere too");

    public static readonly Phrase Incomplete = new(
        "Có chỗ không phân tích hết hoặc chưa có ví dụ; các dòng đó nói rõ", "Some of it could not be analysed or has no example; those lines say so");

    public static readonly Phrase EveryMeeting = new("mọi kỳ", "every meeting");
    public static readonly Phrase Nothing = new("(không có)", "(nothing)");
    public static readonly Phrase Structure = new("cấu trúc", "structure");
    public static readonly Phrase Wording = new("câu chữ", "wording");

    /// <summary>What a group of things is called.</summary>
    public static Phrase Group(DiffThing thing) => thing switch
    {
        DiffThing.Header => new("Phần đầu", "Header"),
        DiffThing.Fact or DiffThing.Derived or DiffThing.FactRule => new("Dữ kiện", "Facts"),
        DiffThing.FormChoice => new("Chọn biểu", "Choice of form"),
        DiffThing.Year or DiffThing.YearGrades or DiffThing.YearCap or DiffThing.YearNotGraded => new("Xếp loại năm", "The year"),
        _ => new("Biểu", "Form"),
    };

    /// <summary>What a thing is called.</summary>
    public static Phrase Thing(DiffThing thing) => thing switch
    {
        DiffThing.Header => new("Phiên bản", "Version"),
        DiffThing.Fact => new("Dữ kiện", "Fact"),
        DiffThing.Derived => new("Số liệu suy ra", "Derived fact"),
        DiffThing.FactRule => new("Ràng buộc", "Rule between facts"),
        DiffThing.FormChoice => new("Biểu chấm cho một kỳ", "Form that scores a meeting"),
        DiffThing.Form => new("Biểu", "Form"),
        DiffThing.Section => new("Phần", "Section"),
        DiffThing.Criterion => new("Tiêu chí", "Criterion"),
        DiffThing.Grades or DiffThing.YearGrades => new("Mức xếp loại", "Grades"),
        DiffThing.Cap or DiffThing.YearCap => new("Khống chế mức xếp loại", "Cap"),
        DiffThing.NotGraded or DiffThing.YearNotGraded => new("Không đánh giá, xếp loại", "Not graded"),
        _ => new("Năm", "Year"),
    };

    /// <summary>Whether it is in both versions.</summary>
    public static Phrase Presence(DiffPresence presence) =>
        presence == DiffPresence.Added ? new("thêm mới", "added") : new("bãi bỏ", "removed");

    /// <summary>A result of a thing.</summary>
    public static string Result(DiffThing thing, DiffResult result, Wording wording) => result.Kind switch
    {
        DiffResultKind.Points => Points(result.Points!.Value, wording),
        DiffResultKind.Formula => result.Formula!,
        DiffResultKind.LeftOut => wording.Words(ReportWords.LeftOut),
        DiffResultKind.Unknown => wording.Words(new("chưa biết", "unknown")),
        DiffResultKind.Named => thing is DiffThing.Cap or DiffThing.YearCap ? $"{wording.Words(new("không quá", "at most"))} {result.Title}" : result.Title!,
        DiffResultKind.Holds => wording.Words(IsAccepting(thing) ? new("được nhận", "accepted") : new("không xếp loại", "not graded")),
        DiffResultKind.Rejected => wording.Words(
            IsAccepting(thing) ? new("bị từ chối", "rejected")
            : thing == DiffThing.Grades ? new("không có tổng điểm này", "no such total")
            : new("không chấm được", "not scored")),
        _ => wording.Words(thing switch
        {
            DiffThing.FormChoice => new("không biểu nào", "no form"),
            DiffThing.Cap or DiffThing.YearCap => new("không khống chế", "no cap"),
            DiffThing.NotGraded or DiffThing.YearNotGraded => new("có xếp loại", "graded"),
            _ => new("không xếp loại", "no grade"),
        }),
    };

    // Two results that differ must not look alike.
    private static string Points(Bounds points, Wording wording)
    {
        var (from, to) = (wording.Number(decimal.Round(points.From, MostDecimals)), wording.Number(decimal.Round(points.To, MostDecimals)));
        return points.IsExact ? from : $"{from}–{to}";
    }

    private static bool IsAccepting(DiffThing thing) => thing is DiffThing.Fact or DiffThing.Derived or DiffThing.FactRule;
}
