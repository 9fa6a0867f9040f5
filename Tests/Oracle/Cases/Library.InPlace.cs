using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddInPlace()
    {
        One("add_", d => d.Pair(), (x, a) => x[0].clone().add_(x[1]), Agreement.Rounded);
        One("sub_", d => d.Pair(), (x, a) => x[0].clone().sub_(x[1]), Agreement.Rounded);
        One("mul_", d => d.Pair(), (x, a) => x[0].clone().mul_(x[1]), Agreement.Rounded);
        One("div_", d => d.Pair(), (x, a) => x[0].clone().div_(x[1]), Agreement.Rounded);
        One("add_ number", WithNumber, (x, a) => x[0].clone().add_(a.Number("n")), Agreement.Rounded);
        One("sub_ number", WithNumber, (x, a) => x[0].clone().sub_(a.Number("n")), Agreement.Rounded);
        One("mul_ number", WithNumber, (x, a) => x[0].clone().mul_(a.Number("n")), Agreement.Rounded);
        One("div_ number", WithNumber, (x, a) => x[0].clone().div_(a.Number("n")), Agreement.Rounded);
        One("add_ alpha", PairWithNumber, (x, a) => x[0].clone().add_(x[1], a.Number("n")), Agreement.Scaled);
        One("add_ of a leaf", d => d.Pair(), (x, a) => x[0].add_(x[1].detach()), Agreement.Rounded);
        One(
            "mul_ of a view",
            d => d.Pair(),
            (x, a) =>
            {
                // What is done to a view in place is not recorded by the embedded engine, and refused where it would have to be.
                var y = x[0].detach().clone();
                y.T.mul_(2);
                return y;
            },
            Agreement.Rounded
        );
        Refused(
            "add_ of a shifted view",
            d => d.Float([6], Domain.Tame),
            (x, a) =>
            {
                var y = x[0].detach().clone();
                y.narrow(0, 1, 5).add_(y.narrow(0, 0, 5));
                return y;
            }
        );
        One(
            "add_ of itself",
            d => d.Any(),
            (x, a) =>
            {
                var y = x[0].detach().clone();
                y.add_(y);
                return y.mul_(y);
            },
            Agreement.Rounded
        );
        One(
            "div_ rounded",
            PairWithMode,
            (x, a) => x[0].clone().div_(x[1], a.Choice<RoundingMode>("mode")),
            Agreement.Rounded,
            deadly: Overflows
        );
        One(
            "div_ number rounded",
            NumberWithMode,
            (x, a) => x[0].clone().div_(a.Number("n"), a.Choice<RoundingMode>("mode")),
            Agreement.Rounded,
            deadly: Overflows
        );
        One(
            "what a gradient needs is changed",
            d => d.Float(),
            (x, a) =>
            {
                var y = x[0] * 2;
                var z = y * y;
                y.add_(1);
                return z;
            },
            Agreement.Rounded
        );
        One(
            "what a gradient does not need is changed",
            d => d.Float(),
            (x, a) =>
            {
                var y = x[0] * 2;
                var z = y + 1;
                y.mul_(3);
                return z + y;
            },
            Agreement.Rounded
        );
        One("neg_", d => d.Any(), (x, a) => x[0].clone().neg_());
        One("exp_", d => d.Any(), (x, a) => x[0].clone().exp_(), Agreement.Rounded);
        One("log_", d => d.Any(), (x, a) => x[0].clone().log_(), Agreement.Rounded);
        One("sqrt_", d => d.Any(), (x, a) => x[0].clone().sqrt_(), Agreement.Rounded);
        One("relu_", d => d.Any(), (x, a) => x[0].clone().relu_());
        One("clamp_", WithBounds, (x, a) => x[0].clone().clamp_(a.Number("low"), a.Number("high")));
        One("fill_", WithNumber, (x, a) => x[0].clone().fill_(a.Number("n")), deviation: Unfit);
        One(
            "fill_ of a view",
            WithNumber,
            (x, a) =>
            {
                var y = x[0].detach().clone();
                y.T.fill_(a.Number("n"));
                return y;
            },
            deviation: Unfit
        );
        One("zero_", d => d.Stored(), (x, a) => x[0].detach().clone().zero_());
        One("copy_", d => d.Pair(), (x, a) => x[0].clone().copy_(x[1]), deviation: UnfitCopy);
        One(
            "copy_ into a view",
            d => d.Float(d.Shape(2, 3)),
            (x, a) =>
            {
                var y = zeros_like(x[0]);
                y.T.copy_(x[0].detach().T * 2);
                return y;
            },
            Agreement.Rounded
        );
    }

    private static string? Unfit(Input[] inputs, Parameters p) =>
        inputs[0].Type == Element.Long && p["n"] is double number && !(Math.Abs(number) < 1e15)
            ? "the conversion of a number out of range is undefined in C++"
            : null;

    private static string? UnfitCopy(Input[] inputs, Parameters p) =>
        inputs[0].Type != Element.Float && inputs[1].Floats.Any(value => !(Math.Abs(value) < 1e15))
            ? "the conversion of a number out of range is undefined in C++"
            : null;
}
