using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Rendering.Cards;

/// <summary>Early stopping on the card, with the patience in steps and epochs as far as they are known.</summary>
internal static class StoppingCard
{
    private static readonly string[] Errors = ["MeanAbsoluteError", "MeanSquaredError", "RootMeanSquaredError"];

    /// <summary><c>5 evaluations (2500 steps, 4.17 epochs) in which Accuracy does not rise by more than 0.001</c>.</summary>
    public static string Of(EarlyStopDeclaration stop, NetworkDeclaration declaration)
    {
        var isLoss = stop.Watch == "Loss";
        var score = isLoss ? "the test loss" : declaration.Metric!;
        var verb = isLoss || Errors.Contains(score) ? "fall" : "rise";
        var delta = stop.MinDelta is { } least and not 0 ? $" by more than {Numbers.Text(least)}" : "";
        var time = string.Join(", ", Times(stop.EffectivePatience, declaration));
        return $"after {Count(stop.EffectivePatience, "evaluation")} ({time}) in which {score} does not {verb}{delta}; ends on "
            + "the best weights";
    }

    /// <summary>Evaluations in steps and in epochs, as far as they are known.</summary>
    public static IEnumerable<string> Times(int evaluations, NetworkDeclaration declaration)
    {
        if (declaration.StepsPerEvaluation is { } interval)
        {
            yield return Count(evaluations * interval, "step");
        }

        if (declaration.Train!.EvaluateEvery is null)
        {
            yield return Count(evaluations, "epoch");
        }
        else if (declaration is { StepsPerEpoch: { } epoch, StepsPerEvaluation: { } steps })
        {
            yield return Count(Math.Round((double)evaluations * steps / epoch, 2), "epoch");
        }
    }

    private static string Count(double count, string what) => $"{Numbers.Text(count)} {what}{(count == 1 ? "" : "s")}";
}
