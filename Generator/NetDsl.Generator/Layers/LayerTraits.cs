namespace NetDsl.Generator.Layers;

/// <summary>
/// What a layer does to its input, as far as advice on networks asks for it. Advice never asks which kind a layer is, so that a
/// new kind answers here and nothing else changes.
/// </summary>
internal sealed record LayerTraits
{
    /// <summary>Of a layer that cannot be read.</summary>
    public static LayerTraits None { get; } = new();

    /// <summary>What messages call it: Layer, Relu, BatchNorm.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether it is linear in its input, by weights that are learned (with or without a bias).</summary>
    public bool Weighted { get; init; }

    /// <summary>Whether it adds learned numbers to its outputs.</summary>
    public bool Bias { get; init; }

    /// <summary>Whether it is a function without weights, of each number or along one dimension.</summary>
    public bool Activation { get; init; }

    /// <summary>Whether it is not linear in use, so that linear layers around it are more than one.</summary>
    public bool NonLinear { get; init; }

    /// <summary>No output is below this; it may be approached only.</summary>
    public double Lowest { get; init; } = double.NegativeInfinity;

    /// <summary>No output is above this; it may be approached only.</summary>
    public double Highest { get; init; } = double.PositiveInfinity;

    /// <summary>Whether it is flat on both sides, where no gradient passes.</summary>
    public bool Saturating { get; init; }

    /// <summary>Its largest slope: gradients are multiplied by no more; 1 where it does not matter.</summary>
    public double Slope { get; init; } = 1;

    /// <summary>Whether it is of the relu family: nothing, or little, of what is below 0 passes.</summary>
    public bool Rectified { get; init; }

    /// <summary>Whether numbers from 0 on stay as they are.</summary>
    public bool KeepsPositive { get; init; }

    /// <summary>Whether outputs are probabilities of yes or no, 1 / (1 + e⁻ˣ).</summary>
    public bool Sigmoid { get; init; }

    /// <summary>Whether outputs are probabilities that sum to 1.</summary>
    public bool Softmax { get; init; }

    /// <summary>Whether outputs are logarithms of probabilities that sum to 1.</summary>
    public bool LogSoftmax { get; init; }

    /// <summary>
    /// The dimension along which a softmax or its logarithm sums to 1. 0 is the batch, and negative numbers count from the end.
    /// </summary>
    public int Dim { get; init; } = -1;

    /// <summary>Whether it takes mean and variance out of its input.</summary>
    public bool Normalisation { get; init; }

    /// <summary>Whether mean and variance are the batch's while training: of a batch of one sample there is none.</summary>
    public bool NormalisesBatch { get; init; }

    /// <summary>The probability by which numbers are zeroed while training; null when it does no such thing.</summary>
    public double? Dropout { get; init; }

    /// <summary>
    /// Whether it makes places of a map of others, each channel for itself, as pools do, and enlarging does. No number leaves the
    /// range of those that it is made of.
    /// </summary>
    public bool Pool { get; init; }

    /// <summary>The window that it moves over a map, with its stride; null where it moves none.</summary>
    public Window? Window { get; init; }

    /// <summary>Whether a last window that passes the edge of the map counts.</summary>
    public bool CeilMode { get; init; }

    /// <summary>Groups of channels that do not see each other.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Whether it only arranges numbers otherwise.</summary>
    public bool Reshape { get; init; }

    /// <summary>Whether the numbers come out as they went in, except for those that dropout takes.</summary>
    public bool IsPassive => Reshape || Dropout is not null;

    /// <summary>Whether outputs have an end that the inputs need not have.</summary>
    public bool IsBounded => !double.IsNegativeInfinity(Lowest) || !double.IsPositiveInfinity(Highest);

    /// <summary>Whether outputs are a softmax or its logarithm.</summary>
    public bool IsDistribution => Softmax || LogSoftmax;
}
