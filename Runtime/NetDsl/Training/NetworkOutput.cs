namespace NetDsl;

/// <summary>An output of a network that gives several: <c>mean [1]</c>.</summary>
public sealed class NetworkOutput
{
    /// <summary>An output.</summary>
    /// <param name="name">Its name: that of an element of the tuple that the network's <c>Define</c> returns.</param>
    /// <param name="shape">Sizes of one sample's dimensions, each at least 1.</param>
    /// <exception cref="ArgumentException">The name is empty, there is no size, a size is below 1, or a sample is more than an
    /// array can hold.</exception>
    public NetworkOutput(string name, params IReadOnlyList<int> shape)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(shape);
        (Name, Shape) = (name, [.. shape]);
        Count = FloatRows.SizeOf(Shape, $"shape of the output {name}");
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Sizes of one sample's dimensions.</summary>
    public IReadOnlyList<int> Shape { get; }

    /// <summary>Numbers in one sample: the product of <see cref="Shape"/>.</summary>
    public int Count { get; }

    /// <summary>Name and sizes: <c>mean [1]</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name} {NetworkData.Text(Shape)}";
}
