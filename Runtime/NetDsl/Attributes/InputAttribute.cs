namespace NetDsl;

/// <summary>
/// The shape of one sample, without the batch dimension: <c>[Input(784)]</c>, <c>[Input(1, 28, 28)]</c>.
/// Needed only if the first stage does not give its input size. A network whose <c>Define</c> has several parameters has one for
/// each, by <see cref="Name"/>.
/// </summary>
/// <param name="shape">The sizes of one sample's dimensions, each at least 1.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class InputAttribute(params int[] shape) : Attribute
{
    /// <summary>The sizes of one sample's dimensions.</summary>
    public IReadOnlyList<int> Shape { get; } = shape;

    /// <summary>
    /// The parameter of <c>Define</c> that stands for this input: <c>[Input(1, 28, 28, Name = "left")]</c> for
    /// <c>Flow left</c>. Data and <c>Predict</c> use the same name. It may be left out if there is one input.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>
    /// What the dimensions are: <c>[Input(20, 8, Role = Sequence)]</c> has 20 steps of 8 features, and a <c>[Layer]</c> acts on
    /// the features of each step. Default: <see cref="InputRole.ByRank"/>.
    /// </summary>
    public InputRole Role { get; set; }

    /// <summary>
    /// Whether the network begins with (x - mean) / standard deviation, for each number of a sample by itself, so that it takes
    /// raw numbers of any size. <c>Fit</c> takes both from its training data when the network is trained for the first time; they
    /// are saved with the weights, and training goes on with them. The standard deviation is the root of the mean squared
    /// distance from the mean; a number that is the same in all samples is divided by 1. As
    /// <see href="https://scikit-learn.org/stable/modules/generated/sklearn.preprocessing.StandardScaler.html">scikit-learn's
    /// StandardScaler</see>, within the network. Default: false.
    /// </summary>
    public bool Standardise { get; set; }
}
