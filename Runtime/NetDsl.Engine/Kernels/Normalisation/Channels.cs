using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels.Normalisation;

/// <summary>
/// The layout [batch, channels, size] that batch normalisation works on, and the sharing of channels among threads. Channels do
/// not meet in any sum, so the results do not depend on the sharing.
/// </summary>
/// <param name="Batch">Samples.</param>
/// <param name="Count">Channels.</param>
/// <param name="Size">Elements of a channel in a sample; 1 for [batch, channels].</param>
internal readonly record struct Channels(int Batch, int Count, int Size)
{
    // Elements that make it worth waking a second thread.
    private const int ParallelLength = 65536;

    /// <summary>The number of elements of a channel, over which its mean is taken.</summary>
    internal long Values => (long)Batch * Size;

    internal long Length => Values * Count;

    /// <summary>Runs the body over ranges of channels that begin at multiples of a vector's width.</summary>
    internal void Share(Action<int, int> body)
    {
        if (Length < ParallelLength || !Workers.Available)
        {
            body(0, Count);
        }
        else
        {
            Workers.For(Count, ElementWise.PartialVector.Width, (from, to) => body((int)from, (int)to));
        }
    }
}
