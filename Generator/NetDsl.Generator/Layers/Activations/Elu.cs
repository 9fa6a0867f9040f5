namespace NetDsl.Generator.Layers.Activations;

/// <summary>x for x &gt; 0, Alpha·(eˣ - 1) below.</summary>
internal sealed class Elu : Activation
{
    public override string Name => "Elu";

    public override string Torch => "ELU";

    public override LayerTraits Traits(double value) => new() { NonLinear = true, Lowest = -Math.Max(value, 0), KeepsPositive = true };

    public override string Parameter => "Alpha";

    public override double Default => 1;

    protected override string Argument(double value) => Numbers.Literal(value);

    protected override string Card(double value) => "alpha " + Numbers.Text(value);

    protected override string Python(double value) => "alpha=" + Numbers.Shortest(value);
}
