using NetDsl.Engine.Memory;

namespace NetDsl.Engine.Kernels;

/// <summary>Shares planes, the channels of all images, among threads. Each is computed by one thread.</summary>
internal static class PlaneLoop
{
    // Elements that make it worth waking a second thread.
    private const int ParallelSize = 30_000;

    /// <summary>Runs the body for each plane.</summary>
    /// <param name="planes">Their number.</param>
    /// <param name="size">Elements of a plane.</param>
    /// <param name="body">Takes the number of a plane.</param>
    internal static void Share(int planes, int size, Action<long> body)
    {
        long grain = Math.Max(1, ParallelSize / Math.Max(1, size));
        Workers.For(
            planes,
            grain,
            (from, to) =>
            {
                for (long i = from; i < to; i++)
                {
                    body(i);
                }
            }
        );
    }
}
