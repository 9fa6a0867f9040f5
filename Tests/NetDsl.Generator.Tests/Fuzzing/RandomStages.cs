namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>Stages that mostly fit each other.</summary>
internal sealed class RandomStages
{
    private readonly Dice dice;
    private readonly List<RandomAttribute> attributes = [];
    private List<int> shape;

    public RandomStages(Dice dice)
    {
        this.dice = dice;
        shape = [.. Enumerable.Range(0, dice.Chance(0.7) ? 1 : dice.From(1, 3)).Select(_ => dice.From(1, 5))];
        var says = shape.Count > 1 || dice.Chance(0.3);
        if (says)
        {
            attributes.Add(new("Input", [.. shape.Select(Number)]));
        }
        else
        {
            AddLayer(withInputs: true);
        }

        for (var i = dice.Below(6); i > 0; i--)
        {
            Add();
        }

        if (attributes.Count == 1 && says)
        {
            attributes.Add(new("Flatten"));
            shape = [shape.Aggregate(1, (product, size) => product * size)];
        }
    }

    public IReadOnlyList<RandomAttribute> Attributes => attributes;

    /// <summary>The sizes of one output.</summary>
    public IReadOnlyList<int> Output => shape;

    private void Add()
    {
        switch (dice.Below(8))
        {
            case 0 when shape.Count > 1 || dice.Chance(0.2):
                attributes.Add(Named(new("Flatten")));
                shape = [shape.Aggregate(1, (product, size) => product * size)];
                break;
            case 1 when shape.Count < 3:
                attributes.Add(Settings(new("BatchNorm")));
                break;
            case 2:
                attributes.Add(Settings(new("LayerNorm")));
                break;
            case 3:
                attributes.Add(Named(dice.Chance(0.3) ? new("Dropout") : new("Dropout", dice.One("0", "0.1", "0.5", "0.99"))));
                break;
            case 4 or 5 or 6 when shape.Count == 1:
                AddLayer(withInputs: dice.Chance(0.3));
                break;
            default:
                AddActivation();
                break;
        }
    }

    private void AddLayer(bool withInputs)
    {
        var outputs = dice.From(1, 6);
        var layer = withInputs ? new RandomAttribute("Layer", Number(shape[0]), Number(outputs)) : new("Layer", Number(outputs));
        if (dice.Chance(0.2))
        {
            var kind = dice.One(Enum.GetNames<InitKind>());
            layer = Fitting.Init(layer.With("Init", kind), kind, "Init", dice);
        }
        else if (dice.Chance(0.2))
        {
            layer = layer.With("Bias", dice.One("true", "false"));
        }

        attributes.Add(Settings(layer, 0.03));
        shape = [outputs];
    }

    private void AddActivation()
    {
        var kind = dice.One(Enum.GetNames<ActivationKind>());
        var activation = new RandomAttribute("Activation", kind);
        var parameter = kind switch
        {
            "LeakyRelu" => "NegativeSlope",
            "Elu" => "Alpha",
            _ => null,
        };
        attributes.Add(
            Named(
                parameter is not null && dice.Chance(0.5) ? activation.With(parameter, RandomValues.Mild(typeof(double), dice))
                : kind.Contains("Softmax", StringComparison.Ordinal) && dice.Chance(0.5)
                    ? activation.With("Dim", dice.One("1", "-1", "0"))
                : dice.Chance(0.05) ? activation.WithAny(dice, wild: false)
                : activation
            )
        );
    }

    private RandomAttribute Named(RandomAttribute attribute) =>
        dice.Chance(0.07) ? attribute.With("Name", RandomValues.Mild(typeof(string), dice)) : attribute;

    private RandomAttribute Settings(RandomAttribute attribute, double probability = 0.3)
    {
        while (dice.Chance(probability))
        {
            attribute = attribute.WithAny(dice, wild: false);
        }

        return Named(attribute);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
