using CaoPhong.Rules.Excel;
using CaoPhong.Rules.Facts.Files;

namespace CaoPhong.Rules.Cli.Scoring;

/// <summary>A file of facts that is opened and read by the reader of its format.</summary>
internal static class MeetingFile
{
    /// <summary>The readers that the tool has.</summary>
    public static IReadOnlyList<IFactReader> Readers { get; } = [.. FactReaders.BuiltIn, new XlsxFactReader()];

    /// <summary>The reader for the facts of a command line.</summary>
    public static IFactReader ReaderFor(ScoreRequest request) => ReaderFor(request.Facts, request.InputFormat, [.. request.Parts.Options.Readers, new XlsxFactReader()]);

    /// <summary>The reader for a file.</summary>
    public static IFactReader ReaderFor(string path, string? format) => ReaderFor(path, format, Readers);

    private static IFactReader ReaderFor(string path, string? format, IReadOnlyList<IFactReader> readers)
    {
        var formats = string.Join(", ", readers.Select(reader => reader.Format));
        if (format is not null)
        {
            return readers.ForFormat(format)
                ?? throw new UsageException(new($"không đọc được dạng '{format}'; có thể dùng: {formats}", $"the format '{format}' cannot be read; there are: {formats}"));
        }

        return path == "-"
            ? throw new UsageException(new($"cho '-' cần '--input-format': {formats}", $"'-' needs '--input-format': {formats}"))
            : readers.ForFile(path)
                ?? throw new UsageException(new(
                    $"không biết dạng của tệp '{path}'; nêu nó với '--input-format': {formats}",
                    $"the format of the file '{path}' is not known; name it with '--input-format': {formats}"));
    }
}
