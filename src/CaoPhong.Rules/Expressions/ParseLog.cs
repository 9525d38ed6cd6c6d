using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Syntax;

namespace CaoPhong.Rules.Expressions;

/// <summary>The mistakes found in one expression: each place once, and only the first of a hopeless text.</summary>
internal sealed class ParseLog(ScalarNode text, DiagnosticBag diagnostics)
{
    private const int MostMistakes = 20;

    /// <summary>The number of mistakes so far.</summary>
    public int Count { get; private set; }

    /// <summary>Where a piece of the text is written.</summary>
    public SourceSpan SpanOf(int start, int length) => text.SpanOf(start, length);

    /// <summary>Reports a mistake.</summary>
    public void Report(Diagnostic diagnostic)
    {
        if (++Count <= MostMistakes)
        {
            diagnostics.Report(diagnostic);
        }
    }
}
