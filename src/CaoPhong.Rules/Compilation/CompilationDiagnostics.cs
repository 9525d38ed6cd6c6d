using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Expressions;

namespace CaoPhong.Rules.Compilation;

/// <summary>What can be wrong with a meeting while an engine runs: CPR700x.</summary>
internal static class CompilationDiagnostics
{
    private static readonly DiagnosticDescriptor NoTruthRule = new("CPR7001", Severity.Error,
        "điều kiện '{condition}' không đúng cũng không sai, vì một dữ kiện không có", "the condition '{condition}' is neither true nor false, because a fact is absent",
        "hỏi '= null' trước khi dùng một dữ kiện có thể không có", "ask '= null' before using a fact that may be absent");

    private static readonly DiagnosticDescriptor NoPointsRule = new("CPR7002", Severity.Error,
        "'{points}' không ra số điểm nào, vì một dữ kiện không có", "'{points}' gives no points, because a fact is absent",
        "hỏi '= null' trước khi dùng một dữ kiện có thể không có", "ask '= null' before using a fact that may be absent");

    public static Diagnostic NoTruth(Expr condition) => NoTruthRule.At(condition.Span, ("condition", ExprPrinter.Print(condition)));

    public static Diagnostic NoPoints(PlannedRow row) => NoPointsRule.At(row.Points.Span, ("points", ExprPrinter.Print(row.Points)));
}
