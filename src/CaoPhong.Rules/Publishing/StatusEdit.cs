using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Model;
using CaoPhong.Rules.Syntax;
using CaoPhong.Rules.Syntax.Formatting;

namespace CaoPhong.Rules.Publishing;

/// <summary>Writes <c>status</c> into a file of rules and keeps everything else as it is.</summary>
internal static class StatusEdit
{
    /// <summary>The text with the status; null where that cannot be done without changing more.</summary>
    public static string? Apply(SourceText source, string status)
    {
        if (Read(source) is not { } document)
        {
            return null;
        }

        var text = Edited(source, document, status);
        return Read(new(source.Path, text)) is { } again
            && (again.Find("status")?.Value as ScalarNode)?.Text == status
            && TreeComparison.Same(Without(document), Without(again)) ? text : null;
    }

    private static string Edited(SourceText source, MappingNode document, string status)
    {
        if (document.Find("status")?.Value is { } written)
        {
            return source.Text.Remove(written.Span.Start, written.Span.Length).Insert(written.Span.Start, status);
        }

        var line = $"status: {status}";
        return EditedText.IsFlow(document)
            ? source.Text.Insert(document.Entries[0].Key.Span.Start, line + ", ")
            : EditedText.InsertAfter(source, (document.Find("effective") ?? document.Entries[^1]).Value, [line]);
    }

    private static MappingNode? Read(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        return YamlReader.Read(source, diagnostics) is MappingNode document && !diagnostics.HasErrors ? document : null;
    }

    private static MappingNode Without(MappingNode document) =>
        document with { Entries = [.. document.Entries.Where(entry => entry.Key.Text != "status")] };
}
