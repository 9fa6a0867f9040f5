using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Declarations;

/// <summary>What a network that uses another one has to know of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the generated code writes it.</param>
/// <param name="Fault">Why it cannot be used, and what to write; null where it can.</param>
internal sealed record UsedNetwork(string Name, string Type, (string Why, string Instead)? Fault)
{
    /// <summary>One sample of what goes in; null where it cannot be used.</summary>
    public SampleType? Input { get; init; }

    /// <summary>One sample of what comes out; null where it cannot be used.</summary>
    public SampleType? Output { get; init; }

    /// <summary>Numbers that training changes.</summary>
    public long Parameters { get; init; }

    /// <summary>Multiply-add operations for one sample.</summary>
    public long MultiplyAdds { get; init; }

    /// <summary>Numbers that all its operations give for one sample.</summary>
    public long OutputCount { get; init; }

    /// <summary>Bytes of its buffers.</summary>
    public long BufferBytes { get; init; }

    /// <summary>Whether any of its stages behaves otherwise in training than in use.</summary>
    public bool HasModes { get; init; }

    /// <summary>Its parameters, frozen ones included.</summary>
    public long AllParameters { get; init; }

    /// <summary>Whether it draws random numbers in training.</summary>
    public bool Draws { get; init; }

    /// <summary>Whether it normalises over the batch what one sample has no variance of.</summary>
    public bool NeedsTwoSamples { get; init; }

    /// <summary>What its last stage gives, for advice; none where that is not known.</summary>
    public LayerTraits Head { get; init; } = LayerTraits.None;

    /// <summary>Its text as PyTorch's <c>print(model)</c> shows it, line by line.</summary>
    public EquatableArray<string> Lines { get; init; }
}
