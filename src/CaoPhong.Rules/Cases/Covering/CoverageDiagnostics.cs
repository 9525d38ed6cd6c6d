using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;

namespace CaoPhong.Rules.Cases.Covering;

/// <summary>What coverage can fall short of: CPR81xx.</summary>
internal static class CoverageDiagnostics
{
    private static readonly DiagnosticDescriptor TooLittleRule = new("CPR8101", Severity.Error,
        "các trường hợp mẫu phủ {percent}% của '{name}', chưa đủ {required}%", "the cases cover {percent}% of '{name}', short of {required}%",
        "thêm những trường hợp còn thiếu; 'caophong cases {name}' viết sẵn để điền", "add the cases that are missing; 'caophong cases {name}' writes them to fill in");

    public static Diagnostic TooLittle(RuleSet ruleSet, int percent, int required) =>
        TooLittleRule.At(ruleSet.Header.Span, ("name", ruleSet.Name), ("percent", percent), ("required", required));
}
