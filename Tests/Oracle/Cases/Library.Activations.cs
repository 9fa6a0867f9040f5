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

    private static void WithSlope(Draw d)
    {
        d.Float();
        d.Set("slope", d.Pick(0.01, 0.1, 1.0, 0.0, 1.3));
    }

    private static void WithDimension(Draw d) => d.Set("dim", d.Dimension(d.Float(domain: Domain.Summable).Shape.Length));

    private static void AnyWithDimension(Draw d) => d.Set("dim", d.Dimension(d.Any(domain: Domain.Summable).Shape.Length));
}
