namespace NetDsl;

/// <summary>
/// The shape of one sample, without the batch dimension: <c>[Input(784)]</c>, <c>[Input(1, 28, 28)]</c>.
/// Needed only if the first stage does not give its input size.
/// </summary>
/// <param name="shape">The sizes of one sample's dimensions, each at least 1.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InputAttribute(params int[] shape) : Attribute
{
    /// <summary>The sizes of one sample's dimensions.</summary>
    public IReadOnlyList<int> Shape { get; } = shape;

    /// <summary>
    /// What the dimensions are: <c>[Input(20, 8, Role = Sequence)]</c> has 20 steps of 8 features, and a <c>[Layer]</c> acts on
    /// the features of each step. Default: <see cref="InputRole.ByRank"/>.
    /// </summary>
    public InputRole Role { get; set; }
}
