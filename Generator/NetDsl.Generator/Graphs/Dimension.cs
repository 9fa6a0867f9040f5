namespace NetDsl.Generator.Graphs;

/// <summary>The size of one dimension: a number, or the name of one that is known only when the program runs.</summary>
internal readonly record struct Dimension
{
    private readonly int size;
    private readonly string? symbol;

    private Dimension(int size, string? symbol) => (this.size, this.symbol) = (size, symbol);

    /// <summary>The samples of a batch, N.</summary>
    public static Dimension Batch { get; } = new(0, "N");

    /// <summary>Whether it is a number.</summary>
    public bool IsKnown => symbol is null;

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">It is not known; see <see cref="IsKnown"/>.</exception>
    public int Size =>
        IsKnown ? size : throw new InvalidOperationException($"The size {symbol} is known only when the program runs.");

    public static implicit operator Dimension(int size) => new(size, null);

    /// <summary><c>784</c> or <c>N</c>.</summary>
    public override string ToString() => symbol ?? Numbers.Plain(size);
}
