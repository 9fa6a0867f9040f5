using System.Collections.Immutable;

namespace NetDsl;

/// <summary>Several observers as one; each event goes to all of them, in the order given.</summary>
/// <param name="observers">The observers.</param>
public sealed class CompositeObserver(params ReadOnlySpan<ITrainingObserver> observers) : ITrainingObserver
{
    private readonly ImmutableArray<ITrainingObserver> observers = [.. observers];

    /// <inheritdoc/>
    public void OnStart(TrainingStart start)
    {
        foreach (var observer in observers)
        {
            observer.OnStart(start);
        }
    }

    /// <inheritdoc/>
    public void OnStep(TrainingStep step)
    {
        foreach (var observer in observers)
        {
            observer.OnStep(step);
        }
    }

    /// <inheritdoc/>
    public void OnEvaluated(TrainingRecord record)
    {
        foreach (var observer in observers)
        {
            observer.OnEvaluated(record);
        }
    }

    /// <inheritdoc/>
    public void OnEnd(TrainingHistory history)
    {
        foreach (var observer in observers)
        {
            observer.OnEnd(history);
        }
    }

    /// <inheritdoc/>
    public void OnFailed()
    {
        foreach (var observer in observers)
        {
            observer.OnFailed();
        }
    }
}
