using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddActivations()
    {
        One("relu", d => d.Any(), (x, a) => x[0].relu(), backward: Agreement.Exact, chains: true);
        One("F.relu", d => d.Any(), (x, a) => F.relu(x[0]), backward: Agreement.Exact);
        One("F.relu in place", d => d.Float(), (x, a) => F.relu(x[0].clone(), true), backward: Agreement.Exact);
        One("ReLU", d => d.Float(), (x, a) => nn.ReLU().call(x[0]), backward: Agreement.Exact);
        One("ReLU in place", d => d.Float(), (x, a) => nn.ReLU(true).call(x[0].clone()), backward: Agreement.Exact);
        One("leaky_relu", WithSlope, (x, a) => x[0].leaky_relu(a.Real("slope")), Agreement.Rounded);
        One("F.leaky_relu", WithSlope, (x, a) => F.leaky_relu(x[0], a.Real("slope")), Agreement.Rounded);
        One("F.leaky_relu in place", WithSlope, (x, a) => F.leaky_relu(x[0].clone(), a.Real("slope"), true), Agreement.Rounded);
        One("LeakyReLU", WithSlope, (x, a) => nn.LeakyReLU(a.Real("slope")).call(x[0]), Agreement.Rounded);
        One("LeakyReLU default", d => d.Float(), (x, a) => nn.LeakyReLU().call(x[0]), Agreement.Rounded);
        One("F.elu", WithSlope, (x, a) => F.elu(x[0], a.Real("slope")), Agreement.Rounded, deviation: NaNInPlace);
        One(
            "F.elu in place",
            WithSlope,
            (x, a) => F.elu(x[0].clone(), a.Real("slope"), true),
            Agreement.Rounded,
            deviation: NaNInPlace
        );
        One("ELU", WithSlope, (x, a) => nn.ELU(a.Real("slope")).call(x[0]), Agreement.Rounded, deviation: NaNInPlace);
        One("ELU default", d => d.Float(), (x, a) => nn.ELU().call(x[0]), Agreement.Rounded, deviation: NaNInPlace);
        One("sigmoid", d => d.Any(), (x, a) => x[0].sigmoid(), Agreement.Rounded, Agreement.Bounded, chains: true);
        One("torch.sigmoid", d => d.Any(), (x, a) => sigmoid(x[0]), Agreement.Rounded, Agreement.Bounded);
        One("Sigmoid", d => d.Float(), (x, a) => nn.Sigmoid().call(x[0]), Agreement.Rounded, Agreement.Bounded);
        One("tanh", d => d.Any(), (x, a) => x[0].tanh(), Agreement.Rounded, Agreement.Bounded, chains: true);
        One("torch.tanh", d => d.Any(), (x, a) => tanh(x[0]), Agreement.Rounded, Agreement.Bounded);
        One("Tanh", d => d.Float(), (x, a) => nn.Tanh().call(x[0]), Agreement.Rounded, Agreement.Bounded);
        One(
            "gelu",
            d => d.Float(),
            (x, a) => x[0].gelu(),
            Agreement.Bounded,
            Agreement.Bounded,
            deviation: NotFinite,
            chains: true
        );
        One("F.gelu", d => d.Float(), (x, a) => F.gelu(x[0]), Agreement.Bounded, Agreement.Bounded, deviation: NotFinite);
        One("GELU", d => d.Float(), (x, a) => nn.GELU().call(x[0]), Agreement.Bounded, Agreement.Bounded, deviation: NotFinite);
        One("silu", d => d.Any(), (x, a) => x[0].silu(), Agreement.Rounded, Agreement.Bounded, chains: true);
        One("F.silu", d => d.Any(), (x, a) => F.silu(x[0]), Agreement.Rounded, Agreement.Bounded);
        One("F.silu in place", d => d.Float(), (x, a) => F.silu(x[0].clone(), true), Agreement.Rounded, Agreement.Bounded);
        One("SiLU", d => d.Float(), (x, a) => nn.SiLU().call(x[0]), Agreement.Rounded, Agreement.Bounded);
        AddClippedActivations();
        AddSlopes();
        One("softmax", WithDimension, (x, a) => x[0].softmax(a.Long("dim")), Agreement.Conditioned, Agreement.Bounded);
        One("torch.softmax", WithDimension, (x, a) => softmax(x[0], a.Int("dim")), Agreement.Conditioned, Agreement.Bounded);
        One("F.softmax", WithDimension, (x, a) => F.softmax(x[0], a.Long("dim")), Agreement.Conditioned, Agreement.Bounded);
        One(
            "softmax of whole numbers",
            AnyWithDimension,
            (x, a) => x[0].softmax(a.Long("dim"), ScalarType.Float32),
            Agreement.Conditioned,
            Agreement.Bounded
        );
        One(
            "softmax of a type",
            AnyWithDimension,
            (x, a) => x[0].softmax(a.Long("dim")),
            Agreement.Conditioned,
            Agreement.Bounded,
            deviation: EmptyOfAType
        );
        One(
            "log_softmax of a type",
            AnyWithDimension,
            (x, a) => x[0].log_softmax(a.Long("dim")),
            Agreement.Scaled,
            Agreement.Scaled,
            deviation: EmptyOfAType
        );
        One("Softmax", WithDimension, (x, a) => nn.Softmax(a.Long("dim")).call(x[0]), Agreement.Conditioned, Agreement.Bounded);
        One("log_softmax", WithDimension, (x, a) => x[0].log_softmax(a.Long("dim")), Agreement.Scaled, Agreement.Scaled);
        One(
            "log_softmax of whole numbers",
            AnyWithDimension,
            (x, a) => x[0].log_softmax(a.Long("dim"), ScalarType.Float32),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One("F.log_softmax", WithDimension, (x, a) => F.log_softmax(x[0], a.Long("dim")), Agreement.Scaled, Agreement.Scaled);
        One("LogSoftmax", WithDimension, (x, a) => nn.LogSoftmax(a.Long("dim")).call(x[0]), Agreement.Scaled, Agreement.Scaled);
    }

    private void AddClippedActivations()
    {
        One("relu6", d => d.Any(), (x, a) => x[0].relu6(), backward: Agreement.Exact, deviation: GradientOfNaN, chains: true);
        One("F.relu6", d => d.Any(), (x, a) => F.relu6(x[0]), backward: Agreement.Exact, deviation: GradientOfNaN);
        One("relu6_", d => d.Any(), (x, a) => x[0].clone().relu6_(), backward: Agreement.Exact, deviation: GradientOfNaN);
        One(
            "F.relu6 in place",
            d => d.Float(),
            (x, a) => F.relu6(x[0].clone(), true),
            backward: Agreement.Exact,
            deviation: GradientOfNaN
        );
        One("ReLU6", d => d.Float(), (x, a) => nn.ReLU6().call(x[0]), backward: Agreement.Exact, deviation: GradientOfNaN);
        One(
            "hardswish",
            d => d.Any(),
            (x, a) => x[0].hardswish(),
            Agreement.Rounded,
            Agreement.Bounded,
            deviation: GradientOfNaN
        );
        One(
            "hardswish_",
            d => d.Float(),
            (x, a) => x[0].clone().hardswish_(),
            Agreement.Rounded,
            Agreement.Bounded,
            deviation: GradientOfNaN
        );
        One(
            "F.hardswish",
            d => d.Any(),
            (x, a) => F.hardswish(x[0]),
            Agreement.Rounded,
            Agreement.Bounded,
            deviation: GradientOfNaN
        );
        One(
            "Hardswish in place",
            d => d.Float(),
            (x, a) => nn.Hardswish(true).call(x[0].clone()),
            Agreement.Rounded,
            Agreement.Bounded,
            deviation: GradientOfNaN
        );
        // Below -1e37 the gradient of TorchSharp's mish, which is composed of three operations, overflows on the way.
        One("F.mish", d => d.Any(domain: Domain.Summable), (x, a) => F.mish(x[0]), Agreement.Rounded, Agreement.Scaled);
        // TorchSharp's mish in place overwrites what its own gradient needs.
        One("F.mish in place", d => d.Float(), (x, a) => F.mish(x[0].detach().clone(), true), Agreement.Rounded);
        One("Mish", d => d.Float(domain: Domain.Summable), (x, a) => nn.Mish().call(x[0]), Agreement.Rounded, Agreement.Scaled);
        One(
            "Mish, not in place",
            d => d.Float(domain: Domain.Summable),
            (x, a) => nn.Mish(false).call(x[0]),
            Agreement.Rounded,
            Agreement.Scaled
        );
        One("softplus", d => d.Any(), (x, a) => x[0].softplus(), Agreement.Rounded, Agreement.Bounded, chains: true);
        One(
            "softplus of parameters",
            WithSteepness,
            (x, a) => x[0].softplus(a.Real("beta"), a.Real("threshold")),
            Agreement.Rounded,
            Agreement.Bounded
        );
        One(
            "F.softplus",
            WithSteepness,
            (x, a) => F.softplus(x[0], a.Real("beta"), a.Real("threshold")),
            Agreement.Rounded,
            Agreement.Bounded
        );
        One(
            "Softplus",
            WithSteepness,
            (x, a) => nn.Softplus(a.Real("beta"), a.Real("threshold")).call(x[0]),
            Agreement.Rounded,
            Agreement.Bounded
        );
    }

    private void AddSlopes()
    {
        One("prelu", WithSlopes, (x, a) => x[0].prelu(x[1]), Agreement.Rounded);
        One("F.prelu", WithSlopes, (x, a) => F.prelu(x[0], x[1]), Agreement.Rounded);
        One(
            "PReLU",
            d =>
            {
                var shape = d.Float(domain: Domain.Summable).Shape;
                d.Set("count", d.Chance(0.5) || shape.Length < 2 ? 1 : shape[1]);
                d.Set("init", d.Pick(0.25, 0.1, -1.0));
            },
            (x, a) => a.Watch(nn.PReLU(a.Long("count"), a.Real("init"))).call(x[0]),
            Agreement.Rounded
        );
        Facts(
            "members of PReLU",
            d => d.Float([2]),
            (x, a) =>
            {
                var layer = nn.PReLU(3);
                var before = Numbers(layer.weight);
                layer.weight = nn.Parameter(ones(3) * 2);
                return
                [
                    layer.num_parameters,
                    layer.init,
                    before,
                    string.Join(",", layer.state_dict().Keys),
                    Numbers(layer.call(-ones(1, 3))),
                ];
            }
        );
    }

    /// <summary>
    /// oneDNN, with which PyTorch computes gelu, makes NaN of infinities on processors with AVX-512, and not on others.
    /// </summary>
    private static string? NotFinite(Input[] inputs, Parameters p) =>
        inputs.Any(input => input.Floats.Any(value => !float.IsFinite(value))) ? "oneDNN's gelu of infinity is NaN" : null;

    private static string? NaNInPlace(Input[] inputs, Parameters p) =>
        inputs[0].Floats.Any(float.IsNaN)
            ? "PyTorch's gradient of elu at NaN depends on where in a vector of the processor it lies"
            : null;

    private static string? EmptyOfAType(Input[] inputs, Parameters p) =>
        inputs[0].Count == 0 && inputs[0].Type != Element.Float
            ? "PyTorch's log_softmax of nothing returns before it looks at the type"
            : null;

    private static string? GradientOfNaN(Input[] inputs, Parameters p) =>
        inputs[0].Floats.Any(float.IsNaN)
            ? "PyTorch's gradients of relu6 and hardswish at NaN depend on where in a vector of the processor it lies"
            : null;

    private static void WithSteepness(Draw d)
    {
        d.Float();
        d.Set("beta", d.Pick(1.0, 0.5, 2.0, 10.0, -1.0));
        d.Set("threshold", d.Pick(20.0, 5.0, 1.0, 100.0, -1.0));
    }

    private static void WithSlopes(Draw d)
    {
        d.Varied = true;
        var shape = d.Tensor(d.Chance(0.97) ? Element.Float : Element.Long, d.Shape(), Domain.Summable).Shape;
        var channels = shape.Length > 1 ? shape[1] : 1;
        long[] slopes =
            d.Chance(0.5) ? [channels]
            : d.Chance(0.1) ? [1, channels]
            : d.Chance(0.1) ? [channels + 1]
            : d.Chance(0.3) ? []
            : [1];
        d.Tensor(d.Chance(0.97) ? Element.Float : Element.Long, slopes, Domain.Tame);
    }

    private static void WithSlope(Draw d)
    {
        d.Float();
        d.Set("slope", d.Pick(0.01, 0.1, 1.0, 0.0, 1.3));
    }

    private static void WithDimension(Draw d) => d.Set("dim", d.Dimension(d.Float(domain: Domain.Summable).Shape.Length));

    private static void AnyWithDimension(Draw d) => d.Set("dim", d.Dimension(d.Any(domain: Domain.Summable).Shape.Length));
}
