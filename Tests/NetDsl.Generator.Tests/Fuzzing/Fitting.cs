namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>
/// Settings that belong to a kind, so that enough of the random networks are sound. What it does not know is tried all the same.
/// </summary>
internal static class Fitting
{
    private static readonly string[] Shares = ["0", "0.1", "0.5", "0.9", "0.99"];

    private static readonly string[] Averages = ["Beta1", "Beta2", "Epsilon", "WeightDecay"];

    private static readonly Dictionary<string, string[]> OfOptimizers = new()
    {
        ["Sgd"] = ["Momentum", "Dampening", "WeightDecay", "Maximize"],
        ["Adam"] = [.. Averages, "AmsGrad", "Maximize"],
        ["AdamW"] = [.. Averages, "AmsGrad", "Maximize"],
        ["RmsProp"] = ["Alpha", "Epsilon", "WeightDecay", "Momentum", "Centered", "Maximize"],
        ["Adagrad"] = ["LearningRateDecay", "WeightDecay", "InitialAccumulator", "Epsilon"],
        ["NAdam"] = [.. Averages, "MomentumDecay"],
        ["RAdam"] = Averages,
    };

    /// <summary>An optimizer with some settings of its own.</summary>
    public static RandomAttribute Optimizer(Dice dice)
    {
        var kind = dice.One(Enum.GetNames<OptimizerKind>());
        var optimizer = new RandomAttribute("Optimizer", kind);
        if (kind == "Sgd" || dice.Chance(0.5))
        {
            optimizer = optimizer.With("LearningRate", dice.One("0.1", "0.001", "1e-5", "1", "100"));
        }

        while (dice.Chance(0.4))
        {
            var name = OfOptimizers.TryGetValue(kind, out var own) && dice.Chance(0.95) ? dice.One(own) : "Nesterov";
            optimizer = optimizer.With(
                name,
                name is "Maximize" or "AmsGrad" or "Centered" or "Nesterov" ? dice.One("true", "false") : dice.One(Shares)
            );
        }

        return optimizer;
    }

    /// <summary>A start for weights, on the network or with the prefix of layers.</summary>
    public static RandomAttribute Init(RandomAttribute attribute, string kind, string prefix, Dice dice)
    {
        if (dice.Chance(0.3))
        {
            attribute = attribute.With(prefix + "Bias", dice.One("0", "-1", "0.01"));
        }

        return kind switch
        {
            "Constant" => attribute.With(prefix + "Value", dice.One("0", "0.5", "-2")),
            "Normal" when dice.Chance(0.5) => attribute.With(prefix + "Std", dice.One("0", "0.1", "1e-300", "1e38")),
            "Uniform" when dice.Chance(0.5) => attribute.With(prefix + "Low", dice.One("-1", "0", "-1e-300", "-1e38")),
            "XavierUniform" or "XavierNormal" or "Orthogonal" when dice.Chance(0.5) => attribute.With(
                prefix + "Gain",
                dice.One("0", "2", "1e30")
            ),
            "XavierUniform" or "XavierNormal" or "Orthogonal" when dice.Chance(0.5) => attribute.With(
                prefix + "Nonlinearity",
                dice.One("Tanh", "Relu")
            ),
            "KaimingUniform" or "KaimingNormal" when dice.Chance(0.5) => attribute.With(
                prefix + "Mode",
                dice.One("FanIn", "FanOut")
            ),
            "KaimingUniform" or "KaimingNormal" when dice.Chance(0.5) => attribute.With(
                prefix + "NegativeSlope",
                dice.One("0", "2", "-1", "1e30")
            ),
            _ => attribute,
        };
    }
}
