using System.Diagnostics;
using System.Globalization;

namespace CaoPhong.Rules.Cli;

/// <summary>A line on the terminal that says how far a long run has come; nothing where nobody watches.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class Progress : IDisposable
{
    private const int Every = 4096;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);

    private readonly Terminal terminal;
    private readonly Stream stream;
    private readonly long started = Stopwatch.GetTimestamp();
    private bool shown;

    private Progress(Terminal terminal, Stream stream) => (this.terminal, this.stream) = (terminal, stream);

    /// <summary>Begins; the line appears when the run takes longer than a moment.</summary>
    public static Progress Start(Terminal terminal, Stream stream) => new(terminal, stream);

    /// <summary>Tells how many were done.</summary>
    public void Advance(long count)
    {
        if (!terminal.IsWatched || count % Every != 0 || Stopwatch.GetElapsedTime(started) < Silence)
        {
            return;
        }

        var share = stream is { CanSeek: true, Length: > 0 } ? $" ({100 * stream.Position / stream.Length}%)" : "";
        var number = count.ToString("N0", CultureInfo.InvariantCulture).Replace(',', ' ');
        terminal.Error.Write($"\r{terminal.Say($"{number} kỳ", $"{number} meetings")}{share}\u001b[K");
        shown = true;
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (shown)
        {
            terminal.Error.Write("\r\u001b[K");
            shown = false;
        }
    }
}
