namespace CaoPhong.Rules.Excel;

/// <summary>References of cells, such as <c>C7</c>.</summary>
internal static class CellReference
{
    /// <summary>The number of the column of a reference, from 0; −1 where it is none.</summary>
    public static int ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z')
            {
                break;
            }

            column = (26 * column) + (letter - 'A' + 1);
            if (column > 16_384)
            {
                return -1;
            }
        }

        return column - 1;
    }

    /// <summary>The letters of a column, from 0.</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}
