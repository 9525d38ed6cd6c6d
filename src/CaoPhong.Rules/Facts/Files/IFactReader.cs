namespace CaoPhong.Rules.Facts.Files;

/// <summary>Reads meetings from files of one format; a host may register more.</summary>
/// <remarks>Thread-safe. It never throws on any content: a row that cannot be read is reported and the others go on.</remarks>
public interface IFactReader
{
    /// <summary>The name of the format, such as <c>csv</c>.</summary>
    string Format { get; }

    /// <summary>How the names of its files end, such as <c>.csv</c>.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>The rows of a file, read as they are asked for, so that a file of any length takes the memory of one row.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    IEnumerable<FactRow> Read(Stream stream, FactFile file);
}
