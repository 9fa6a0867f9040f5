using System.Diagnostics;

namespace NetDsl.Benchmarks;

/// <summary>What is counted: the seconds that pass, or those that the processors work for this process.</summary>
/// <param name="CountsWork">Processor time: on a machine that others use too, waiting for them says nothing of a program.</param>
internal sealed record Clock(bool CountsWork)
{
    /// <summary>What tables call it.</summary>
    public string Name => CountsWork ? "processor time" : "elapsed time";

    /// <summary>The word that torch_loop.py knows it by.</summary>
    public string Word => CountsWork ? "work" : "elapsed";

    /// <summary>Seconds since some moment.</summary>
    public double Seconds =>
        CountsWork ? Environment.CpuUsage.TotalTime.TotalSeconds : Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
}
