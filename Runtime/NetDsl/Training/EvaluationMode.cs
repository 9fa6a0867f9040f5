using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// The stages of a network that behave differently in training, for generated code. The first caller that enters switches them to
/// evaluation mode; the last one that leaves restores the mode of each. Any number of predictions and evaluations may run at the
/// same time, and none waits for another.
/// </summary>
/// <typeparam name="TStage">A stage; this library does not know modules.</typeparam>
/// <param name="isTraining">Whether a stage is in training mode.</param>
/// <param name="train">Sets a stage to training mode, or with false to evaluation mode.</param>
/// <param name="stages">The stages.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EvaluationMode<TStage>(Func<TStage, bool> isTraining, Action<TStage, bool> train, params TStage[] stages)
{
    private readonly Lock changes = new();
    private readonly bool[] wasTraining = new bool[stages.Length];
    private int callers;

    /// <summary>Enters evaluation mode.</summary>
    /// <returns>Leaves evaluation mode when it is disposed.</returns>
    public Caller Enter()
    {
        lock (changes)
        {
            if (callers == 0)
            {
                Switch();
            }

            callers++;
        }

        return new Caller(this);
    }

    private void Switch()
    {
        for (var i = 0; i < stages.Length; i++)
        {
            wasTraining[i] = isTraining(stages[i]);
            if (wasTraining[i])
            {
                train(stages[i], false);
            }
        }
    }

    private void Leave()
    {
        lock (changes)
        {
            if (--callers > 0)
            {
                return;
            }

            for (var i = 0; i < stages.Length; i++)
            {
                if (wasTraining[i])
                {
                    train(stages[i], true);
                }
            }
        }
    }

    /// <summary>A caller in evaluation mode; made by <see cref="Enter"/>.</summary>
    public readonly struct Caller : IDisposable
    {
        private readonly EvaluationMode<TStage> mode;

        internal Caller(EvaluationMode<TStage> mode) => this.mode = mode;

        /// <summary>Leaves evaluation mode.</summary>
        public void Dispose() => mode.Leave();
    }
}
