using System.Text;
using CaoPhong.Rules.Diagnostics;
using CaoPhong.Rules.Reporting;

namespace CaoPhong.Rules.Cli;

/// <summary>Where the tool reads and writes: the result on one stream, what it has to say on another.</summary>
internal sealed class Terminal(Stream input, Stream output, TextWriter error, Language language) : IDisposable
{
    private readonly StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    private bool reported;

    /// <summary>What is piped in.</summary>
    public Stream In { get; } = input;

    /// <summary>The result, as bytes; <see cref="Writer"/> must be flushed before it is written to.</summary>
    public Stream Out { get; } = output;

    /// <summary>The result, as text.</summary>
    public TextWriter Writer => writer;

    /// <summary>Diagnostics and progress.</summary>
    public TextWriter Error { get; } = error;

    /// <summary>The language of everything.</summary>
    public Language Language { get; } = language;

    /// <summary>How reports write numbers and days.</summary>
    public Wording Wording => Wording.In(Language);

    /// <summary>Colours of the result.</summary>
    public TerminalColors OutColors { get; init; } = TerminalColors.None;

    /// <summary>Colours of diagnostics.</summary>
    public TerminalColors ErrorColors { get; init; } = TerminalColors.None;

    /// <summary>Whether a person watches, so that progress is shown.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Words in the language of the terminal.</summary>
    public string Say(string vi, string en) => Language == Language.Vietnamese ? vi : en;

    /// <summary>Writes diagnostics, a blank line between two.</summary>
    public void Report(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Error.Write((reported ? "\n" : "") + DiagnosticPrinter.Print(diagnostic, Language, ErrorColors));
            reported = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        Error.Flush();
    }
}
