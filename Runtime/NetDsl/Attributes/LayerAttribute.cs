namespace NetDsl;

/// <summary>
/// A fully connected layer, y = x·Wᵀ + b: <c>[N, Inputs]</c> → <c>[N, Outputs]</c>, W of shape <c>[Outputs, Inputs]</c>.
/// It acts on the last dimension: <c>[N, steps, Inputs]</c> → <c>[N, steps, Outputs]</c> where the input's role is Sequence or
/// Features. Write <c>[Flatten]</c> before it for images.
/// See <see href="https://pytorch.org/docs/stable/generated/torch.nn.Linear.html">torch.nn.Linear</see>.
/// </summary>
public sealed class LayerAttribute : WeightedStageAttribute
{
    /// <summary>A layer whose input size is the output size of the stage before it, or of <c>[Input]</c>.</summary>
    /// <param name="outputs">Features out, at least 1.</param>
    public LayerAttribute(int outputs) => Outputs = outputs;

    /// <summary>A layer with both sizes; the compiler checks that they fit the stage before it.</summary>
    /// <param name="inputs">Features in, at least 1.</param>
    /// <param name="outputs">Features out, at least 1.</param>
    public LayerAttribute(int inputs, int outputs) => (Inputs, Outputs) = (inputs, outputs);

    /// <summary>Features in; null if inferred.</summary>
    public int? Inputs { get; }

    /// <summary>Features out.</summary>
    public int Outputs { get; }

    /// <summary>Whether the layer has a bias b. Default: true.</summary>
    public bool Bias { get; set; } = true;
}
