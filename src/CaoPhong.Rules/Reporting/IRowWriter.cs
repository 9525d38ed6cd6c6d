namespace CaoPhong.Rules.Reporting;

/// <summary>Takes the cells of a row one after another: a CSV file, or a sheet of a workbook.</summary>
/// <remarks>Not thread-safe: it writes to one place.</remarks>
public interface IRowWriter
{
    /// <summary>A cell of text; null leaves it blank.</summary>
    void Text(string? text);

    /// <summary>A cell with a number; null leaves it blank.</summary>
    void Number(decimal? number);

    /// <summary>A cell with a day; null leaves it blank.</summary>
    void Day(DateOnly? day);
}
