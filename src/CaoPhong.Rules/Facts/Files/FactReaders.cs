namespace CaoPhong.Rules.Facts.Files;

/// <summary>The readers that are always there, and the choice of one for a file.</summary>
public static class FactReaders
{
    /// <summary>YAML, JSON, JSON Lines and CSV.</summary>
    public static IReadOnlyList<IFactReader> BuiltIn { get; } =
        [new YamlFactReader(), new JsonFactReader(), new JsonLinesFactReader(), new CsvFactReader()];

    /// <summary>The reader for a file, by how its name ends; null for none.</summary>
    public static IFactReader? ForFile(this IEnumerable<IFactReader> readers, string path)
    {
        var ending = Path.GetExtension(path);
        return readers.FirstOrDefault(reader => reader.Extensions.Contains(ending, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The reader of a format; null for none.</summary>
    public static IFactReader? ForFormat(this IEnumerable<IFactReader> readers, string format) =>
        readers.FirstOrDefault(reader => string.Equals(reader.Format, format, StringComparison.OrdinalIgnoreCase));
}
