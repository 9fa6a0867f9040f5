namespace NetDsl.Generator.Layers.Activations;

/// <summary>x for x ≥ 0, NegativeSlope·x below.</summary>
internal sealed class LeakyRelu : Activation
{
    public override string Name => "LeakyRelu";

    public override string Torch => "LeakyReLU";

    public override LayerTraits Traits(double value) => new()
    {
        NonLinear = !value.Equals(1),
        Lowest = value > 0 ? double.NegativeInfinity : 0,
        Rectified = true,
        KeepsPositive = true,
    };

    public override string Parameter => "NegativeSlope";

    public override double Default => 0.01;

    public override double? Gain(double slope) => Math.Sqrt(2 / (1 + (slope * slope)));

    protected override string Argument(double value) => Numbers.Literal(value);

    protected override string Card(double value) => "slope " + Numbers.Text(value);

    protected override string Python(double value) => "negative_slope=" + Numbers.Shortest(value);
}
