using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers.Activations;

// The functions of one element without parameters.

internal sealed class Relu : Activation
{
    public override string Name => "Relu";

    public override string Torch => "ReLU";

    protected override OnnxExpression Onnx(double value) => Node("Relu", Input);

    public override LayerTraits Traits(double value) =>
        new()
        {
            NonLinear = true,
            Lowest = 0,
            Rectified = true,
            KeepsPositive = true,
        };

    public override double? Gain(double slope) => Math.Sqrt(2);
}

internal sealed class Sigmoid : Activation
{
    public override string Name => "Sigmoid";

    public override string Torch => "Sigmoid";

    protected override OnnxExpression Onnx(double value) => Node("Sigmoid", Input);

    public override LayerTraits Traits(double value) =>
        new()
        {
            NonLinear = true,
            Lowest = 0,
            Highest = 1,
            Saturating = true,
            Slope = 0.25,
            Sigmoid = true,
        };

    public override double? Gain(double slope) => 1;
}

internal sealed class Tanh : Activation
{
    public override string Name => "Tanh";

    public override string Torch => "Tanh";

    protected override OnnxExpression Onnx(double value) => Node("Tanh", Input);

    public override LayerTraits Traits(double value) =>
        new()
        {
            NonLinear = true,
            Lowest = -1,
            Highest = 1,
            Saturating = true,
        };

    public override double? Gain(double slope) => 5.0 / 3;
}

internal sealed class Silu : Activation
{
    public override string Name => "Silu";

    public override string Torch => "SiLU";

    protected override OnnxExpression Onnx(double value) => Node("Mul", Input, Node("Sigmoid", Input));

    public override LayerTraits Traits(double value) => new() { NonLinear = true, Lowest = -0.27846454276107380 };
}

internal sealed class Gelu : Activation
{
    // TorchSharp's factory has only the exact function, which is PyTorch's default.
    private static readonly Parameter Approximate = new("approximate", "approximate", IsInFactory: false);

    public override string Name => "Gelu";

    public override string Torch => "GELU";

    protected override OnnxExpression Onnx(double value) =>
        Node("Mul", Node("Mul", Input, Fill(0.5)), Node("Add", Node("Erf", Node("Div", Input, Fill(Math.Sqrt(2)))), Fill(1)));

    public override LayerTraits Traits(double value) => new() { NonLinear = true, Lowest = -0.16997120747990369 };

    protected override IEnumerable<Argument> Arguments(double value) => [Approximate.Of(new Word("none"))];
}

internal sealed class Relu6 : Activation
{
    public override string Name => "Relu6";

    public override string Torch => "ReLU6";

    protected override OnnxExpression Onnx(double value) => Node("Clip", Input, Fill(0), Fill(6));

    public override LayerTraits Traits(double value) =>
        new()
        {
            NonLinear = true,
            Lowest = 0,
            Highest = 6,
            Rectified = true,
        };
}

internal sealed class Mish : Activation
{
    public override string Name => "Mish";

    public override string Torch => "Mish";

    protected override OnnxExpression Onnx(double value) => Node("Mul", Input, Node("Tanh", Node("Softplus", Input)));

    public override LayerTraits Traits(double value) => new() { NonLinear = true, Lowest = -0.30884026215541820 };
}

internal sealed class Hardswish : Activation
{
    public override string Name => "Hardswish";

    public override string Torch => "Hardswish";

    protected override OnnxExpression Onnx(double value) => Node("HardSwish", Input);

    // At x = -3/2.
    public override LayerTraits Traits(double value) => new() { NonLinear = true, Lowest = -0.375 };
}
