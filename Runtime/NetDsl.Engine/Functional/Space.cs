using NetDsl.Engine.Tensors;

namespace NetDsl.Engine.Functional;

/// <summary>Numbers that are given for the two dimensions of an image.</summary>
internal static class Space
{
    /// <summary>Rows and columns: one number counts for both, and none is the usual one.</summary>
    /// <exception cref="ArgumentException">There are more than two numbers.</exception>
    public static long[] Pair(string operation, string name, long[]? numbers, long usual) =>
        numbers switch
        {
            null => [usual, usual],
            [var both] => [both, both],
            [_, _] => numbers,
            _ => throw new ArgumentException(
                $"{operation}: {name} has one number or two (rows, columns), not {Shapes.Text(numbers)}.",
                name
            ),
        };

    public static long[] Both(long number) => [number, number];

    public static long[]? Maybe(long? number) => number is { } given ? Both(given) : null;

    public static long[] Of((long Rows, long Columns) pair) => [pair.Rows, pair.Columns];

    public static long[]? Of((long Rows, long Columns)? pair) => pair is { } given ? Of(given) : null;
}
