namespace NetDsl.Generator.Losses;

/// <summary>The metrics that fit the outputs of each loss.</summary>
internal static class Metrics
{
    /// <summary>The members of MetricKind.</summary>
    public static readonly string[] All =
    [
        "Accuracy",
        "ExactMatch",
        "F1",
        "MeanAbsoluteError",
        "MeanSquaredError",
        "RootMeanSquaredError",
        "R2",
    ];

    private static readonly string[] OfValues = ["MeanAbsoluteError", "MeanSquaredError", "RootMeanSquaredError", "R2"];

    /// <summary>
    /// The metrics for outputs of a kind. Accuracy of values needs data with classes, which is known only at run time.
    /// </summary>
    /// <param name="outputs">A member of OutputKind.</param>
    /// <param name="width">Numbers of one output.</param>
    public static IReadOnlyList<string> Of(string outputs, long width) =>
        outputs switch
        {
            "ClassScores" => width == 2 ? ["Accuracy", "F1"] : ["Accuracy"],
            "Probabilities" => All,
            "Logits" => ["Accuracy", "ExactMatch", "F1"],
            _ => ["Accuracy", .. OfValues],
        };
}
