namespace NetDsl.Generator.Graphs;

/// <summary>The type of a tensor's elements.</summary>
internal enum ElementType
{
    /// <summary>Numbers.</summary>
    Float32,

    /// <summary>Class numbers.</summary>
    Int64,
}

/// <summary>What the dimensions of a sample are; members are those of the attribute's InputRole.</summary>
internal enum Role
{
    /// <summary>The last dimension is one of features; any before it are places without neighbours.</summary>
    Features,

    /// <summary>Channels first, then places with neighbours: an image.</summary>
    Map,

    /// <summary>Steps in time first, the features of each last.</summary>
    Sequence,
}

/// <summary>The type of one sample of a value.</summary>
/// <param name="Element">The type of its elements.</param>
/// <param name="Shape">Its sizes, without the batch dimension.</param>
/// <param name="Role">What the dimensions are.</param>
internal sealed record SampleType(ElementType Element, Shape Shape, Role Role)
{
    /// <summary>Whether the last dimension is features, on which a layer may act alone.</summary>
    public bool EndsInFeatures => Role is Role.Features or Role.Sequence;

    /// <summary>Features in one dimension.</summary>
    public static SampleType Features(int count) => new(ElementType.Float32, Shape.Of(count), Role.Features);

    /// <summary>Numbers whose role follows from the rank, where none is declared: a vector is features, more is a map.</summary>
    public static SampleType ByRank(Shape shape) => new(ElementType.Float32, shape, shape.Rank == 1 ? Role.Features : Role.Map);
}
