using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Evaluation;
using CaoPhong.Rules.Evaluation.Differences;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Reporting;

/// <summary>The words that stand on scorecards and forms, in both languages.</summary>
internal static class ReportWords
{
    public static readonly Phrase Scorecard = new("Phiếu chấm điểm", "Scorecard");
    public static readonly Phrase Number = new("TT", "No.");
    public static readonly Phrase Content = new("Nội dung", "Criterion");
    public static readonly Phrase Max = new("Tối đa", "Max");
    public static readonly Phrase Points = new("Điểm", "Points");
    public static readonly Phrase Total = new("Tổng điểm", "Total");
    public static readonly Phrase Grade = new("Xếp loại", "Grade");
    public static readonly Phrase NoGrade = new("không xếp loại", "not graded");
    public static readonly Phrase MaybeNoGrade = new("có thể không xếp loại", "may not be graded");
    public static readonly Phrase Or = new("hoặc", "or");
    public static readonly Phrase LeftOut = new("không tính", "left out");
    public static readonly Phrase NotApplicable = new("không áp dụng", "does not apply");
    public static readonly Phrase MaybeLeftOut = new("có thể không tính", "may be left out");
    public static readonly Phrase Bonus = new("điểm thưởng", "bonus");
    public static readonly Phrase Penalty = new("điểm trừ", "penalty");
    public static readonly Phrase Caps = new("Khống chế mức xếp loại:", "Caps on the grade:");
    public static readonly Phrase CapsPossible = new("Có thể bị khống chế mức xếp loại:", "Caps that may hold:");
    public static readonly Phrase Unknown = new("Số liệu còn thiếu, ảnh hưởng nhiều nhất trước:", "Facts that are missing, the weightiest first:");
    public static readonly Phrase Wide = new("Khoảng điểm có thể rộng hơn thực tế, vì nhiều số liệu còn thiếu liên quan với nhau", "The bounds may be wider than needed, because many missing facts hang together");
    public static readonly Phrase Warnings = new("Cảnh báo:", "Warnings:");
    public static readonly Phrase Reasons = new("Giải thích", "Reasons");
    public static readonly Phrase Steps = new("Cách tính tổng điểm:", "How the total was made:");
    public static readonly Phrase Rejected = new("Không chấm được", "Not scored");
    public static readonly Phrase RuleSet = new("Bộ tiêu chí", "Rule set");
    public static readonly Phrase Version = new("phiên bản", "version");
    public static readonly Phrase Ceiling = new("điểm trần", "ceiling");
    public static readonly Phrase HeldOn = new("ngày", "on");

    public static readonly Phrase AssessedBy = new("Bên chấm điểm", "Assessed by");
    public static readonly Phrase Difference = new("Chênh lệch", "Difference");
    public static readonly Phrase FactsDiffer = new("Số liệu khác nhau:", "Facts that differ:");

    public static Phrase Status(RuleSetStatus status) => status switch
    {
        RuleSetStatus.Draft => new("dự thảo", "draft"),
        RuleSetStatus.Published => new("đã ban hành", "published"),
        _ => new("bãi bỏ", "withdrawn"),
    };

    public static Phrase Basis(Basis basis) => basis switch
    {
        Model.Basis.Quoted => new("trích dẫn", "quoted"),
        Model.Basis.Published => new("đã công bố", "published"),
        _ => new("suy luận", "inferred"),
    };

    /// <summary>What a line of a difference that is no criterion is called.</summary>
    public static Phrase Line(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Ceiling => new("Điểm trần của các phần", "Ceilings of sections"),
        DifferenceKind.Rescale => new("Quy đổi vì có tiêu chí không tính", "Rescaling because criteria are left out"),
        DifferenceKind.Limit => new("Giới hạn của biểu", "Limits of the form"),
        _ => new("Làm tròn", "Rounding"),
    };

    /// <summary>What a step towards the total is called.</summary>
    public static Phrase Step(TotalStep step) => step.Kind switch
    {
        TotalStepKind.Ceiling => new($"Phần '{step.Section?.Title}' dừng ở điểm trần", $"The section '{step.Section?.Title}' stops at its ceiling"),
        TotalStepKind.Rescale => new("Quy đổi vì có tiêu chí không tính", "Rescaled because criteria are left out"),
        TotalStepKind.Bonus => new("Cộng điểm thưởng", "Bonus points added"),
        TotalStepKind.Penalty => new("Trừ điểm", "Penalties taken off"),
        TotalStepKind.Limit => new("Dừng ở giới hạn của biểu", "Stopped at the limits of the form"),
        _ => new("Làm tròn", "Rounded"),
    };
}
