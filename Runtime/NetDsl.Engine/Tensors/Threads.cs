using NetDsl.Engine.Memory;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How many threads an operation may use.</summary>
    public static int get_num_threads() => Workers.Count;

    /// <summary>Sets how many threads an operation may use.</summary>
    /// <param name="num">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static void set_num_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        Workers.Count = num;
    }
}
