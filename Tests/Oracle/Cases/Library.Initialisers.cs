using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddInitialisers()
    {
        One("init.constant_", ToInitialise, (x, a) => nn.init.constant_(zeros(a.Longs("shape")), a.Real("gain")));
        One("init.ones_", ToInitialise, (x, a) => nn.init.ones_(zeros(a.Longs("shape"))));
        One("init.zeros_", ToInitialise, (x, a) => nn.init.zeros_(ones(a.Longs("shape"))));
        One("init.eye_", ToInitialise, (x, a) => nn.init.eye_(zeros(a.Longs("shape"))));
        One("init.uniform_", ToInitialise, (x, a) => nn.init.uniform_(Fresh(a), -1, 2));
        One("init.normal_", ToInitialise, (x, a) => nn.init.normal_(Fresh(a), 1, 2), Agreement.Bounded);
        // Other draws than PyTorch's, see DeviationTests: what is compared is the shape and what is refused.
        One(
            "init.trunc_normal_",
            ToInitialise,
            (x, a) => nn.init.trunc_normal_(Fresh(a), 0.1, 1, -1, 2).mul(0),
            Agreement.Bounded
        );
        One("init.xavier_uniform_", ToInitialise, (x, a) => nn.init.xavier_uniform_(Fresh(a), a.Real("gain")), Agreement.Rounded);
        One("init.glorot_uniform_", ToInitialise, (x, a) => nn.init.glorot_uniform_(Fresh(a), a.Real("gain")), Agreement.Rounded);
        One(
            "init.xavier_normal_",
            ToInitialise,
            (x, a) => nn.init.xavier_normal_(Fresh(a), a.Real("gain")).mul(0),
            Agreement.Bounded
        );
        One(
            "init.glorot_normal_",
            ToInitialise,
            (x, a) => nn.init.glorot_normal_(Fresh(a), a.Real("gain")).mul(0),
            Agreement.Bounded
        );
        One(
            "init.kaiming_uniform_",
            ToInitialise,
            (x, a) =>
                nn.init.kaiming_uniform_(
                    Fresh(a),
                    a.Real("a"),
                    a.Choice<nn.init.FanInOut>("mode"),
                    a.Choice<nn.init.NonlinearityType>("kind")
                ),
            Agreement.Rounded
        );
        One(
            "init.kaiming_uniform_ default",
            ToInitialise,
            (x, a) => nn.init.kaiming_uniform_(Fresh(a), Math.Sqrt(5)),
            Agreement.Rounded
        );
        One(
            "init.kaiming_normal_",
            ToInitialise,
            (x, a) =>
                nn.init.kaiming_normal_(
                    Fresh(a),
                    a.Real("a"),
                    a.Choice<nn.init.FanInOut>("mode"),
                    a.Choice<nn.init.NonlinearityType>("kind")
                ),
            Agreement.Bounded
        );
        One("init.orthogonal_", ToInitialise, (x, a) => nn.init.orthogonal_(Fresh(a), a.Real("gain")), Agreement.Bounded);
        Facts(
            "init.calculate_gain",
            ToInitialise,
            (x, a) =>
                [
                    nn.init.calculate_gain(a.Choice<nn.init.NonlinearityType>("kind"), a.Real("a")),
                    nn.init.calculate_gain(a.Choice<nn.init.NonlinearityType>("kind")),
                ]
        );
        Facts("init.CalculateFanInAndFanOut", ToInitialise, (x, a) => [nn.init.CalculateFanInAndFanOut(zeros(a.Longs("shape")))]);
    }

    private static Tensor Fresh(Args a)
    {
        manual_seed(a.Long("seed"));
        return zeros(a.Longs("shape"));
    }

    private static void ToInitialise(Draw d)
    {
        d.Set<long[]>(
            "shape",
            d.Chance(0.85) ? [d.Whole(1, 9), d.Whole(1, 9)] : [.. d.Shape(0, 4).Select(size => Math.Max(size, 1))]
        );
        d.Set("seed", (long)d.Whole(0, 99999));
        d.Set("gain", d.Pick(1.0, 2.0, 0.5));
        d.Set("a", d.Pick(0.0, 0.5, 1.0));
        d.Set("mode", d.Pick("FanIn", "FanOut"));
        d.Set("kind", d.Pick("LeakyReLU", "ReLU", "Linear", "Tanh", "Sigmoid", "Conv2D"));
    }
}
