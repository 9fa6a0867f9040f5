using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddPools()
    {
        One(
            "F.max_pool1d",
            d => ToPool(d, 1),
            (x, a) =>
                F.max_pool1d(
                    x[0],
                    a.Longs("kernel")[0],
                    a.Longs("stride")[0],
                    a.Longs("padding")[0],
                    a.Longs("dilation")[0],
                    a.Flag("ceil")
                ),
            Agreement.Exact
        );
        One(
            "F.max_pool2d",
            d => ToPool(d, 2),
            (x, a) =>
                F.max_pool2d(
                    x[0],
                    a.Longs("kernel")[0],
                    a.Longs("stride")[0],
                    a.Longs("padding")[0],
                    a.Longs("dilation")[0],
                    a.Flag("ceil")
                ),
            Agreement.Exact
        );
        One(
            "F.max_pool2d with pairs",
            d => ToPool(d, 2),
            (x, a) =>
                F.max_pool2d(
                    x[0],
                    (a.Longs("kernel")[0], a.Longs("kernel")[1]),
                    (a.Longs("stride")[0], a.Longs("stride")[1]),
                    (a.Longs("padding")[0], a.Longs("padding")[1]),
                    (a.Longs("dilation")[0], a.Longs("dilation")[1]),
                    a.Flag("ceil")
                ),
            Agreement.Exact
        );
        One(
            "F.max_pool2d with arrays",
            d => ToPool(d, 2),
            (x, a) =>
                F.max_pool2d(x[0], a.Longs("kernel"), a.Longs("stride"), a.Longs("padding"), a.Longs("dilation"), a.Flag("ceil")),
            Agreement.Exact
        );
        One("F.max_pool2d, halving", d => ToHalve(d), (x, a) => F.max_pool2d(x[0], 2), Agreement.Exact);
        One(
            "MaxPool1d",
            d => ToPool(d, 1),
            (x, a) =>
                nn.MaxPool1d(
                        a.Longs("kernel")[0],
                        a.Longs("stride")[0],
                        a.Longs("padding")[0],
                        a.Longs("dilation")[0],
                        a.Flag("ceil")
                    )
                    .call(x[0]),
            Agreement.Exact
        );
        One(
            "MaxPool2d",
            d => ToPool(d, 2),
            (x, a) =>
                nn.MaxPool2d(
                        a.Longs("kernel")[0],
                        a.Longs("stride")[0],
                        a.Longs("padding")[0],
                        a.Longs("dilation")[0],
                        a.Flag("ceil")
                    )
                    .call(x[0]),
            Agreement.Exact
        );
        One(
            "MaxPool2d with pairs",
            d => ToPool(d, 2),
            (x, a) =>
                nn.MaxPool2d(
                        (a.Longs("kernel")[0], a.Longs("kernel")[1]),
                        (a.Longs("stride")[0], a.Longs("stride")[1]),
                        (a.Longs("padding")[0], a.Longs("padding")[1]),
                        (a.Longs("dilation")[0], a.Longs("dilation")[1]),
                        a.Flag("ceil")
                    )
                    .call(x[0]),
            Agreement.Exact
        );
        One(
            "MaxPool2d with arrays",
            d => ToPool(d, 2),
            (x, a) =>
                nn.MaxPool2d(a.Longs("kernel"), a.Longs("stride"), a.Longs("padding"), a.Longs("dilation"), a.Flag("ceil"))
                    .call(x[0]),
            Agreement.Exact
        );
        One(
            "F.avg_pool1d",
            d => ToAverage(d, 1),
            (x, a) =>
                F.avg_pool1d(
                    x[0],
                    a.Longs("kernel")[0],
                    a.Longs("stride")[0],
                    a.Longs("padding")[0],
                    a.Flag("ceil"),
                    a.Flag("count")
                ),
            Agreement.Conditioned
        );
        One(
            "F.avg_pool2d",
            d => ToAverage(d, 2),
            (x, a) =>
                F.avg_pool2d(
                    x[0],
                    a.Longs("kernel")[0],
                    a.Longs("stride")[0],
                    a.Longs("padding")[0],
                    a.Flag("ceil"),
                    a.Flag("count"),
                    Divisor(a)
                ),
            Agreement.Conditioned
        );
        One(
            "F.avg_pool2d with pairs",
            d => ToAverage(d, 2),
            (x, a) =>
                F.avg_pool2d(
                    x[0],
                    (a.Longs("kernel")[0], a.Longs("kernel")[1]),
                    (a.Longs("stride")[0], a.Longs("stride")[1]),
                    (a.Longs("padding")[0], a.Longs("padding")[1]),
                    a.Flag("ceil"),
                    a.Flag("count"),
                    Divisor(a)
                ),
            Agreement.Conditioned
        );
        One(
            "F.avg_pool2d with arrays",
            d => ToAverage(d, 2),
            (x, a) =>
                F.avg_pool2d(
                    x[0],
                    a.Longs("kernel"),
                    a.Longs("stride"),
                    a.Longs("padding"),
                    a.Flag("ceil"),
                    a.Flag("count"),
                    Divisor(a)
                ),
            Agreement.Conditioned
        );
        One(
            "AvgPool1d",
            d => ToAverage(d, 1),
            (x, a) =>
                nn.AvgPool1d(a.Longs("kernel")[0], a.Longs("stride")[0], a.Longs("padding")[0], a.Flag("ceil"), a.Flag("count"))
                    .call(x[0]),
            Agreement.Conditioned
        );
        One(
            "AvgPool2d",
            d => ToAverage(d, 2),
            (x, a) =>
                nn.AvgPool2d(
                        a.Longs("kernel")[0],
                        a.Longs("stride")[0],
                        a.Longs("padding")[0],
                        a.Flag("ceil"),
                        a.Flag("count"),
                        Divisor(a)
                    )
                    .call(x[0]),
            Agreement.Conditioned
        );
        One(
            "AvgPool2d with pairs",
            d => ToAverage(d, 2),
            (x, a) =>
                nn.AvgPool2d(
                        (a.Longs("kernel")[0], a.Longs("kernel")[1]),
                        (a.Longs("stride")[0], a.Longs("stride")[1]),
                        (a.Longs("padding")[0], a.Longs("padding")[1]),
                        a.Flag("ceil"),
                        a.Flag("count"),
                        Divisor(a)
                    )
                    .call(x[0]),
            Agreement.Conditioned
        );
        One(
            "AvgPool2d with arrays",
            d => ToAverage(d, 2),
            (x, a) =>
                nn.AvgPool2d(
                        a.Longs("kernel"),
                        a.Longs("stride"),
                        a.Longs("padding"),
                        a.Flag("ceil"),
                        a.Flag("count"),
                        Divisor(a)
                    )
                    .call(x[0]),
            Agreement.Conditioned
        );
        One(
            "F.adaptive_avg_pool1d",
            d => ToAdapt(d, 1),
            (x, a) => F.adaptive_avg_pool1d(x[0], a.Longs("size")[0]),
            Agreement.Conditioned
        );
        One(
            "AdaptiveAvgPool1d",
            d => ToAdapt(d, 1),
            (x, a) => nn.AdaptiveAvgPool1d(a.Longs("size")[0]).call(x[0]),
            Agreement.Conditioned
        );
        One(
            "F.adaptive_avg_pool2d",
            d => ToAdapt(d, 2),
            (x, a) => F.adaptive_avg_pool2d(x[0], a.Longs("size")[0]),
            Agreement.Conditioned
        );
        One(
            "AdaptiveAvgPool2d",
            d => ToAdapt(d, 2),
            (x, a) => nn.AdaptiveAvgPool2d(a.Longs("size")[0]).call(x[0]),
            Agreement.Conditioned
        );
        One(
            "F.adaptive_avg_pool2d with pairs",
            d => ToAdapt(d, 2),
            (x, a) => F.adaptive_avg_pool2d(x[0], (a.Longs("size")[0], a.Longs("size")[1])),
            Agreement.Conditioned
        );
        One(
            "AdaptiveAvgPool2d with pairs",
            d => ToAdapt(d, 2),
            (x, a) => nn.AdaptiveAvgPool2d((a.Longs("size")[0], a.Longs("size")[1])).call(x[0]),
            Agreement.Conditioned
        );
        One(
            "F.adaptive_avg_pool2d with arrays",
            d => ToAdapt(d, 2),
            (x, a) => F.adaptive_avg_pool2d(x[0], a.Longs("size")),
            Agreement.Conditioned
        );
        One(
            "AdaptiveAvgPool2d with arrays",
            d => ToAdapt(d, 2),
            (x, a) => nn.AdaptiveAvgPool2d(a.Longs("size")).call(x[0]),
            Agreement.Conditioned
        );
        One(
            "F.dropout1d",
            d => ToDropChannels(d, 1),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return F.dropout1d(x[0], a.Real("p"), a.Flag("train"));
            },
            Agreement.Rounded,
            deviation: MklDraws
        );
        One(
            "Dropout1d",
            d => ToDropChannels(d, 1),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.Dropout1d(a.Real("p"));
                layer.train(a.Flag("train"));
                return layer.call(x[0]);
            },
            Agreement.Rounded,
            deviation: MklDraws
        );
        One(
            "F.dropout2d",
            d => ToDropChannels(d, 2),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                return F.dropout2d(x[0], a.Real("p"), a.Flag("train"));
            },
            Agreement.Rounded,
            deviation: MklDraws
        );
        One(
            "Dropout2d",
            d => ToDropChannels(d, 2),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.Dropout2d(a.Real("p"));
                layer.train(a.Flag("train"));
                return layer.call(x[0]);
            },
            Agreement.Rounded,
            deviation: MklDraws
        );
        One(
            "BatchNorm2d",
            d =>
            {
                var features = d.Whole(1, 4);
                d.Float(d.Chance(0.1) ? [2, features, 3] : [d.Whole(1, 3), features, d.Whole(1, 4), d.Whole(2, 4)], Domain.Small);
                d.Set("features", (long)(d.Chance(0.05) ? features + 1 : features));
                d.Set("train", d.Chance(0.7));
            },
            (x, a) =>
            {
                var norm = nn.BatchNorm2d(a.Long("features"), 1e-3, 0.2);
                norm.train(a.Flag("train"));
                return a.Watch(norm).call(x[0]);
            },
            Agreement.Bounded,
            Agreement.Bounded
        );
    }

    private static long? Divisor(Args a) => a.Long("divisor") == 0 ? null : a.Long("divisor");

    private static void ToPool(Draw d, int dimensions)
    {
        var (kernel, stride, padding, dilation) = (new long[2], new long[2], new long[2], new long[2]);
        long[] space = [1, 1];
        for (var i = 0; i < 2; i++)
        {
            (kernel[i], stride[i], dilation[i]) = (d.Whole(1, 4), d.Whole(1, 4), d.Chance(0.7) ? 1 : d.Whole(1, 3));
            var reach = (dilation[i] * (kernel[i] - 1)) + 1;
            padding[i] = d.Chance(0.5) ? 0 : d.Whole(0, (int)(reach / 2) + (d.Chance(0.1) ? 1 : 0));
            space[i] = d.Chance(0.05) ? d.Whole(1, 3) : Math.Max(reach - (2 * padding[i]), 1) + d.Whole(0, 6);
        }

        // A window whose elements all lie in the padding has no largest one: libtorch then writes the gradient outside its
        // memory, and the process ends. The forms with one number take the first for both dimensions.
        space[0] = Math.Max(space[0], dilation[0]);
        space[1] = Math.Max(space[1], Math.Max(dilation[0], dilation[1]));
        if (dimensions == 2)
        {
            space[1] = Math.Max(space[1], space[0]);
        }

        long[] batch = d.Chance(0.15) ? [] : [d.Chance(0.05) ? 0 : d.Whole(1, 3)];
        d.Float([.. batch, d.Whole(1, 3), .. space[..dimensions]]);
        d.Set("kernel", kernel);
        d.Set("stride", stride);
        d.Set("padding", padding);
        d.Set("dilation", dilation);
        d.Set("ceil", d.Chance(0.4));
    }

    private static void ToHalve(Draw d) => d.Float([d.Whole(1, 3), d.Whole(1, 3), d.Whole(2, 12), d.Whole(2, 24)]);

    private static void ToAverage(Draw d, int dimensions)
    {
        var (kernel, stride, padding) = (new long[2], new long[2], new long[2]);
        long[] space = [1, 1];
        for (var i = 0; i < 2; i++)
        {
            (kernel[i], stride[i]) = (d.Whole(1, 4), d.Whole(1, 4));
            padding[i] = d.Chance(0.5) ? 0 : d.Whole(0, (int)(kernel[i] / 2) + (d.Chance(0.1) ? 1 : 0));
            space[i] = d.Chance(0.05) ? d.Whole(1, 3) : Math.Max(kernel[i] - (2 * padding[i]), 1) + d.Whole(0, 6);
        }

        if (dimensions == 2)
        {
            space[1] = Math.Max(space[1], space[0]);
        }

        long[] batch = d.Chance(0.15) ? [] : [d.Chance(0.05) ? 0 : d.Whole(1, 3)];
        d.Float([.. batch, d.Whole(1, 3), .. space[..dimensions]], Domain.Tame);
        d.Set("kernel", kernel);
        d.Set("stride", stride);
        d.Set("padding", padding);
        d.Set("ceil", d.Chance(0.4));
        d.Set("count", d.Chance(0.6));
        d.Set("divisor", d.Chance(0.7) ? 0L : d.Whole(1, 5));
    }

    private static void ToAdapt(Draw d, int dimensions)
    {
        long[] batch = d.Chance(0.15) ? [] : [d.Chance(0.05) ? 0 : d.Whole(1, 3)];
        long[] space = [d.Whole(1, 9), d.Whole(1, 9)];
        d.Float([.. batch, d.Whole(1, 3), .. space[..dimensions]], Domain.Tame);
        d.Set<long[]>("size", [d.Whole(1, 6), d.Whole(1, 6)]);
    }

    private static void ToDropChannels(Draw d, int dimensions)
    {
        long[] space = [d.Whole(1, 4), d.Whole(1, 4)];
        d.Float([d.Whole(1, 4), d.Whole(1, 5), .. space[..dimensions]], Domain.Tame);
        d.Set("p", d.Pick(0.0, 0.25, 0.5, 1.0));
        d.Set("train", d.Chance(0.8));
        d.Set("seed", (long)d.Whole(0, 9999));
    }
}
