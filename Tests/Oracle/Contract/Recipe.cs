namespace NetDsl.Oracle;

/// <summary>The leaf behind an input: the elements in the order in which they lie in memory.</summary>
/// <param name="Shape">The leaf's shape.</param>
/// <param name="Floats">The elements of a float leaf.</param>
/// <param name="Longs">The elements of another.</param>
/// <param name="Order">For a transposed view: the permutation that gives the input's shape.</param>
public sealed record Recipe(long[] Shape, float[] Floats, long[] Longs, long[] Order)
{
    /// <summary>What lies between the elements of a view; it must not show up in any result.</summary>
    private const int Filler = 99;

    public static Recipe Of(Input input)
    {
        var shape = input.Shape;
        var rank = shape.Length;
        switch (input.PossibleLayout)
        {
            case Layout.Transposed:
                long[] order = [.. Enumerable.Range(0, rank).Reverse().Select(dim => (long)dim)];
                return Filled(input, [.. shape.Reverse()], order, index => [.. index.Reverse()]);
            case Layout.Narrowed:
                return Filled(input, [.. shape[..^1], shape[^1] + 2], [], index => [.. index[..^1], index[^1] + 1]);
            case Layout.Stepped:
                return Filled(input, [shape[0] * 2, .. shape[1..]], [], index => [index[0] * 2, .. index[1..]]);
            case Layout.Expanded:
                return Filled(input, [1, .. shape[1..]], [], index => [0, .. index[1..]]);
            default:
                return new Recipe(shape, input.Floats, input.Longs, []);
        }
    }

    private static Recipe Filled(Input input, long[] shape, long[] order, Func<long[], long[]> place)
    {
        var isFloat = input.Type == Element.Float;
        var count = (int)Draw.Count(shape);
        var floats = new float[isFloat ? count : 0];
        var longs = new long[isFloat ? 0 : count];
        Array.Fill(floats, Filler);
        Array.Fill(longs, input.Type == Element.Bool ? 1 : Filler);
        for (var i = 0; i < input.Count; i++)
        {
            var position = Position(place(Index(i, input.Shape)), shape);
            if (isFloat)
            {
                floats[position] = input.Floats[i];
            }
            else
            {
                longs[position] = input.Longs[i];
            }
        }
        return new Recipe(shape, floats, longs, order);
    }

    private static long[] Index(long position, long[] shape)
    {
        var index = new long[shape.Length];
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            index[i] = position % shape[i];
            position /= shape[i];
        }
        return index;
    }

    private static long Position(long[] index, long[] shape)
    {
        var position = 0L;
        for (var i = 0; i < shape.Length; i++)
        {
            position = (position * shape[i]) + index[i];
        }
        return position;
    }
}
