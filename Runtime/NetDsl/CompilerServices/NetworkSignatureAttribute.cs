using System.ComponentModel;

namespace NetDsl.CompilerServices;

/// <summary>
/// What programs have to know of a network that they use as a stage (<see cref="UseAttribute{TNetwork}"/>) and have in another
/// assembly. NetDsl's generator writes and reads it; it is not written by hand. Properties with their default are left out.
/// </summary>
/// <param name="version">
/// The version of this attribute's content. A generator reads its own version and older ones; it is raised when a network has to
/// say something that older generators would not ask for.
/// </param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkSignatureAttribute(int version) : Attribute
{
    /// <summary>The version of this attribute's content.</summary>
    public int Version { get; } = version;

    /// <summary>Why the network cannot be a stage. Default: null, it can.</summary>
    public string? Fault { get; set; }

    /// <summary>What to do about <see cref="Fault"/>.</summary>
    public string? Instead { get; set; }

    /// <summary>Sizes of one sample that goes in, without the batch dimension: <c>1, 28, 28</c>.</summary>
    public string Input { get; set; } = "";

    /// <summary>What the dimensions of <see cref="Input"/> are. Default: one dimension is features, more are a map.</summary>
    public InputRole InputRole { get; set; }

    /// <summary>Sizes of one sample that comes out, without the batch dimension: <c>10</c>.</summary>
    public string Output { get; set; } = "";

    /// <summary>What the dimensions of <see cref="Output"/> are. Default: one dimension is features, more are a map.</summary>
    public InputRole OutputRole { get; set; }

    /// <summary>Number of its stages, those of the networks in it included.</summary>
    public long Stages { get; set; }

    /// <summary>Numbers that training changes.</summary>
    public long Parameters { get; set; }

    /// <summary>Its parameters, frozen ones included. Default: 0, none is frozen.</summary>
    public long AllParameters { get; set; }

    /// <summary>Multiply-add operations for one sample.</summary>
    public long MultiplyAdds { get; set; }

    /// <summary>Numbers that all its stages together give for one sample.</summary>
    public long OutputCount { get; set; }

    /// <summary>Bytes of its buffers, such as running means.</summary>
    public long BufferBytes { get; set; }

    /// <summary>Whether a stage of it behaves otherwise in training than in use, as dropout does.</summary>
    public bool HasModes { get; set; }

    /// <summary>Whether it draws random numbers in training.</summary>
    public bool Draws { get; set; }

    /// <summary>Whether it normalises over the batch what one sample has no variance of.</summary>
    public bool NeedsTwoSamples { get; set; }

    /// <summary>What messages call the activation that the outputs come from. Default: none, or not one alone.</summary>
    public string Activation { get; set; } = "";

    /// <summary>No output is below this.</summary>
    public double Lowest { get; set; } = double.NegativeInfinity;

    /// <summary>No output is above this.</summary>
    public double Highest { get; set; } = double.PositiveInfinity;

    /// <summary>Whether outputs are probabilities of yes or no.</summary>
    public bool Sigmoid { get; set; }

    /// <summary>Whether outputs are probabilities that sum to 1.</summary>
    public bool Softmax { get; set; }

    /// <summary>Whether outputs are logarithms of probabilities that sum to 1.</summary>
    public bool LogSoftmax { get; set; }

    /// <summary>The dimension along which they sum to 1; 0 is the batch, and negative numbers count from the end.</summary>
    public int Dim { get; set; } = -1;
}
