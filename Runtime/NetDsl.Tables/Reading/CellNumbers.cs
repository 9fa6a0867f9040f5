namespace NetDsl.Tables;

/// <summary>Reads the numbers in cells and notes those that are none.</summary>
internal static class CellNumbers
{
    /// <summary>Reads a cell.</summary>
    /// <param name="cell">Its text.</param>
    /// <param name="column">The column's name.</param>
    /// <param name="line">The line.</param>
    /// <param name="faults">Gets the fault.</param>
    /// <param name="repair">What to do about a text, given in quotes.</param>
    /// <param name="number">The number; 0 if there is none.</param>
    /// <returns>Whether it is a finite number.</returns>
    public static bool TryRead(
        ReadOnlySpan<char> cell,
        string column,
        int line,
        Faults faults,
        Func<string, string> repair,
        out float number
    )
    {
        var isNumber = Numbers.TryRead(cell, out number);
        if (isNumber && float.IsFinite(number))
        {
            return true;
        }

        Note(cell, isNumber, column, line, faults, repair);
        number = 0;
        return false;
    }

    // Apart from TryRead, so that a sound cell allocates nothing.
    private static void Note(
        ReadOnlySpan<char> cell,
        bool isNumber,
        string column,
        int line,
        Faults faults,
        Func<string, string> repair
    )
    {
        var (text, hasComma) = (ColumnNames.Quoted(cell), Numbers.HasDecimalComma(cell));
        var hasDigits = cell.ContainsAnyInRange('0', '9');
        if (!isNumber)
        {
            faults.Add(
                line,
                column,
                FaultKind.OtherType,
                () =>
                    hasComma
                        ? ($"found {text}, expected a number with a decimal point", "Write points in place of the commas.")
                        : ($"found {text}, expected a number", repair(text))
            );
        }
        else if (!hasDigits)
        {
            faults.Add(line, column, FaultKind.NotFinite, () => ($"found {text}, expected a finite number", repair(text)));
        }
        else
        {
            faults.Add(
                line,
                column,
                FaultKind.NotFinite,
                () =>
                    (
                        $"found {text}, expected a number from -3.4E+38 to 3.4E+38, as float32 has them",
                        "Write it in a larger unit."
                    )
            );
        }
    }
}
