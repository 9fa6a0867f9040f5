namespace NetDsl;

/// <summary>
/// The numbers of all samples for one input of a network that takes several:
/// <c>Dataset.FromClasses([new("left", left, 1, 28, 28), new("right", right, 1, 28, 28)], labels)</c>.
/// </summary>
public sealed class InputData
{
    /// <summary>The numbers for an input.</summary>
    /// <param name="name">The input's name.</param>
    /// <param name="numbers">The samples one after another, each of the size of <paramref name="shape"/>.</param>
    /// <param name="shape">Sizes of one sample's dimensions, each at least 1.</param>
    /// <exception cref="ArgumentException">
    /// The name is empty, a size is below 1, or the numbers are not one sample or more of that size.
    /// </exception>
    public InputData(string name, ReadOnlyMemory<float> numbers, params ReadOnlySpan<int> shape)
    {
        (Input, Numbers) = (new NetworkInput(name, shape.ToArray()), numbers);
        (Samples, var left) = Math.DivRem(numbers.Length, Input.Count);
        if (Samples == 0 || left != 0)
        {
            throw new ArgumentException(
                $"The input {Input} gets {numbers.Length} numbers: a positive multiple of {Input.Count} is needed.",
                nameof(numbers)
            );
        }
    }

    /// <summary>The input.</summary>
    public NetworkInput Input { get; }

    /// <summary>The samples one after another.</summary>
    public ReadOnlyMemory<float> Numbers { get; }

    /// <summary>Number of samples.</summary>
    public int Samples { get; }

    /// <summary>The samples with the numbers of all inputs one after another in each.</summary>
    /// <exception cref="ArgumentException">
    /// There is no input, the inputs have different numbers of samples, or an array cannot hold all numbers.
    /// </exception>
    internal static float[] Join(ReadOnlySpan<InputData> inputs)
    {
        if (inputs.IsEmpty)
        {
            throw new ArgumentException("There are no inputs: give the numbers of at least one.");
        }

        var (first, width) = (inputs[0], 0L);
        foreach (var each in inputs)
        {
            width += each.Input.Count;
            if (each.Samples != first.Samples)
            {
                throw new ArgumentException(
                    $"The input {first.Input} has {first.Samples} samples, and {each.Input} has {each.Samples}: each sample "
                        + "needs the numbers of all inputs."
                );
            }
        }

        var length = width * first.Samples;
        var joined =
            length <= Array.MaxLength
                ? new float[length]
                : throw new ArgumentException(
                    $"All inputs together are {length} numbers, more than an array can hold. Derive a class from Dataset that "
                        + "reads them in parts."
                );
        var offset = 0;
        foreach (var each in inputs)
        {
            InputParts.Scatter(each.Numbers.Span, each.Input.Count, joined, offset, (int)width);
            offset += each.Input.Count;
        }

        return joined;
    }
}
