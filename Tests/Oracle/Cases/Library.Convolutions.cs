using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddConvolutions()
    {
        One(
            "F.conv2d",
            d => ToConvolve(d, 2),
            (x, a) => F.conv2d(x[0], x[1], x[2], a.Longs("stride"), a.Longs("padding"), a.Longs("dilation"), a.Long("groups")),
            Agreement.Conditioned
        );
        One("F.conv2d, plain", d => ToConvolve(d, 2, plain: true), (x, a) => F.conv2d(x[0], x[1]), Agreement.Conditioned);
        One(
            "F.conv2d_padding",
            d => ToConvolve(d, 2, same: true),
            (x, a) =>
                F.conv2d_padding(
                    x[0],
                    x[1],
                    x[2],
                    a.Longs("stride"),
                    a.Choice<Padding>("named"),
                    a.Longs("dilation"),
                    a.Long("groups")
                ),
            Agreement.Conditioned
        );
        One(
            "F.conv1d",
            d => ToConvolve(d, 1),
            (x, a) =>
                F.conv1d(x[0], x[1], x[2], a.Longs("stride")[0], a.Longs("padding")[0], a.Longs("dilation")[0], a.Long("groups")),
            Agreement.Conditioned
        );
        One(
            "F.conv1d_padding",
            d => ToConvolve(d, 1, same: true),
            (x, a) =>
                F.conv1d_padding(
                    x[0],
                    x[1],
                    x[2],
                    a.Longs("stride")[0],
                    a.Choice<Padding>("named"),
                    a.Longs("dilation")[0],
                    a.Long("groups")
                ),
            Agreement.Conditioned
        );
        Refused("F.conv2d of whole numbers", d => d.Indices([1, 1, 3, 3], 0, 3), (x, a) => F.conv2d(x[0], ones(1, 1, 2, 2)));

        One(
            "Conv2d",
            d => ToConvolveByModule(d, 2),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.Conv2d(
                    a.Long("in"),
                    a.Long("out"),
                    a.Longs("kernel")[0],
                    a.Longs("stride")[0],
                    a.Longs("padding")[0],
                    a.Longs("dilation")[0],
                    PaddingModes.Zeros,
                    a.Long("groups"),
                    a.Flag("bias")
                );
                return a.Watch(layer).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "Conv2d with pairs",
            d => ToConvolveByModule(d, 2),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.Conv2d(
                    a.Long("in"),
                    a.Long("out"),
                    (a.Longs("kernel")[0], a.Longs("kernel")[1]),
                    (a.Longs("stride")[0], a.Longs("stride")[1]),
                    (a.Longs("padding")[0], a.Longs("padding")[1]),
                    (a.Longs("dilation")[0], a.Longs("dilation")[1]),
                    PaddingModes.Zeros,
                    a.Long("groups"),
                    a.Flag("bias")
                );
                return a.Watch(layer).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "Conv2d with a named padding",
            d => ToConvolveByModule(d, 2, same: true),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.Conv2d(
                    a.Long("in"),
                    a.Long("out"),
                    a.Longs("kernel")[0],
                    a.Choice<Padding>("named"),
                    a.Longs("stride")[0],
                    a.Longs("dilation")[0],
                    PaddingModes.Zeros,
                    a.Long("groups"),
                    a.Flag("bias")
                );
                return a.Watch(layer).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "Conv2d with pairs and a named padding",
            d => ToConvolveByModule(d, 2, same: true),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.Conv2d(
                    a.Long("in"),
                    a.Long("out"),
                    (a.Longs("kernel")[0], a.Longs("kernel")[1]),
                    a.Choice<Padding>("named"),
                    (a.Longs("stride")[0], a.Longs("stride")[1]),
                    (a.Longs("dilation")[0], a.Longs("dilation")[1]),
                    PaddingModes.Zeros,
                    a.Long("groups"),
                    a.Flag("bias")
                );
                return a.Watch(layer).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "Conv1d",
            d => ToConvolveByModule(d, 1),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.Conv1d(
                    a.Long("in"),
                    a.Long("out"),
                    a.Longs("kernel")[0],
                    a.Longs("stride")[0],
                    a.Longs("padding")[0],
                    a.Longs("dilation")[0],
                    PaddingModes.Zeros,
                    a.Long("groups"),
                    a.Flag("bias")
                );
                return a.Watch(layer).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "Conv1d with a named padding",
            d => ToConvolveByModule(d, 1, same: true),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.Conv1d(
                    a.Long("in"),
                    a.Long("out"),
                    a.Longs("kernel")[0],
                    a.Choice<Padding>("named"),
                    a.Longs("stride")[0],
                    a.Longs("dilation")[0],
                    PaddingModes.Zeros,
                    a.Long("groups"),
                    a.Flag("bias")
                );
                return a.Watch(layer).call(x[0]);
            },
            Agreement.Scaled,
            Agreement.Scaled
        );
        Facts(
            "members of Conv2d",
            d => d.Set("seed", (long)d.Whole(0, 9999)),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.Conv2d(4, 6, 3, groups: 2);
                var first = Numbers(layer.weight) + Numbers(layer.bias!);
                layer.reset_parameters();
                var second = Numbers(layer.weight) + Numbers(layer.bias!);
                layer.weight = nn.Parameter(ones(6, 2, 3, 3));
                layer.bias = nn.Parameter(ones(6));
                return
                [
                    layer.in_channels,
                    layer.out_channels,
                    first,
                    second,
                    string.Join(",", layer.state_dict().Keys),
                    Numbers(layer.call(ones(1, 4, 3, 3))),
                    nn.Conv2d(1, 1, 2, bias: false).bias is null,
                ];
            }
        );
    }

    private static void ToConvolve(Draw d, int dimensions, bool same = false, bool plain = false)
    {
        var (groups, input, output, kernel, space) = Sizes(d, dimensions, same, plain);
        long[] batch = d.Chance(0.15) ? [] : [d.Chance(0.05) ? 0 : d.Whole(1, 3)];
        d.Float([.. batch, d.Chance(0.03) ? input + 1 : input, .. space], Domain.Tame);
        d.Float([output, input / groups, .. kernel], Domain.Tame);
        d.Float([d.Chance(0.03) ? output + 1 : output], Domain.Tame);
    }

    private static void ToConvolveByModule(Draw d, int dimensions, bool same = false)
    {
        var (_, input, output, kernel, space) = Sizes(d, dimensions, same, plain: false);
        long[] batch = d.Chance(0.15) ? [] : [d.Whole(1, 3)];
        d.Float([.. batch, d.Chance(0.03) ? input + 1 : input, .. space], Domain.Tame);
        d.Set("in", input);
        d.Set("out", output);
        d.Set("kernel", kernel);
        d.Set("bias", d.Chance(0.7));
        d.Set("seed", (long)d.Whole(0, 9999));
    }

    /// <summary>Sizes that fit, now and then some that do not.</summary>
    private static (long Groups, long Input, long Output, long[] Kernel, long[] Space) Sizes(
        Draw d,
        int dimensions,
        bool same,
        bool plain
    )
    {
        var groups = plain || d.Chance(0.6) ? 1L : d.Whole(2, 3);
        var (input, output) = (groups * d.Whole(1, 3), groups * d.Whole(1, d.Chance(0.1) ? 20 : 5));
        var (kernel, stride, padding, dilation) = (Many(1, 4), Many(1, 3, 0.5), Many(0, 2, 0.4), Many(1, 2, 0.7));
        var named = d.Pick("Same", "Valid");
        if (same && named == "Same" && d.Chance(0.9))
        {
            stride = Many(1, 1);
        }
        if (plain)
        {
            (stride, padding, dilation) = (Many(1, 1), Many(0, 0), Many(1, 1));
        }

        var space = new long[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            var reach = (dilation[i] * (kernel[i] - 1)) + 1 - (same ? 0 : 2 * padding[i]);
            space[i] = d.Chance(0.03) ? d.Whole(1, 3) : Math.Max(reach, 1) + d.Whole(0, d.Chance(0.1) ? 30 : 5);
        }

        d.Set("stride", stride);
        d.Set("padding", padding);
        d.Set("dilation", dilation);
        d.Set("groups", d.Chance(0.02) ? groups + 1 : groups);
        if (same)
        {
            d.Set("named", named);
        }

        return (groups, input, output, kernel, space);

        long[] Many(int low, int high, double lowest = 0.1) =>
            [.. Enumerable.Range(0, dimensions).Select(_ => d.Chance(lowest) ? low : (long)d.Whole(low, high))];
    }
}
