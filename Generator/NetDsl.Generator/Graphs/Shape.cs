namespace NetDsl.Generator.Graphs;

/// <summary>The sizes of a tensor's dimensions; of a sample's, without the batch dimension.</summary>
internal sealed record Shape(EquatableArray<Dimension> Dimensions)
{
    public int Rank => Dimensions.Count;

    /// <summary>The last size.</summary>
    public int Last => this[Rank - 1];

    /// <summary>Numbers in one sample; long because a product of ints may pass int.</summary>
    public long Count
    {
        get
        {
            var count = 1L;
            foreach (var dimension in Dimensions)
            {
                count = Numbers.Times(count, dimension.Size);
            }

            return count;
        }
    }

    /// <summary>One size.</summary>
    public int this[int number] => Dimensions[number].Size;

    /// <summary><c>784</c> or <c>1, 28, 28</c>.</summary>
    public string List => string.Join(", ", Dimensions);

    /// <summary>With the batch dimension: <c>[N, 784]</c>.</summary>
    public Shape Batched => new(Dimensions.Prepend(Dimension.Batch).ToEquatableArray());

    /// <summary>The batch's shape as text: <c>[N, 784]</c>.</summary>
    public string Batch => Batched.ToString();

    public static Shape Of(params int[] sizes) => new(sizes.Select(size => (Dimension)size).ToEquatableArray());

    /// <summary>The same but for the last size.</summary>
    public Shape WithLast(int size) => new(Dimensions.Take(Rank - 1).Append(size).ToEquatableArray());

    /// <summary>The last dimensions.</summary>
    public Shape TakeLast(int count) => new(Dimensions.Skip(Rank - count).ToEquatableArray());

    /// <summary><c>[784]</c>.</summary>
    public override string ToString() => $"[{List}]";
}
