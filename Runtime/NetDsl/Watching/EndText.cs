namespace NetDsl;

/// <summary>What a run with early stopping says at its end.</summary>
internal static class EndText
{
    /// <summary>
    /// <c>stopped early after 2,500 steps, with the weights of step 1,500: test loss 0.1601, accuracy 95.2 %</c>.
    /// </summary>
    /// <param name="history">The run.</param>
    /// <returns>Null for a run that ends with the weights of its last step anyway.</returns>
    public static string? Of(TrainingHistory history)
    {
        if (history.Best is not { Test: { } test } best)
        {
            return null;
        }

        var end = history.StopReason switch
        {
            StopReason.EarlyStopped => "stopped early",
            StopReason.Cancelled => "was stopped",
            StopReason.Diverged => "diverged",
            _ => "ended",
        };
        return $"{end} after {FigureText.Count(history.Iterations)} steps, with the weights of step "
            + $"{FigureText.Count(best.Iteration)}: test loss {FigureText.Loss(test.Loss)}, {FigureText.Score(test)}";
    }
}
