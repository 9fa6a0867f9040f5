using System.Diagnostics;

namespace NetDsl.Engine.Memory;

/// <summary>Busy waiting with a time limit.</summary>
internal static class SpinFor
{
    /// <summary>Returns true as soon as the condition holds, false when the time is over.</summary>
    internal static bool Until(Func<bool> condition, int microseconds)
    {
        if (condition())
        {
            return true;
        }

        long end = Stopwatch.GetTimestamp() + (microseconds * Stopwatch.Frequency / 1_000_000);
        do
        {
            Thread.SpinWait(2);
            if (condition())
            {
                return true;
            }
        } while (Stopwatch.GetTimestamp() < end);
        return false;
    }
}
