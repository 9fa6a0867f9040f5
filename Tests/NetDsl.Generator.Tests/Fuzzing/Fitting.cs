namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>
/// Settings that belong to a kind, so that enough of the random networks are sound. What it does not know is tried all the same.
/// </summary>
internal static class Fitting
{
    private static readonly string[] Shares = ["0", "0.1", "0.5", "0.9", "0.99"];

    /// <summary>An optimizer with some settings of its own.</summary>
    public static RandomAttribute Optimizer(Dice dice)
    {
        var kind = dice.One(Kinds.Optimizers.All);
        var optimizer = new RandomAttribute("Optimizer", kind.Name);
        if (kind.DefaultLearningRate is null || dice.Chance(0.5))
        {
            optimizer = optimizer.With("LearningRate", dice.One("0.1", "0.001", "1e-5", "1", "100"));
        }

        while (dice.Chance(0.4))
        {
            var parameter = dice.One(kind.Parameters);
            optimizer = optimizer.With(parameter.Name, parameter.IsFlag ? dice.One("true", "false") : dice.One(Shares));
        }

        return dice.Chance(0.2) ? optimizer.With("DecayBias", "false") : optimizer;
    }

    /// <summary>A schedule with what it needs and some settings of its own; runs have three steps at most.</summary>
    public static RandomAttribute Schedule(Dice dice)
    {
        var kind = dice.One(Kinds.Schedules.All);
        var schedule = new RandomAttribute("Schedule", kind.Name);
        if (kind.TakesTimes)
        {
            schedule = schedule.With("At", dice.One("new[] { 1 }", "new[] { 1, 2 }", "new int[] { 2, 30 }"));
        }
        else if (kind.Required is { Name: var required })
        {
            schedule = schedule.With(required, required == "Every" ? "1" : "0.5");
        }

        while (dice.Chance(0.5))
        {
            var parameter = dice.One(kind.Parameters);
            schedule = schedule.With(
                parameter.Name,
                parameter.Name == "Warmup" ? dice.One("0", "1")
                    : parameter.IsCount ? dice.One("1", "2", "30")
                    : parameter.Default > 1 ? dice.One("1", "10", "2.5")
                    : dice.One("0.5", "1e-9")
            );
        }

        return dice.Chance(0.3) ? schedule.With("Unit", dice.One("Epochs", "Steps")) : schedule;
    }

    /// <summary>Early stopping with some settings of its own.</summary>
    public static RandomAttribute EarlyStop(Dice dice)
    {
        var stop = new RandomAttribute("EarlyStop");
        stop = dice.Chance(0.7) ? stop.With("Patience", dice.One("1", "2", "5")) : stop;
        stop = dice.Chance(0.5) ? stop.With("MinDelta", dice.One("0", "0.001", "0.5", "1e-9")) : stop;
        return dice.Chance(0.5) ? stop.With("Watch", dice.One("Loss", "Metric")) : stop;
    }

    /// <summary>A start for weights, on the network or with the prefix of layers.</summary>
    public static RandomAttribute Init(RandomAttribute attribute, string kind, string prefix, Dice dice)
    {
        var model = AttributeModel.Find(attribute.Name);
        var parameters = Kinds.Initialisations.Find(kind)!.Parameters;

        // A constant has no default. Of the other kinds' parameters, some exclude each other.
        if (parameters.Count > 0 && (kind == "Constant" || dice.Chance(0.5)))
        {
            attribute = With(dice.One(parameters));
        }

        return dice.Chance(0.3) ? With("Bias") : attribute;

        RandomAttribute With(string parameter)
        {
            var type = model.Properties.Single(property => property.Name == prefix + parameter).Type;
            return attribute.With(prefix + parameter, RandomValues.Mild(type, dice));
        }
    }
}
