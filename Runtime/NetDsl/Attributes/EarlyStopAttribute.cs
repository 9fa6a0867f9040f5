namespace NetDsl;

/// <summary>
/// Ends training when evaluations on the test data bring nothing any more, and gives the network its best weights back, whatever
/// ended the run. It needs test data in <see cref="ITrainableNetwork.Fit"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EarlyStopAttribute : Attribute
{
    /// <summary>Evaluations in a row without progress after which training ends, at least 1. Default: 5.</summary>
    public int Patience { get; set; } = 5;

    /// <summary>
    /// What progress is: a score that is better than the best one so far by more than this, a finite number of at least 0, in
    /// the unit of the score. Default: 0.
    /// </summary>
    public double MinDelta { get; set; }

    /// <summary>The score that is watched. Default: Metric, the metric of evaluations.</summary>
    public WatchKind Watch { get; set; }
}
