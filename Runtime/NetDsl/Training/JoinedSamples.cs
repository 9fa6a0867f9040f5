using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Samples of a network of several inputs, for generated code: made from each input's samples, in the order of the inputs.
/// </summary>
/// <param name="network">The network.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JoinedSamples(INetwork network)
{
    private readonly IReadOnlyList<NetworkInput> inputs = network.Inputs;
    private float[] samples = [];
    private int count;
    private int next;
    private int offset;

    /// <summary>The samples: in each, the numbers of all inputs one after another.</summary>
    public ReadOnlySpan<float> Samples => samples;

    /// <summary>Adds the samples of the next input.</summary>
    /// <param name="numbers">They, one after another.</param>
    /// <returns>This object.</returns>
    /// <exception cref="ArgumentException">
    /// The length is not a positive multiple of one sample's size, the inputs before had another number of samples, or an array
    /// cannot hold all.
    /// </exception>
    public JoinedSamples With(ReadOnlySpan<float> numbers)
    {
        var input = inputs[next];
        var (given, left) = Math.DivRem(numbers.Length, input.Count);
        if (given == 0 || left != 0)
        {
            throw new ArgumentException(
                $"{network.Name} takes samples of {input}, {input.Count} numbers each; {numbers.Length} numbers are not a "
                    + "positive multiple of that.",
                input.Name
            );
        }

        var width = inputs.Sum(each => each.Count);
        if (next == 0)
        {
            (count, samples) = (given, New(given, width));
        }
        else if (given != count)
        {
            throw new ArgumentException(
                $"{network.Name} takes as many samples of {input.Name} as of {inputs[0].Name}: there are {given}, and {count}.",
                input.Name
            );
        }

        InputParts.Scatter(numbers, input.Count, samples, offset, width);
        (next, offset) = (next + 1, offset + input.Count);
        return this;
    }

    private float[] New(int wanted, int width) =>
        (long)wanted * width <= Array.MaxLength
            ? new float[wanted * width]
            : throw new ArgumentException(
                $"{wanted} samples of {network.Name} are more numbers than an array can hold. Give fewer at a time."
            );
}
