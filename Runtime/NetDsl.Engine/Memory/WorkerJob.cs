using System.Runtime.ExceptionServices;

namespace NetDsl.Engine.Memory;

/// <summary>One <see cref="Workers.For"/>: each free thread claims the next of its ranges.</summary>
internal sealed class WorkerJob(long count, long grain, int ranges, Action<long, long> body)
{
    private readonly long _grains = ((count - 1) / grain) + 1;
    private int _claimed;
    private int _finished;
    private ExceptionDispatchInfo? _failure;

    private bool Done => Volatile.Read(ref _finished) == ranges;

    /// <summary>Runs ranges until none is left to claim.</summary>
    internal void RunRanges()
    {
        int range;
        while ((range = Interlocked.Increment(ref _claimed) - 1) < ranges)
        {
            try
            {
                body(Bound(range), Bound(range + 1));
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exception), null);
            }
            if (Interlocked.Increment(ref _finished) == ranges)
            {
                lock (this)
                {
                    Monitor.PulseAll(this);
                }
            }
        }
    }

    /// <summary>Waits for the ranges that others run, then throws what a body threw.</summary>
    internal void Wait(int spinMicroseconds)
    {
        if (!Done && !SpinFor.Until(() => Done, spinMicroseconds))
        {
            lock (this)
            {
                while (!Done)
                {
                    Monitor.Wait(this);
                }
            }
        }

        _failure?.Throw();
    }

    private long Bound(int range) => Math.Min(count, _grains * range / ranges * grain);
}
