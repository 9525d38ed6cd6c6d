using CaoPhong.Rules.Tests.Infrastructure;
using Xunit;

namespace CaoPhong.Rules.Tests.Cli;

/// <summary>What the tool does with the command lines of <c>Data/cli</c>.</summary>
public sealed class TranscriptTests
{
    [Theory, DataFiles("cli", "commands.txt")]
    public void The_tool_does_what_its_transcript_says(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        using var transcript = new Transcript(folder);

        Golden.Verify(transcript.Of(File.ReadAllText(Path.Combine(Golden.SourceFolder(), path))), $"{folder}/transcript.txt");
    }
}
