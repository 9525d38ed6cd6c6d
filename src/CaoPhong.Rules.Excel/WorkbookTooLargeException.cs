namespace CaoPhong.Rules.Excel;

/// <summary>A workbook holds more than is allowed; it is caught where the workbook is opened or read.</summary>
internal sealed class WorkbookTooLargeException : Exception;
