namespace CaoPhong.Rules.Reporting;

/// <summary>Something to read or print, before it is text, Markdown or HTML.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Title">The title of the page.</param>
/// <param name="Blocks">From top to bottom.</param>
public sealed record Page(string Title, IReadOnlyList<Block> Blocks);

/// <summary>A piece of a page.</summary>
public abstract record Block;

/// <summary>A heading inside the page.</summary>
/// <param name="Text">Its words.</param>
public sealed record HeadingBlock(string Text) : Block;

/// <summary>How much a sentence stands out.</summary>
public enum Tone
{
    /// <summary>Ordinary text.</summary>
    Plain,

    /// <summary>What matters most, such as the total and the grade.</summary>
    Strong,

    /// <summary>What needs attention.</summary>
    Warning,

    /// <summary>What stops.</summary>
    Error,
}

/// <summary>A sentence.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Tone">How much it stands out.</param>
public sealed record SentenceBlock(string Text, Tone Tone = Tone.Plain) : Block;

/// <summary>A list of sentences.</summary>
/// <param name="Title">The words before it.</param>
/// <param name="Items">One each.</param>
/// <param name="Tone">How much it stands out.</param>
public sealed record ListBlock(string Title, IReadOnlyList<string> Items, Tone Tone = Tone.Plain) : Block;

/// <summary>A table.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record TableBlock(IReadOnlyList<Column> Columns, IReadOnlyList<TableRow> Rows) : Block;

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading; may be empty.</param>
/// <param name="IsNumber">Whether it holds numbers, set to the right.</param>
public sealed record Column(string Heading, bool IsNumber = false);

/// <summary>A row of a table.</summary>
/// <param name="Cells">As many as there are columns.</param>
/// <param name="Weight">How it is set.</param>
public sealed record TableRow(IReadOnlyList<string> Cells, RowWeight Weight = RowWeight.Ordinary);

/// <summary>How a row is set.</summary>
public enum RowWeight
{
    /// <summary>As it is.</summary>
    Ordinary,

    /// <summary>As the head of what follows it.</summary>
    Group,

    /// <summary>As the sum of what stands above it.</summary>
    Total,
}
