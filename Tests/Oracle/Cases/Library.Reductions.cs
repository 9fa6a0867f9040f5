using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddReductions()
    {
        One("sum", AnySummable, (x, a) => x[0].sum(), Agreement.Conditioned);
        One("torch.sum", AnySummable, (x, a) => sum(x[0]), Agreement.Conditioned);
        One(
            "sum typed",
            WithType,
            (x, a) => x[0].sum(a.Choice<ScalarType>("type")),
            Agreement.Conditioned,
            deviation: LargeFloats
        );
        One(
            "torch.sum typed",
            WithType,
            (x, a) => sum(x[0], a.Choice<ScalarType>("type")),
            Agreement.Conditioned,
            deviation: LargeFloats
        );
        One("sum dim", Reduced, (x, a) => x[0].sum(a.Long("dim"), a.Flag("keep")), Agreement.Conditioned);
        One("torch.sum dim", Reduced, (x, a) => sum(x[0], a.Long("dim"), a.Flag("keep")), Agreement.Conditioned);
        One("sum dims", ReducedMany, (x, a) => x[0].sum(a.Longs("dims"), a.Flag("keep")), Agreement.Conditioned);
        One("sum dims as span", ReducedMany, (x, a) => x[0].sum(a.Longs("dims").AsSpan(), a.Flag("keep")), Agreement.Conditioned);
        One("torch.sum dims", ReducedMany, (x, a) => sum(x[0], a.Longs("dims").AsSpan(), a.Flag("keep")), Agreement.Conditioned);
        One("mean", FloatSummable, (x, a) => x[0].mean(), Agreement.Conditioned);
        One("torch.mean", AnySummable, (x, a) => mean(x[0]), Agreement.Conditioned);
        One("mean dims", ReducedMany, (x, a) => x[0].mean(a.Longs("dims"), a.Flag("keep")), Agreement.Conditioned);
        One("torch.mean dims", ReducedMany, (x, a) => mean(x[0], a.Longs("dims"), a.Flag("keep")), Agreement.Conditioned);
        One(
            "mean typed",
            ReducedMany,
            (x, a) => x[0].mean(a.Longs("dims"), a.Flag("keep"), ScalarType.Float32),
            Agreement.Conditioned
        );
        One("mean of the last dimension", FloatSummable, (x, a) => x[0].mean([-1L], true), Agreement.Conditioned, chains: true);

        One("max", d => d.Any(), (x, a) => x[0].max());
        One("min", d => d.Any(), (x, a) => x[0].min());
        Many("torch.max and min", d => d.Any(), (x, a) => [max(x[0]), min(x[0])]);
        Many("max dim", AnyReduced, (x, a) => Both(x[0].max(a.Long("dim"), a.Flag("keep"))));
        Many("min dim", AnyReduced, (x, a) => Both(x[0].min(a.Long("dim"), a.Flag("keep"))));
        Many("torch.max dim", AnyReduced, (x, a) => Both(max(x[0], a.Long("dim"), a.Flag("keep"))));
        Many("torch.min dim", AnyReduced, (x, a) => Both(min(x[0], a.Long("dim"), a.Flag("keep"))));
        One("amax", AnyReducedMany, (x, a) => x[0].amax(a.Longs("dims")));
        One("amin", AnyReducedMany, (x, a) => x[0].amin(a.Longs("dims")));
        Many("argmax and argmin", d => d.Any(), (x, a) => [x[0].argmax(), x[0].argmin(), argmax(x[0]), argmin(x[0])]);
        One("argmax dim", AnyReduced, (x, a) => x[0].argmax(a.Long("dim"), a.Flag("keep")));
        One("argmin dim", AnyReduced, (x, a) => x[0].argmin(a.Long("dim"), a.Flag("keep")));
        Many(
            "torch.argmax and argmin dim",
            AnyReduced,
            (x, a) => [argmax(x[0], a.Long("dim"), a.Flag("keep")), argmin(x[0], a.Long("dim"), a.Flag("keep"))]
        );

        Many("any and all", d => d.Any(), (x, a) => [x[0].any(), x[0].all(), any(x[0]), all(x[0])]);
        Many(
            "any and all dim",
            AnyReduced,
            (x, a) =>
                [
                    x[0].any(a.Long("dim"), a.Flag("keep")),
                    x[0].all(a.Long("dim"), a.Flag("keep")),
                    any(x[0], a.Long("dim"), a.Flag("keep")),
                    all(x[0], a.Long("dim"), a.Flag("keep")),
                ]
        );

        One("var", Spread, (x, a) => x[0].var(a.Flag("unbiased")), Agreement.Conditioned, deviation: AlwaysUnbiased);
        One("std", Spread, (x, a) => x[0].std(a.Flag("unbiased")), Agreement.Conditioned, deviation: NoSpread);
        One("torch.var", Spread, (x, a) => var(x[0], a.Flag("unbiased")), Agreement.Conditioned, deviation: AlwaysUnbiased);
        One("torch.std", Spread, (x, a) => std(x[0], a.Flag("unbiased")), Agreement.Conditioned, deviation: NoSpread);
        One(
            "var dim",
            Spread,
            (x, a) => x[0].var(a.Long("dim"), a.Flag("unbiased"), a.Flag("keep")),
            Agreement.Conditioned,
            deadly: NotFloat,
            deviation: NoSpread
        );
        One(
            "std dim",
            Spread,
            (x, a) => x[0].std(a.Long("dim"), a.Flag("unbiased"), a.Flag("keep")),
            Agreement.Conditioned,
            deviation: NoSpread
        );
        One(
            "var dims",
            Spread,
            (x, a) => x[0].var(a.Longs("dims"), a.Flag("unbiased"), a.Flag("keep")),
            Agreement.Conditioned,
            deadly: NotFloat,
            deviation: NoDimensions
        );
        One(
            "std dims",
            Spread,
            (x, a) => x[0].std(a.Longs("dims"), a.Flag("unbiased"), a.Flag("keep")),
            Agreement.Conditioned,
            deviation: NoDimensions
        );
        One(
            "torch.var dims",
            Spread,
            (x, a) => var(x[0], a.Longs("dims"), a.Flag("unbiased"), a.Flag("keep")),
            Agreement.Conditioned,
            deadly: NotFloat,
            deviation: NoDimensions
        );
        One(
            "torch.std dims",
            Spread,
            (x, a) => std(x[0], a.Longs("dims"), a.Flag("unbiased"), a.Flag("keep")),
            Agreement.Conditioned,
            deviation: NoDimensions
        );
    }

    private static Tensor[] Both((Tensor values, Tensor indexes) pair) => [pair.values, pair.indexes];

    /// <summary>
    /// TorchSharp's native var along dimensions first computes another variance outside its handler for exceptions.
    /// </summary>
    private static bool NotFloat(Input[] inputs, Parameters p) => inputs[0].Type != Element.Float;

    private static string? AlwaysUnbiased(Input[] inputs, Parameters p) =>
        !p.Flag("unbiased") ? "TorchSharp's var of all elements takes unbiased and ignores it" : NoSpread(inputs, p);

    private static string? NoDimensions(Input[] inputs, Parameters p) =>
        p.Longs("dims").Length == 0 && inputs[0].Gradient
            ? "PyTorch 2.10 takes an empty list of dimensions for all of them, but for none in the gradient of var and std"
            : NoSpread(inputs, p);

    private static string? NoSpread(Input[] inputs, Parameters p) =>
        inputs[0].Count == 1 && !float.IsFinite(inputs[0].Floats.FirstOrDefault())
            ? "PyTorch's gradient of the variance of one number that is not finite"
            : null;

    private static string? LargeFloats(Input[] inputs, Parameters p) =>
        p.Text("type") == "Int64" && inputs[0].Floats.Any(value => !(Math.Abs(value) < 1e9))
            ? "the conversion of a number out of range is undefined in C++"
            : null;

    private static void AnySummable(Draw d) => d.Any(domain: Domain.Summable);

    private static void FloatSummable(Draw d) => d.Float(domain: Domain.Summable);

    private static void WithType(Draw d)
    {
        d.Any(domain: Domain.Summable);
        d.Set("type", d.Pick("Float32", "Int64"));
    }

    private static void Reduced(Draw d)
    {
        d.Set("dim", d.Dimension(d.Any(domain: Domain.Summable).Shape.Length));
        d.Set("keep", d.Chance(0.5));
    }

    private static void ReducedMany(Draw d)
    {
        d.Set("dims", d.Dimensions(d.Any(domain: Domain.Summable).Shape.Length));
        d.Set("keep", d.Chance(0.5));
    }

    private static void AnyReduced(Draw d)
    {
        d.Set("dim", d.Dimension(d.Any().Shape.Length));
        d.Set("keep", d.Chance(0.5));
    }

    private static void AnyReducedMany(Draw d) => d.Set("dims", d.Dimensions(d.Any().Shape.Length));

    private static void Spread(Draw d)
    {
        d.Varied = true;
        var rank = (d.Chance(0.9) ? d.Float(domain: Domain.Summable) : d.Any(domain: Domain.Summable)).Shape.Length;
        d.Set("dim", d.Dimension(rank));
        d.Set("dims", d.Dimensions(rank));
        d.Set("unbiased", d.Chance(0.6));
        d.Set("keep", d.Chance(0.5));
    }
}
