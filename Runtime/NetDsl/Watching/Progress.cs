namespace NetDsl;

/// <summary>
/// Observers that show a training run while it lasts: <c>model.Fit(train, test, observer: Progress.OnConsole())</c>.
/// </summary>
public static class Progress
{
    /// <summary>
    /// Shows a run on standard output. On a terminal: a line for each evaluation, and below them a live line with a bar, the loss
    /// of the last batch, the learning rate, the samples per second and the time left, drawn at most ten times a second. It is
    /// removed when the run ends. Elsewhere (a file, a pipe, a build service that sets <c>CI</c>, <c>TERM=dumb</c>): only the
    /// lines, without control characters.
    /// </summary>
    /// <remarks>
    /// The live line is as wide as the terminal at most; a narrow one shows fewer figures. Colours are not used if
    /// <see href="https://no-color.org">NO_COLOR</see> is set. Texts are the same under every culture. Of runs at the same time,
    /// one has the live line; the others write lines.
    /// </remarks>
    /// <param name="line">
    /// The text of an evaluation, such as <see cref="TextbookReport.Line"/>; null for network, steps, losses, score, learning
    /// rate and speed.
    /// </param>
    /// <returns>The observer. It can be used for several runs, one after another.</returns>
    public static ITrainingObserver OnConsole(Func<TrainingRecord, string>? line = null) =>
        new ConsoleProgress(Terminal.Console(), line, TimeProvider.System);

    /// <summary>
    /// As <see cref="OnConsole"/>, for a program that is given its output. Only if that is <see cref="Console.Out"/> there is a
    /// live line.
    /// </summary>
    /// <param name="output">The writer.</param>
    /// <param name="line">The text of an evaluation; null for the usual one.</param>
    /// <returns>The observer.</returns>
    public static ITrainingObserver On(TextWriter output, Func<TrainingRecord, string>? line = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new ConsoleProgress(Terminal.Of(output), line, TimeProvider.System);
    }
}
