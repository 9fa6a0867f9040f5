using System.ComponentModel;
using System.Runtime.InteropServices;

namespace NetDsl;

/// <summary>
/// The bookkeeping of one prediction, for generated code: it checks sizes, splits samples into batches and collects outputs.
/// Batches are limited, so that the memory of a prediction does not grow with the number of samples.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct PredictionRun
{
    /// <summary>
    /// The most samples that go through the network at a time: as many as in <see cref="ITrainableNetwork.Evaluate"/>.
    /// </summary>
    public const int BatchSize = 1000;

    private readonly int sampleSize;
    private readonly int outputSize;
    private ReadOnlySpan<float> samples;
    private Span<float> outputs;

    /// <summary>Checks that samples and outputs fit the network and each other.</summary>
    /// <param name="network">The network.</param>
    /// <param name="samples">The samples one after another.</param>
    /// <param name="sampleSize">Numbers of one sample.</param>
    /// <param name="outputs">The destination of the outputs, one after another.</param>
    /// <param name="outputSize">Numbers of one output.</param>
    /// <exception cref="ArgumentException">
    /// The samples' length is not a positive multiple of one sample's size, the outputs' length does not match, or the two
    /// overlap.
    /// </exception>
    public PredictionRun(INetwork network, ReadOnlySpan<float> samples, long sampleSize, Span<float> outputs, long outputSize)
    {
        var expected = OutputLength(network, samples.Length, sampleSize, outputSize);
        if (outputs.Length != expected)
        {
            throw new ArgumentException(
                $"{network.Name} gives outputs of {Output(network)}, {expected} numbers for "
                    + $"{samples.Length / sampleSize} sample{(samples.Length == sampleSize ? "" : "s")}; there is room for "
                    + $"{outputs.Length}."
            );
        }

        if (samples.Overlaps(outputs))
        {
            throw new ArgumentException(
                $"The outputs of {network.Name} would overwrite samples that are still to be read. Give them memory of their own."
            );
        }

        this.samples = samples;
        this.outputs = outputs;
        this.sampleSize = (int)sampleSize;
        this.outputSize = (int)outputSize;
    }

    /// <summary>Whether samples are left.</summary>
    public readonly bool Continues => !samples.IsEmpty;

    /// <summary>Samples of the next batch.</summary>
    public readonly int Count => Math.Min(samples.Length / sampleSize, BatchSize);

    /// <summary>An array for the outputs.</summary>
    /// <param name="network">The network.</param>
    /// <param name="samples">Numbers of all samples.</param>
    /// <param name="sampleSize">Numbers of one sample.</param>
    /// <param name="outputSize">Numbers of one output.</param>
    /// <returns>An array of the outputs' length.</returns>
    /// <exception cref="ArgumentException">
    /// The samples' length is not a positive multiple of one sample's size, or an array cannot hold the outputs.
    /// </exception>
    public static float[] NewOutputs(INetwork network, int samples, long sampleSize, long outputSize)
    {
        var length = OutputLength(network, samples, sampleSize, outputSize);
        return length <= Array.MaxLength
            ? new float[length]
            : throw new ArgumentException(
                $"{network.Name} gives {length} numbers for {samples / sampleSize} samples, more than an array can "
                    + "hold. Give fewer at a time."
            );
    }

    /// <summary>Copies the next batch of samples to a tensor's memory.</summary>
    /// <param name="tensor">The memory: <see cref="Count"/> samples as float32.</param>
    public readonly void Read(Span<byte> tensor) => MemoryMarshal.AsBytes(samples[..(Count * sampleSize)]).CopyTo(tensor);

    /// <summary>Stores the outputs of the batch that was read, and advances to the next one.</summary>
    /// <param name="tensor">The memory: as many outputs as float32.</param>
    public void Write(ReadOnlySpan<byte> tensor)
    {
        var count = Count;
        tensor.CopyTo(MemoryMarshal.AsBytes(outputs[..(count * outputSize)]));
        samples = samples[(count * sampleSize)..];
        outputs = outputs[(count * outputSize)..];
    }

    private static long OutputLength(INetwork network, int samples, long sampleSize, long outputSize) =>
        samples > 0 && samples % sampleSize == 0
            ? samples / sampleSize * outputSize
            : throw new ArgumentException(
                $"{network.Name} takes samples of {Sample(network)}, {sampleSize} numbers each; "
                    + $"{samples} numbers are not a positive multiple of that."
            );

    private static string Output(INetwork network) =>
        network.NamedOutputs.Count < 2
            ? NetworkData.Text(network.OutputShape)
            : $"{InputParts.Text(network.NamedOutputs)}, in each sample one after another";

    private static string Sample(INetwork network) =>
        network.Inputs.Count < 2
            ? NetworkData.Text(network.InputShape)
            : $"{InputParts.Text(network.Inputs)}, in each sample one after another";
}
