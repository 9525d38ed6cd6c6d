using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Syntax;

/// <summary>YAML text to a positioned tree.</summary>
/// <remarks>Never throws on any text: what is wrong goes into the bag, in the order of the text, and the rest is read.</remarks>
public static class YamlReader
{
    /// <summary>The tree of a file of rules; null where there is none.</summary>
    public static SyntaxNode? Read(SourceText source, DiagnosticBag diagnostics) => Read(source, YamlOptions.Rules, diagnostics);

    /// <summary>The tree of a text; null where there is none.</summary>
    public static SyntaxNode? Read(SourceText source, YamlOptions options, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var text = source.Text.StartsWith('\uFEFF') ? WorkingText.Of(source, [new(0, 1, "")]) : WorkingText.Of(source);
        var built = TreeBuilder.Build(text, options, diagnostics);
        if (built.Failure is { } failure)
        {
            diagnostics.Report(YamlDiagnostics.Unreadable(text.SpanOf(failure, failure)));
        }
        else if (built.Root is null && !diagnostics.HasErrors)
        {
            diagnostics.Report(YamlDiagnostics.EmptyFile(new(source, 0, 0)));
        }

        return built.Root;
    }
}
