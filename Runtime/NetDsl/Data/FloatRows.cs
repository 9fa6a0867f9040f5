namespace NetDsl;

/// <summary>Blocks of floats of one shape, one after another.</summary>
internal sealed class FloatRows
{
    /// <param name="numbers">The blocks.</param>
    /// <param name="shape">The sizes of one block's dimensions.</param>
    /// <param name="what">What the shape describes, for the message: "feature".</param>
    /// <exception cref="ArgumentException">The shape has no sizes, a size is below 1, or a block is more than an array can
    /// hold.</exception>
    public FloatRows(ReadOnlyMemory<float> numbers, int[] shape, string what)
    {
        (Numbers, Shape, Size) = (numbers, shape, SizeOf(shape, $"{what} shape"));
    }

    /// <summary>Numbers in a block.</summary>
    /// <param name="shape">The sizes of its dimensions.</param>
    /// <param name="what">What they are, for the message: "feature shape".</param>
    /// <exception cref="ArgumentException">There are no sizes, a size is below 1, or a block is more than an array can
    /// hold.</exception>
    public static int SizeOf(IReadOnlyList<int> shape, string what)
    {
        if (shape.Count == 0 || shape.Any(size => size < 1))
        {
            throw new ArgumentException(
                $"The {what} is [{string.Join(", ", shape)}]: it needs at least one size, each at least 1."
            );
        }

        var size = NetworkData.Size(shape);
        return size <= Array.MaxLength
            ? (int)size
            : throw new ArgumentException(
                $"The {what} is [{string.Join(", ", shape)}]: that is more numbers than an array can hold."
            );
    }

    /// <summary>All blocks.</summary>
    public ReadOnlyMemory<float> Numbers { get; }

    public IReadOnlyList<int> Shape { get; }

    /// <summary>Numbers in one block.</summary>
    public int Size { get; }

    /// <summary>Numbers in all.</summary>
    public int Length => Numbers.Length;

    public void Copy(ReadOnlySpan<long> rows, Span<float> destination)
    {
        var source = Numbers.Span;
        for (var i = 0; i < rows.Length; i++)
        {
            source.Slice((int)rows[i] * Size, Size).CopyTo(destination[(i * Size)..]);
        }
    }
}
