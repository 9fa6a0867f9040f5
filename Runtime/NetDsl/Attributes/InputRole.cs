namespace NetDsl;

/// <summary>What the dimensions of a sample are. Layers that act on features alone take no maps.</summary>
public enum InputRole
{
    /// <summary>One dimension is features, more are a map.</summary>
    ByRank,

    /// <summary>
    /// The last dimension is features. Any dimensions before it are places without an order, such as the objects of a set.
    /// </summary>
    Features,

    /// <summary>
    /// Channels first, then places with neighbours, at least two dimensions: an image, a signal of several channels.
    /// </summary>
    Map,

    /// <summary>Steps first, the features of each step last, at least two dimensions: measurements over time.</summary>
    Sequence,
}
