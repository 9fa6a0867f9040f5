namespace NetDsl.Generator.Layers.Activations;

// The functions of one element without parameters.

internal sealed class Relu : Activation
{
    public override string Name => "Relu";

    public override string Torch => "ReLU";
}

internal sealed class Sigmoid : Activation
{
    public override string Name => "Sigmoid";

    public override string Torch => "Sigmoid";
}

internal sealed class Tanh : Activation
{
    public override string Name => "Tanh";

    public override string Torch => "Tanh";
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
