namespace XorSample.ByHand;

/// <summary>
/// The nine numbers of a 2-2-1 network, or as many gradients, in PyTorch's order: first layer's weights row by row, its biases,
/// second layer's weights, its bias.
/// </summary>
/// <param name="W11">From x1 to the first hidden neuron.</param>
/// <param name="W12">From x2 to the first hidden neuron.</param>
/// <param name="W21">From x1 to the second hidden neuron.</param>
/// <param name="W22">From x2 to the second hidden neuron.</param>
/// <param name="B1">Bias of the first hidden neuron.</param>
/// <param name="B2">Bias of the second hidden neuron.</param>
/// <param name="V1">From the first hidden neuron to the output.</param>
/// <param name="V2">From the second hidden neuron to the output.</param>
/// <param name="C">Bias of the output.</param>
public readonly record struct Weights(
    double W11,
    double W12,
    double W21,
    double W22,
    double B1,
    double B2,
    double V1,
    double V2,
    double C
)
{
    /// <summary>The names of the nine numbers.</summary>
    public static IReadOnlyList<string> Names { get; } = ["w11", "w12", "w21", "w22", "b1", "b2", "v1", "v2", "c"];

    /// <summary>The nine numbers as an array.</summary>
    public IReadOnlyList<double> Values => [W11, W12, W21, W22, B1, B2, V1, V2, C];

    /// <summary>Nine numbers as weights.</summary>
    /// <param name="values">The numbers, in the order of <see cref="Names"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer than nine.</exception>
    public static Weights Of(IReadOnlyList<float> values) =>
        values.Count == Names.Count
            ? new Weights(values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7], values[8])
            : throw new ArgumentException($"A 2-2-1 network has nine numbers, not {values.Count}.", nameof(values));

    /// <summary>Number by number.</summary>
    public static Weights operator +(Weights a, Weights b) =>
        new(
            a.W11 + b.W11,
            a.W12 + b.W12,
            a.W21 + b.W21,
            a.W22 + b.W22,
            a.B1 + b.B1,
            a.B2 + b.B2,
            a.V1 + b.V1,
            a.V2 + b.V2,
            a.C + b.C
        );

    /// <summary>Every number times a factor.</summary>
    public static Weights operator *(double factor, Weights a) =>
        new(
            factor * a.W11,
            factor * a.W12,
            factor * a.W21,
            factor * a.W22,
            factor * a.B1,
            factor * a.B2,
            factor * a.V1,
            factor * a.V2,
            factor * a.C
        );
}
