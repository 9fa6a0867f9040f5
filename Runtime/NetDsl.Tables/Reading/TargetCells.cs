namespace NetDsl.Tables;

/// <summary>The cells of a target: values, or classes.</summary>
/// <param name="plan">What they are.</param>
/// <param name="faults">Gets the faults.</param>
internal sealed class TargetCells(TablePlan plan, Faults faults)
{
    private readonly FloatStore values = new(plan.Targets.Count);
    private readonly TextCodes codes = new(plan.Classes);
    private readonly List<int> labels = [];
    private readonly Func<string, string>[] repairs =
    [
        .. plan.Targets.Select(column => (Func<string, string>)(text => Repair(plan, column, text))),
    ];
    private readonly float[] row = new float[plan.Targets.Count];
    private TargetKind kind = plan.Kind;
    private (int Line, string Text) first;

    /// <summary>Whether the target is a class.</summary>
    public bool AreClasses => kind == TargetKind.Classes;

    /// <summary>Reads one cell of a row's target.</summary>
    public void Read(int target, ReadOnlySpan<char> cell, bool isMissing, int line)
    {
        var column = plan.Targets[target];
        if (isMissing)
        {
            faults.Add(
                line,
                column,
                FaultKind.Missing,
                () =>
                    (
                        "found no value in the target",
                        plan.IsFirst
                            ? "Fill it in, remove the line, or leave such rows out with Missing = MissingValues.DropRow."
                            : "Fill it in, or remove the line."
                    )
            );
            return;
        }

        if (kind == TargetKind.ByContent)
        {
            kind = Numbers.TryRead(cell, out _) || Numbers.HasDecimalComma(cell) ? TargetKind.Values : TargetKind.Classes;
            first = (line, ColumnNames.Quoted(cell));
        }

        if (kind == TargetKind.Values)
        {
            CellNumbers.TryRead(cell, column, line, faults, repairs[target], out row[target]);
        }
        else
        {
            ReadClass(column, cell, line);
        }
    }

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        if (!AreClasses)
        {
            values.Add(row);
        }
    }

    /// <summary>The values of all rows.</summary>
    public float[] TakeValues()
    {
        var all = new float[checked(values.Count * plan.Targets.Count)];
        values.TakeAll((at, numbers) => numbers.CopyTo(all.AsSpan(at * numbers.Length)));
        return all;
    }

    /// <summary>The names of the classes in their order, and the number of each row's.</summary>
    /// <exception cref="InvalidDataException">The names are numbers, but not different whole numbers.</exception>
    public (string[] Names, long[] Labels) TakeClasses()
    {
        CheckNumbers();
        var (names, final) = codes.Order();
        var all = new long[labels.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = final[labels[i]];
        }

        return (names, all);
    }

    private void ReadClass(string column, ReadOnlySpan<char> cell, int line)
    {
        if (plan.Kind == TargetKind.ByContent && Numbers.TryRead(cell, out _))
        {
            NoteNumber(column, ColumnNames.Quoted(cell), line);
            return;
        }

        var code = codes.Of(cell);
        if (code < 0)
        {
            NoteUnknown(column, ColumnNames.Quoted(cell), line);
            return;
        }

        labels.Add(code);
    }

    private void NoteNumber(string column, string text, int line) =>
        faults.Add(
            line,
            column,
            FaultKind.OtherType,
            () => ($"found {text}, expected a text, as {first.Text} in line {first.Line}", Mixed(column, first.Text))
        );

    private void NoteUnknown(string column, string text, int line) =>
        faults.Add(
            line,
            column,
            FaultKind.Unknown,
            () => ($"found {text}, expected a class among {ColumnNames.List(codes.Names)}", "Correct it, or remove the line.")
        );

    private static string Repair(TablePlan plan, string column, string text) =>
        plan.Kind == TargetKind.ByContent ? Mixed(column, text)
        : plan.IsFirst ? $"Correct it. If {text} stands for a missing value, name it in CsvOptions.MissingTexts."
        : "Correct it, or remove the line.";

    private static string Mixed(string column, string text) =>
        $"If the column has classes, write Target.Classes({ColumnNames.Quoted(column)}). If {text} stands for a missing value, "
        + "name it in CsvOptions.MissingTexts.";

    // 0.5 is no class, and 1 and 01 would be two.
    private void CheckNumbers()
    {
        var column = plan.Targets[0];
        if (!codes.IsOpen || codes.Names.Count == 0 || !codes.Names.All(Numbers.IsNumber))
        {
            return;
        }

        if (codes.Names.FirstOrDefault(name => !Numbers.IsWhole(name)) is { } broken)
        {
            throw faults.End(
                null,
                $"found the class {ColumnNames.Quoted(broken)} in the column {column}: classes are texts or whole numbers. For "
                    + $"values, write Target.Values({ColumnNames.Quoted(column)})."
            );
        }

        if (codes.Names.GroupBy(Numbers.Value).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            var alike = string.Join(" and ", twice.Select(name => ColumnNames.Quoted(name)));
            throw faults.End(
                null,
                $"found the classes {alike} in the column {column}, which are one number. Write it in one way."
            );
        }
    }
}
