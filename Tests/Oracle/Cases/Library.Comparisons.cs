using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddComparisons()
    {
        Many(
            "comparisons",
            d => d.Pair(),
            (x, a) => [x[0].eq(x[1]), x[0].ne(x[1]), x[0].lt(x[1]), x[0].le(x[1]), x[0].gt(x[1]), x[0].ge(x[1])]
        );
        Many(
            "torch comparisons",
            d => d.Pair(),
            (x, a) => [eq(x[0], x[1]), ne(x[0], x[1]), lt(x[0], x[1]), le(x[0], x[1]), gt(x[0], x[1]), ge(x[0], x[1])]
        );
        Many(
            "comparison operators",
            d => d.Pair(),
            (x, a) => [x[0] == x[1], x[0] != x[1], x[0] < x[1], x[0] <= x[1], x[0] > x[1], x[0] >= x[1]]
        );
        Many(
            "comparisons with a number",
            WithNumber,
            (x, a) =>
                [
                    x[0].eq(a.Number("n")),
                    x[0].ne(a.Number("n")),
                    x[0].lt(a.Number("n")),
                    x[0].le(a.Number("n")),
                    x[0].gt(a.Number("n")),
                    x[0].ge(a.Number("n")),
                ]
        );
        Many(
            "comparison operators with a number",
            WithNumber,
            (x, a) =>
                [
                    x[0] == a.Number("n"),
                    x[0] != a.Number("n"),
                    x[0] < a.Number("n"),
                    x[0] <= a.Number("n"),
                    x[0] > a.Number("n"),
                    x[0] >= a.Number("n"),
                ]
        );
        Many(
            "comparison operators after a number",
            WithNumber,
            (x, a) =>
                [
                    a.Number("n") == x[0],
                    a.Number("n") != x[0],
                    a.Number("n") < x[0],
                    a.Number("n") <= x[0],
                    a.Number("n") > x[0],
                    a.Number("n") >= x[0],
                ]
        );
        Many(
            "logical",
            d => d.Pair(),
            (x, a) =>
                [
                    x[0].logical_and(x[1]),
                    x[0].logical_or(x[1]),
                    x[0].logical_xor(x[1]),
                    x[0].logical_not(),
                    logical_and(x[0], x[1]),
                    logical_or(x[0], x[1]),
                    logical_not(x[0]),
                ]
        );
        One("&", TwoTruths, (x, a) => x[0] & x[1]);
        One("|", TwoTruths, (x, a) => x[0] | x[1]);
        One("^", TwoTruths, (x, a) => x[0] ^ x[1]);
        One("~", d => d.Tensor(Element.Bool, d.Shape()), (x, a) => ~x[0]);
        Many(
            "kinds of numbers",
            d => d.Any(),
            (x, a) => [x[0].isnan(), x[0].isinf(), x[0].isfinite(), isnan(x[0]), isinf(x[0]), isfinite(x[0])]
        );
        Many(
            "isclose",
            WithTolerances,
            (x, a) =>
                [
                    x[0].isclose(x[1], a.Real("rtol"), a.Real("atol"), a.Flag("nan")),
                    isclose(x[0], x[1], a.Real("rtol"), a.Real("atol"), a.Flag("nan")),
                    x[0].isclose(x[1]),
                ],
            deviation: WidenedNaN
        );
        Facts(
            "allclose",
            WithTolerances,
            (x, a) =>
                [
                    x[0].allclose(x[1], a.Real("rtol"), a.Real("atol"), a.Flag("nan")),
                    allclose(x[0], x[1], a.Real("rtol"), a.Real("atol"), a.Flag("nan")),
                    x[0].allclose(x[0]),
                    x[0].allclose(x[0], equal_nan: true),
                ],
            deviation: WidenedNaN
        );
        Many(
            "equal",
            d => d.Pair(),
            (x, a) => [x[0].equal(x[1]).all(), equal(x[0], x[1]).all(), x[0].equal(x[0]).all()],
            deviation: OtherShape
        );
    }

    private static string? OtherShape(Input[] inputs, Parameters p) =>
        !inputs[0].Shape.SequenceEqual(inputs[1].Shape)
            ? "TorchSharp's equal is eq: it compares element by element, and broadcasts"
            : null;

    private static string? WidenedNaN(Input[] inputs, Parameters p) =>
        p.Flag("nan") && !inputs[0].Shape.SequenceEqual(inputs[1].Shape)
            ? "PyTorch's isclose with equal_nan does not broadcast its first tensor"
            : null;

    private static void TwoTruths(Draw d)
    {
        var first = d.Tensor(Element.Bool, d.Shape());
        d.Tensor(Element.Bool, d.Against(first.Shape));
    }

    private static void WithTolerances(Draw d)
    {
        d.Pair();
        d.Set("rtol", d.Pick(1e-5, 0.0, 0.3));
        d.Set("atol", d.Pick(1e-8, 0.0, 0.5));
        d.Set("nan", d.Chance(0.5));
    }
}
