namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>A writer of scorecards with the file that it writes to.</summary>
internal sealed class ScoreTarget(ScoreWriter writer, TextWriter? text, Stream? stream) : IDisposable
{
    /// <summary>The writer.</summary>
    public ScoreWriter Writer => writer;

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        text?.Flush();
        stream?.Dispose();
    }
}
