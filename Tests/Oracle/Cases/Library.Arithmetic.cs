using TorchSharp;
using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddArithmetic()
    {
        One("add", d => d.Pair(), (x, a) => x[0].add(x[1]), Agreement.Rounded, chains: true, arity: 2);
        One("sub", d => d.Pair(), (x, a) => x[0].sub(x[1]), Agreement.Rounded, chains: true, arity: 2);
        One("mul", d => d.Pair(), (x, a) => x[0].mul(x[1]), Agreement.Rounded, chains: true, arity: 2);
        One("div", d => d.Pair(), (x, a) => x[0].div(x[1]), Agreement.Rounded);
        One("torch.add", d => d.Pair(), (x, a) => add(x[0], x[1]), Agreement.Rounded);
        One("torch.sub", d => d.Pair(), (x, a) => sub(x[0], x[1]), Agreement.Rounded);
        One("torch.mul", d => d.Pair(), (x, a) => mul(x[0], x[1]), Agreement.Rounded);
        One("torch.div", d => d.Pair(), (x, a) => div(x[0], x[1]), Agreement.Rounded);
        One("+", d => d.Pair(), (x, a) => x[0] + x[1], Agreement.Rounded);
        One("-", d => d.Pair(), (x, a) => x[0] - x[1], Agreement.Rounded);
        One("*", d => d.Pair(), (x, a) => x[0] * x[1], Agreement.Rounded);
        One("/", d => d.Pair(), (x, a) => x[0] / x[1], Agreement.Rounded);
        One("twice the same", d => d.Float(), (x, a) => (x[0] * x[0]) + x[0], Agreement.Rounded, chains: true);

        One("add number", WithNumber, (x, a) => x[0].add(a.Number("n")), Agreement.Rounded);
        One("sub number", WithNumber, (x, a) => x[0].sub(a.Number("n")), Agreement.Rounded);
        One("mul number", WithNumber, (x, a) => x[0].mul(a.Number("n")), Agreement.Rounded);
        One("div number", WithNumber, (x, a) => x[0].div(a.Number("n")), Agreement.Rounded);
        One("torch.add number", WithNumber, (x, a) => add(x[0], a.Number("n")), Agreement.Rounded);
        One("torch.sub number", WithNumber, (x, a) => sub(x[0], a.Number("n")), Agreement.Rounded);
        One("torch.mul number", WithNumber, (x, a) => mul(x[0], a.Number("n")), Agreement.Rounded);
        One("torch.div number", WithNumber, (x, a) => div(x[0], a.Number("n")), Agreement.Rounded);
        One("+ number", WithNumber, (x, a) => x[0] + a.Number("n"), Agreement.Rounded);
        One("- number", WithNumber, (x, a) => x[0] - a.Number("n"), Agreement.Rounded);
        One("* number", WithNumber, (x, a) => x[0] * a.Number("n"), Agreement.Rounded);
        One("/ number", WithNumber, (x, a) => x[0] / a.Number("n"), Agreement.Rounded);
        One("number +", WithNumber, (x, a) => a.Number("n") + x[0], Agreement.Rounded);
        One("number -", WithNumber, (x, a) => a.Number("n") - x[0], Agreement.Rounded, deviation: LeastNumber);
        One("number *", WithNumber, (x, a) => a.Number("n") * x[0], Agreement.Rounded);
        One("number /", WithNumber, (x, a) => a.Number("n") / x[0], Agreement.Rounded);
        One("add alpha", PairWithNumber, (x, a) => x[0].add(x[1], a.Number("n")), Agreement.Scaled);
        One("tensor and float", d => d.Any(), (x, a) => x[0] * 1.5f, Agreement.Rounded);
        One("tensor and long", d => d.Any(), (x, a) => x[0] * 3L, Agreement.Rounded);

        One(
            "div rounded",
            PairWithMode,
            (x, a) => x[0].div(x[1], a.Choice<RoundingMode>("mode")),
            Agreement.Rounded,
            deadly: Overflows
        );
        One(
            "torch.div rounded",
            PairWithMode,
            (x, a) => div(x[0], x[1], a.Choice<RoundingMode>("mode")),
            Agreement.Rounded,
            deadly: Overflows,
            deviation: ModeIsLost
        );
        One(
            "div number rounded",
            NumberWithMode,
            (x, a) => x[0].div(a.Number("n"), a.Choice<RoundingMode>("mode")),
            Agreement.Rounded,
            deadly: Overflows
        );
        One(
            "torch.div number rounded",
            NumberWithMode,
            (x, a) => div(x[0], a.Number("n"), a.Choice<RoundingMode>("mode")),
            Agreement.Rounded,
            deadly: Overflows,
            deviation: ModeIsLost
        );

        One("pow", d => d.Pair(), (x, a) => x[0].pow(x[1]), Agreement.Rounded);
        One("torch.pow", d => d.Pair(), (x, a) => pow(x[0], x[1]), Agreement.Rounded);
        One("pow number", WithNumber, (x, a) => x[0].pow(a.Number("n")), Agreement.Rounded, deviation: TruthExponent);
        One("torch.pow number", WithNumber, (x, a) => pow(x[0], a.Number("n")), Agreement.Rounded, deviation: TruthExponent);
        One("maximum", d => d.Pair(), (x, a) => x[0].maximum(x[1]), chains: true, arity: 2);
        One("minimum", d => d.Pair(), (x, a) => x[0].minimum(x[1]), chains: true, arity: 2);
        One("torch.maximum", d => d.Pair(), (x, a) => maximum(x[0], x[1]));
        One("torch.minimum", d => d.Pair(), (x, a) => minimum(x[0], x[1]));
        One(
            "clamp",
            WithBounds,
            (x, a) => x[0].clamp(a.Number("low"), a.Number("high")),
            backward: Agreement.Exact,
            deviation: BoundOfNoNumber
        );
        One(
            "torch.clamp",
            WithBounds,
            (x, a) => clamp(x[0], a.Number("low"), a.Number("high")),
            backward: Agreement.Exact,
            deviation: BoundOfNoNumber
        );
        One("clamp low", WithNumber, (x, a) => x[0].clamp(a.Number("n")), backward: Agreement.Exact, deviation: BoundOfNoNumber);
        One(
            "clamp high",
            WithNumber,
            (x, a) => x[0].clamp(max: a.Number("n")),
            backward: Agreement.Exact,
            deviation: BoundOfNoNumber
        );
        One(
            "clamp_min",
            WithNumber,
            (x, a) => x[0].clamp_min(a.Number("n")),
            backward: Agreement.Exact,
            deviation: BoundOfNoNumber
        );
        One(
            "clamp_max",
            WithNumber,
            (x, a) => x[0].clamp_max(a.Number("n")),
            backward: Agreement.Exact,
            deviation: BoundOfNoNumber
        );
        Refused("clamp without bounds", d => d.Any(), (x, a) => x[0].clamp((Scalar?)null));
    }

    /// <summary>The one quotient of whole numbers that does not fit: the processor's trap ends the process.</summary>
    private static bool Overflows(Input[] inputs, Parameters p) =>
        p.Text("mode") != "None"
        && inputs[0].Longs.Contains(long.MinValue)
        && (inputs.Length > 1 ? inputs[1].Longs.Contains(-1) : p["n"] is -1L);

    private static string? LeastNumber(Input[] inputs, Parameters p) =>
        p["n"] is double && inputs[0].Longs.Contains(long.MinValue)
            ? "TorchSharp negates the tensor first, and the least whole number has no negative"
            : null;

    private static string? BoundOfNoNumber(Input[] inputs, Parameters p) =>
        p.Values.Values.Any(value => value is double.NaN) && (inputs[0].Type != Element.Float || p.Values.ContainsKey("n"))
            ? "a bound that is NaN is ignored by TorchSharp's clamp with one bound, and by PyTorch's of whole numbers"
            : null;

    private static string? TruthExponent(Input[] inputs, Parameters p) =>
        p["n"] is bool && inputs[0].Gradient
            ? "PyTorch's gradient of a power does not know that the truth value false is 0"
            : null;

    private static string? ModeIsLost(Input[] inputs, Parameters p) =>
        p.Text("mode") != "None" ? "TorchSharp's torch.div takes a rounding mode and ignores it" : null;

    private static void WithNumber(Draw d)
    {
        d.Any();
        d.Set("n", d.Scalar());
    }

    private static void PairWithNumber(Draw d)
    {
        d.Pair();
        d.Set("n", d.Scalar(Domain.Tame));
    }

    private static void WithBounds(Draw d)
    {
        d.Any();
        d.Set("low", d.Scalar());
        d.Set("high", d.Scalar());
    }

    private static void PairWithMode(Draw d)
    {
        d.Pair();
        d.Set("mode", d.Pick("None", "trunc", "floor"));
    }

    private static void NumberWithMode(Draw d)
    {
        WithNumber(d);
        d.Set("mode", d.Pick("None", "trunc", "floor"));
    }
}
