using Spectre.Console;

namespace NetDsl.Samples;

/// <summary>Shows a training run: the textbook's lines, and on a terminal a progress bar below them.</summary>
/// <param name="console">The console to show it on.</param>
/// <param name="report">Writes the lines; null for the textbook's.</param>
public sealed class TrainingView(IAnsiConsole console, ITrainingObserver? report = null)
{
    /// <summary>Runs a training and shows it.</summary>
    /// <param name="name">The name of the bar.</param>
    /// <param name="train">The training; it is given the observer that shows it.</param>
    /// <returns>The training's result.</returns>
    public TrainingHistory Show(string name, Func<ITrainingObserver, TrainingHistory> train)
    {
        var lines = report ?? new TextbookReport(new ConsoleWriter(console));
        return console.Profile.Capabilities.Interactive
            ? console
                .Progress()
                .AutoClear(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .Start(context => train(new CompositeObserver(lines, new Bar(context.AddTask(Markup.Escape(name))))))
            : train(lines);
    }

    private sealed class Bar(ProgressTask task) : ITrainingObserver
    {
        // Often enough for the eye; the task keeps a sample of every change to estimate the remaining time.
        private const int Changes = 200;

        private int total;

        public void OnStart(TrainingStart start) => task.MaxValue = total = start.TotalIterations;

        public void OnStep(TrainingStep step)
        {
            if (step.Iteration % Math.Max(1, total / Changes) == 0)
            {
                task.Value = step.Iteration;
            }
        }

        public void OnEnd(TrainingHistory history) => task.StopTask();
    }
}
