namespace CaoPhong.Rules.Excel;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">Its width in letters.</param>
/// <param name="Style">How its cells look before anything is in them.</param>
internal sealed record XlsxColumn(string Heading, int Width, XlsxStyle Style = XlsxStyle.Plain);

/// <summary>What may be entered in the cells of a column.</summary>
/// <param name="Column">Which, from 0.</param>
/// <param name="Type">As Excel calls it: <c>list</c>, <c>whole</c>, <c>decimal</c>, <c>date</c>.</param>
/// <param name="Operator">As Excel calls it, such as <c>between</c>; null for a list.</param>
/// <param name="First">The first formula.</param>
/// <param name="Second">The second formula; null for none.</param>
/// <param name="Message">What is told to those who enter something else.</param>
internal sealed record XlsxValidation(int Column, string Type, string? Operator, string First, string? Second, string Message);
