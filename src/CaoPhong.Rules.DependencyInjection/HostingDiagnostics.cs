using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.DependencyInjection;

/// <summary>What a host finds itself.</summary>
internal static class HostingDiagnostics
{
    private static readonly DiagnosticDescriptor UnreadableFolderRule = new("CPR7301", Severity.Error,
        "không đọc được thư mục '{folder}': {problem}", "the folder '{folder}' cannot be read: {problem}",
        "cho ứng dụng quyền đọc thư mục này", "let the application read the folder");

    public static Diagnostic UnreadableFolder(string folder, string problem) =>
        UnreadableFolderRule.At(SourceSpan.None, ("folder", folder), ("problem", problem));
}
