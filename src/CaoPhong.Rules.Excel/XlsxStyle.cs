namespace CaoPhong.Rules.Excel;

/// <summary>How a cell looks; the number is that of its style in the workbook.</summary>
internal enum XlsxStyle
{
    /// <summary>As it is.</summary>
    Plain = 0,

    /// <summary>The heading of a column.</summary>
    Heading = 1,

    /// <summary>A day.</summary>
    Day = 2,

    /// <summary>Text, also where it looks like a number.</summary>
    Text = 3,

    /// <summary>A long text, in several lines.</summary>
    Wrapped = 4,
}
