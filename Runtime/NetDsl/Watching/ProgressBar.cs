using System.Globalization;

namespace NetDsl;

/// <summary>The text of a live line, as much of it as fits.</summary>
internal static class ProgressBar
{
    private const int LongestBar = 30;
    private const int ShortestBar = 8;
    private const string Gap = "  ";

    /// <summary>The live line.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="clock">The run's speed and position.</param>
    /// <param name="step">The last step.</param>
    /// <param name="width">Columns that may be used.</param>
    /// <param name="hasBars">Whether box-drawing characters may be used; otherwise = and -.</param>
    /// <returns>The line without colours, and where its bar's done part begins and how long it is; 0 without a bar.</returns>
    public static (string Text, int Start, int Done) Text(string name, RunClock clock, TrainingStep step, int width, bool hasBars)
    {
        var share = clock.Total == 0 ? 0 : (double)clock.Iteration / clock.Total;
        var percent = string.Create(CultureInfo.InvariantCulture, $"{(int)(100 * share), 3} %");

        // The fields on both sides of the bar; those that a narrow line can spare are numbered, the first to go is 1.
        List<(string Text, int Spare)> left = [(name, 2), (percent, 7)];
        List<(string Text, int Spare)> right =
        [
            ($"{FigureText.Count(clock.Iteration)}/{FigureText.Count(clock.Total)}", 4),
            ($"loss {FigureText.Loss(step.Loss)}", 6),
            ($"rate {FigureText.Rate(step.LearningRate)}", 1),
            ($"{FigureText.Speed(clock.SamplesPerSecond)} samples/s", 3),
        ];
        if (clock.Left is { } time)
        {
            right.Add(($"{FigureText.Duration(time)} left", 5));
        }

        int Used() => left.Concat(right).Sum(field => field.Text.Length + Gap.Length);
        for (var spare = 1; spare < 7 && Used() + ShortestBar > width; spare++)
        {
            left.RemoveAll(field => field.Spare == spare);
            right.RemoveAll(field => field.Spare == spare);
        }

        var bar = Math.Min(width - Used(), LongestBar);
        if (bar < ShortestBar)
        {
            return (percent.Length <= width ? percent : "", 0, 0);
        }

        var done = (int)(bar * share);
        var head = string.Concat(left.Select(field => field.Text + Gap));
        var drawn = new string(hasBars ? '━' : '=', done) + new string(hasBars ? '─' : '-', bar - done);
        return (head + drawn + string.Concat(right.Select(field => Gap + field.Text)), head.Length, done);
    }
}
