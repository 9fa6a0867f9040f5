namespace NetDsl.Generator;

/// <summary>The sizes of one sample's dimensions, without the batch dimension.</summary>
internal sealed record Shape(EquatableArray<int> Sizes)
{
    public int Rank => Sizes.Count;

    public int Last => Sizes[Sizes.Count - 1];

    /// <summary>Numbers in one sample; long because a product of ints may pass int.</summary>
    public long Count
    {
        get
        {
            var count = 1L;
            foreach (var size in Sizes)
            {
                count = Numbers.Times(count, size);
            }

            return count;
        }
    }

    /// <summary><c>784</c> or <c>1, 28, 28</c>.</summary>
    public string List => string.Join(", ", Sizes.Select(size => Numbers.Plain(size)));

    /// <summary>With the batch dimension: <c>[N, 784]</c>.</summary>
    public string Batch => "[N, " + List + "]";

    public static Shape Of(params int[] sizes) => new(EquatableArray.Of(sizes));

    /// <summary><c>[784]</c>.</summary>
    public override string ToString() => "[" + List + "]";
}
