namespace NetDsl.Generator.Layers.Activations;

// The functions of one element without parameters.

internal sealed class Relu : Activation
{
    public override string Name => "Relu";

    public override string Torch => "ReLU";

    public override double? Gain(double slope) => Math.Sqrt(2);
}

internal sealed class Sigmoid : Activation
{
    public override string Name => "Sigmoid";

    public override string Torch => "Sigmoid";

    public override double? Gain(double slope) => 1;
}

internal sealed class Tanh : Activation
{
    public override string Name => "Tanh";

    public override string Torch => "Tanh";

    public override double? Gain(double slope) => 5.0 / 3;
}

internal sealed class Silu : Activation
{
    public override string Name => "Silu";

    public override string Torch => "SiLU";
}

internal sealed class Gelu : Activation
{
    public override string Name => "Gelu";

    public override string Torch => "GELU";

    protected override string Python(double value) => "approximate='none'";
}
