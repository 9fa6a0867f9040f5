using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddResizing()
    {
        One(
            "F.interpolate",
            d => ToResize(d, "Nearest"),
            (x, a) => F.interpolate(x[0], Places(a), Factors(a)),
            deviation: FactorForgotten
        );
        One(
            "F.interpolate from the ratio of sizes",
            d => ToResize(d, "Nearest"),
            (x, a) => F.interpolate(x[0], Places(a), Factors(a), recompute_scale_factor: true)
        );
        One(
            "F.interpolate between places",
            d => ToResize(d, "Linear"),
            (x, a) =>
                F.interpolate(
                    x[0],
                    Places(a),
                    Factors(a),
                    a.Choice<InterpolationMode>("mode"),
                    a.Flag("corners"),
                    a.Flag("recompute")
                ),
            Agreement.Conditioned
        );
        One(
            "F.interpolate between places, default",
            d => ToResize(d, "Linear"),
            (x, a) => F.interpolate(x[0], Places(a), Factors(a), a.Choice<InterpolationMode>("mode")),
            Agreement.Conditioned
        );
        One(
            "Upsample",
            d => ToResize(d, d.Pick("Nearest", "Linear")),
            (x, a) => nn.Upsample(Places(a), Factors(a), a.Choice<UpsampleMode>("mode")).call(x[0]),
            Agreement.Conditioned,
            deviation: FactorForgotten
        );
        One(
            "Upsample between places",
            d => ToResize(d, "Linear"),
            (x, a) =>
                nn.Upsample(Places(a), Factors(a), a.Choice<UpsampleMode>("mode"), a.Flag("corners"), a.Flag("recompute"))
                    .call(x[0]),
            Agreement.Conditioned
        );
        Refused(
            "F.interpolate with aligned corners of nothing",
            d => ToResize(d, "Nearest"),
            (x, a) => F.interpolate(x[0], Places(a), Factors(a), align_corners: a.Flag("corners"))
        );
        Refused(
            "F.interpolate without sizes",
            d => ToResize(d, "Nearest"),
            (x, a) => a.Flag("corners") ? F.interpolate(x[0]) : F.interpolate(x[0], [], [])
        );
        Refused(
            "F.interpolate with sizes and factors",
            d => ToResize(d, "Nearest"),
            (x, a) => F.interpolate(x[0], [.. x[0].shape[2..]], [.. x[0].shape[2..].Select(_ => 1.0)])
        );
        Facts(
            "members of Upsample",
            d => d.Float([2]),
            (x, a) =>
            {
                var bySize = nn.Upsample([2, 3], mode: UpsampleMode.Bilinear, align_corners: true);
                var byFactor = nn.Upsample(null, [1.5], recompute_scale_factor: false);
                var input = arange(3, dtype: ScalarType.Float32).reshape(1, 1, 3);
                var before = Numbers(byFactor.forward(input));
                byFactor.recompute_scale_factor = true;
                return
                [
                    string.Join(",", bySize.size.ToArray()),
                    bySize.scale_factor.Length,
                    bySize.mode.ToString(),
                    bySize.align_corners is true,
                    bySize.recompute_scale_factor is null,
                    byFactor.size.Length,
                    byFactor.scale_factor[0],
                    byFactor.mode.ToString(),
                    byFactor.align_corners is null,
                    byFactor.recompute_scale_factor is true,
                    before,
                    Numbers(byFactor.forward(input)),
                    byFactor.state_dict().Count,
                ];
            }
        );
    }

    private static long[]? Places(Args a) => a.Flag("sized") ? a.Longs("size") : null;

    private static double[]? Factors(Args a) =>
        a.Flag("sized") ? null : [.. Enumerable.Range(0, a.Int("factors")).Select(i => a.Real($"factor{i}"))];

    // A kept or doubled size by another factor than 1 or 2.
    private static string? FactorForgotten(Input[] inputs, Parameters p)
    {
        var shape = inputs[0].Shape;
        if (p.Text("mode") != "Nearest" || p.Flag("sized") || p.Long("factors") != shape.Length - 2)
        {
            return null;
        }

        var axes = shape[2..].Select((size, i) => (size, factor: p.Real($"factor{i}"))).ToArray();
        var outputs = axes.Sum(axis => Math.Floor(axis.size * axis.factor));
        return
            (axes.Length == 1 || outputs > 128)
            && axes.Any(axis => Math.Floor(axis.size * axis.factor) / axis.size is (1 or 2) and var times && times != axis.factor)
            ? "libtorch's results for sequences and large images use the factor where its gradients do not"
            : null;
    }

    private static void ToResize(Draw d, string mode)
    {
        var dimensions = d.Whole(1, 2);
        long[] space = [.. Enumerable.Range(0, dimensions).Select(_ => (long)d.Whole(1, d.Chance(0.2) ? 40 : 6))];
        if (d.Chance(0.03))
        {
            space[0] = 0;
        }

        long[] outer = [d.Chance(0.05) ? 0 : d.Whole(1, 3), d.Chance(0.03) ? 0 : d.Whole(1, 3)];
        // A rank that the mode does not take, with factors for it.
        var shape = d.Chance(0.03) ? [outer[0], .. space] : (long[])[.. outer, .. space];
        d.Float(shape, Domain.Summable);
        var count = d.Chance(0.03) ? d.Whole(0, 3) : dimensions;
        d.Set("sized", d.Chance(0.5));
        d.Set<long[]>(
            "size",
            [.. Enumerable.Range(0, count).Select(_ => (long)(d.Chance(0.03) ? d.Whole(-1, 0) : d.Whole(1, 15)))]
        );
        d.Set("factors", (long)count);
        for (var i = 0; i < count; i++)
        {
            d.Set($"factor{i}", Factor(d));
        }

        d.Set("mode", mode == "Linear" && (d.Chance(0.97) ? dimensions == 2 : dimensions == 1) ? "Bilinear" : mode);
        d.Set("corners", d.Chance(0.5));
        d.Set("recompute", d.Chance(0.3));
    }

    private static double Factor(Draw d) =>
        d.Whole(0, 99) switch
        {
            < 50 => d.Whole(1, 5),
            < 90 => d.Whole(30, 400) / 100.0,
            < 97 => d.Pick(1.3, 2.0 / 3, 0.5, 1.0 / 3, 7.7),
            _ => d.Pick(0.0, -1.0, 0.01),
        };
}
