using CaoPhong.Rules.Facts;

namespace CaoPhong.Rules.Excel;

/// <summary>One cell of a sheet.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Value">Its value; a blank cell is not given.</param>
/// <param name="Fault">What is wrong with it; null for nothing.</param>
/// <param name="FaultText">What stands in it then.</param>
internal readonly record struct SheetCell(int Column, RawValue Value, CellFault Fault, string FaultText);

/// <summary>What can be wrong with a cell.</summary>
internal enum CellFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It holds an error of the sheet, such as <c>#DIV/0!</c>.</summary>
    SheetError,

    /// <summary>It is formatted as a date and holds no day.</summary>
    NoDay,

    /// <summary>Its number is beyond what a decimal holds.</summary>
    TooLarge,
}
