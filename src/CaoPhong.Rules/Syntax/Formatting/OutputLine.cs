namespace CaoPhong.Rules.Syntax.Formatting;

/// <summary>A line of the formatted text, with what belongs to it.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class OutputLine
{
    /// <summary>Where its first part stands in the source.</summary>
    public required int Start { get; init; }

    /// <summary>Where its last part ends in the source.</summary>
    public required int End { get; set; }

    /// <summary>The blanks before it.</summary>
    public required int Indent { get; init; }

    /// <summary>The line with its blanks, without its comment.</summary>
    public required string Text { get; init; }

    /// <summary>How many <c>- </c> it begins with.</summary>
    public int Dashes { get; init; }

    /// <summary>Where its key stands in the source; null where it has none.</summary>
    public int? KeyStart { get; init; }

    /// <summary>The lines of a block scalar that begins on it.</summary>
    public IReadOnlyList<string> Body { get; init; } = [];

    /// <summary>Whether empty lines behind it would be part of its block scalar.</summary>
    public bool KeepsEnd { get; init; }

    /// <summary>What stands above it: empty lines and comments.</summary>
    public List<string> Above { get; } = [];

    /// <summary>What stands below it, where it is the last line: comments.</summary>
    public List<string> Below { get; } = [];

    /// <summary>The comment behind it, or null.</summary>
    public string? Comment { get; set; }

    /// <summary>Everything, a row each.</summary>
    public IEnumerable<string> Rows => [.. Above, Comment is null ? Text : $"{Text}  {Comment}", .. Body, .. Below];
}
