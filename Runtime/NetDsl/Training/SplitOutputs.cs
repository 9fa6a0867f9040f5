using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// The outputs of a network that gives several, for generated code: the numbers of each output are taken from all samples.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="outputs">Its outputs: in each sample, the numbers of all one after another.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SplitOutputs(INetwork network, float[] outputs)
{
    private readonly IReadOnlyList<NetworkOutput> named = network.NamedOutputs;
    private int next;
    private int offset;

    /// <summary>The numbers of the next output, of all samples one after another.</summary>
    /// <returns>A new array.</returns>
    public float[] Next()
    {
        var size = named[next].Count;
        var width = named.Sum(output => output.Count);
        var part = new float[outputs.Length / width * size];
        for (int from = offset, to = 0; to < part.Length; from += width, to += size)
        {
            outputs.AsSpan(from, size).CopyTo(part.AsSpan(to));
        }

        (next, offset) = (next + 1, offset + size);
        return part;
    }
}
