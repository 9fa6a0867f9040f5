using System.Runtime.ExceptionServices;

namespace NetDsl.Images;

/// <summary>Does something with each of many pictures, on all processors.</summary>
internal static class EachPicture
{
    /// <summary>Does it, and throws what the first picture in their order has thrown.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="body">What to do with one, by its number.</param>
    /// <param name="progress">Is told of each that is done; null for none.</param>
    /// <param name="cancellationToken">Stops before the next picture.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Do(
        int count,
        Action<int> body,
        IProgress<ImageProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        var (done, gate) = (0, new Lock());
        (int Index, Exception Thrown)? first = null;
        Parallel.For(
            0,
            count,
            new ParallelOptions { CancellationToken = cancellationToken },
            (index, loop) =>
            {
                try
                {
                    body(index);
                    if (progress is not null)
                    {
                        lock (gate)
                        {
                            progress.Report(new ImageProgress(++done, count));
                        }
                    }
                }
                catch (Exception thrown)
                {
                    // Those before this one are still done: which fault is reported does not depend on timing.
                    loop.Break();
                    lock (gate)
                    {
                        first = first is { } earlier && earlier.Index < index ? earlier : (index, thrown);
                    }
                }
            }
        );
        if (first is { } fault)
        {
            ExceptionDispatchInfo.Throw(fault.Thrown);
        }
    }
}
