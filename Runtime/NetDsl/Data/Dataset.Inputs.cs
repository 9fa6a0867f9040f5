namespace NetDsl;

/// <content>Samples for networks of several inputs.</content>
public abstract partial class Dataset
{
    /// <summary>
    /// The inputs of a network that a sample has numbers for, in the order in which these follow each other in the sample; empty
    /// for data of one input, which has no name. A network takes them by name, whatever their order; as with
    /// <see cref="FeatureShape"/>, only the product of an input's sizes has to match. Data in the network's own order is the
    /// fastest: it may be moved to the device as a whole.
    /// </summary>
    public virtual IReadOnlyList<NetworkInput> Inputs => [];

    /// <summary>
    /// These samples for a network of several inputs: <c>data.WithInputs(new("left", 1, 28, 28), new("right", 1, 28, 28))</c>.
    /// Nothing is copied.
    /// </summary>
    /// <param name="inputs">The inputs, in the order in which their numbers follow each other in a sample.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="ArgumentException">
    /// There is no input, two have one name, or they are more or fewer numbers than a sample has.
    /// </exception>
    public Dataset WithInputs(params ReadOnlySpan<NetworkInput> inputs) => new NamedInputs(this, [.. inputs]);

    /// <summary>
    /// A data set with classes for a network of several inputs; the numbers are copied, those of one sample one after another.
    /// </summary>
    /// <param name="inputs">The numbers for each input, in any order.</param>
    /// <param name="labels">Class numbers from 0, one for each sample.</param>
    /// <param name="classes">Number of classes, at least 1; null for the highest label plus one.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="ArgumentException">
    /// Inputs or labels have different numbers of samples, two inputs have one name, or a label is not one of the classes.
    /// </exception>
    public static Dataset FromClasses(ReadOnlySpan<InputData> inputs, ReadOnlyMemory<long> labels, int? classes = null)
    {
        if (classes is { } known)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(known, 1, nameof(classes));
        }

        var joined = InputData.Join(inputs);
        return Named(new FloatClasses(joined, labels, [joined.Length / inputs[0].Samples], classes), inputs);
    }

    /// <summary>
    /// A data set with values for a network of several inputs; the inputs' numbers are copied, those of one sample one after
    /// another.
    /// </summary>
    /// <param name="inputs">The numbers for each input, in any order.</param>
    /// <param name="targets">The targets one after another, each of the size of <paramref name="targetShape"/>.</param>
    /// <param name="targetShape">Sizes of one target's dimensions, each at least 1.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="ArgumentException">
    /// Inputs or targets have different numbers of samples, or two inputs have one name.
    /// </exception>
    public static Dataset FromValues(
        ReadOnlySpan<InputData> inputs,
        ReadOnlyMemory<float> targets,
        params ReadOnlySpan<int> targetShape
    )
    {
        var joined = InputData.Join(inputs);
        return Named(new FloatValues(joined, targets, [joined.Length / inputs[0].Samples], targetShape.ToArray()), inputs);
    }

    private static NamedInputs Named(Dataset joined, ReadOnlySpan<InputData> inputs)
    {
        var names = new NetworkInput[inputs.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = inputs[i].Input;
        }

        return new NamedInputs(joined, [.. names]);
    }
}
