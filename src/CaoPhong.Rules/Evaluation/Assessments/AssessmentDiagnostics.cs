using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Facts;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Evaluation.Assessments;

/// <summary>What can be wrong where a meeting has several assessments: CPR76xx.</summary>
internal static class AssessmentDiagnostics
{
    private static readonly DiagnosticDescriptor NoAssessorRule = new("CPR7601", Severity.Error,
        "kỳ ngày {day} của '{cell}' có nhiều phiếu, mà phiếu này không ghi ai chấm",
        "the meeting of '{cell}' on {day} has several assessments, and this one does not say whose it is",
        "ghi 'assessed_by': {assessors}", "give 'assessed_by': {assessors}");

    private static readonly DiagnosticDescriptor SeveralMeetingsRule = new("CPR7602", Severity.Error,
        "'{cell}' có nhiều kỳ trong ngày {day}, mà phiếu này không cho biết nó thuộc kỳ nào",
        "'{cell}' has several meetings on {day}, and this assessment does not tell which of them it is of",
        "ghi số liệu cho biết đó là biểu nào trong các biểu {forms}", "give the facts that tell which of the forms {forms} it is");

    public static Diagnostic NoAssessor(string cell, DateOnly day, RuleSet ruleSet, FactPlace? place) =>
        NoAssessorRule.At(place, ("cell", cell), ("day", day), ("assessors", Quoted(ruleSet.Assessors.Select(assessor => assessor.Id))));

    public static Diagnostic SeveralMeetings(string cell, DateOnly day, IEnumerable<Form> forms, FactPlace? place) =>
        SeveralMeetingsRule.At(place, ("cell", cell), ("day", day), ("forms", Quoted(forms.Select(form => form.Id))));

    private static string Quoted(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"'{id}'"));
}
