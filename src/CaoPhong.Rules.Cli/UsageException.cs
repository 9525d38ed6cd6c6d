using CaoPhong.Rules.Diagnostics;

namespace CaoPhong.Rules.Cli;

/// <summary>The tool cannot do what it was asked, and says so in one line.</summary>
internal sealed class UsageException(Phrase words) : Exception(words.En)
{
    /// <summary>What is wrong.</summary>
    public Phrase Words { get; } = words;
}
