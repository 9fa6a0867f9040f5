using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddTransposedConvolutions()
    {
        One(
            "F.conv_transpose2d",
            d => ToTranspose(d, 2),
            (x, a) =>
                F.conv_transpose2d(
                    x[0],
                    x[1],
                    x[2],
                    a.Longs("stride"),
                    a.Longs("padding"),
                    a.Longs("more"),
                    a.Longs("dilation"),
                    a.Long("groups")
                ),
            Agreement.Conditioned,
            deadly: NothingLeft
        );
        One(
            "F.conv_transpose2d, plain",
            d => ToTranspose(d, 2, plain: true),
            (x, a) => F.conv_transpose2d(x[0], x[1]),
            Agreement.Conditioned,
            deadly: NothingLeft
        );
        One(
            "F.conv_transpose1d",
            d => ToTranspose(d, 1),
            (x, a) =>
                F.conv_transpose1d(
                    x[0],
                    x[1],
                    x[2],
                    a.Longs("stride")[0],
                    a.Longs("padding")[0],
                    a.Longs("more")[0],
                    a.Longs("dilation")[0],
                    a.Long("groups")
                ),
            Agreement.Conditioned,
            deadly: NothingLeft
        );
        One(
            "ConvTranspose2d",
            d => ToTransposeByModule(d, 2),
            (x, a) => a.Watch(Square(a)).call(x[0]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "ConvTranspose2d with pairs",
            d => ToTransposeByModule(d, 2),
            (x, a) => a.Watch(WithPairs(a, (a.Longs("more")[0], a.Longs("more")[0]))).call(x[0]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "ConvTranspose2d to a size",
            d => ToTransposeByModule(d, 2),
            (x, a) => a.Watch(WithPairs(a, null)).forward(x[0], a.Longs("size")),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "ConvTranspose1d",
            d => ToTransposeByModule(d, 1),
            (x, a) => a.Watch(Line(a)).call(x[0]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "ConvTranspose1d to a size",
            d => ToTransposeByModule(d, 1),
            (x, a) => a.Watch(Line(a)).forward(x[0], a.Flag("bias") ? a.Longs("size") : null),
            Agreement.Scaled,
            Agreement.Scaled
        );
        Refused(
            "ConvTranspose1d with another padding mode",
            d => d.Float([2]),
            (x, a) => nn.ConvTranspose1d(1, 1, 2, padding_mode: PaddingModes.Reflect).call(ones(1, 1, 3))
        );
        Facts(
            "members of ConvTranspose2d",
            d => d.Set("seed", (long)d.Whole(0, 9999)),
            (x, a) =>
            {
                manual_seed(a.Long("seed"));
                var layer = nn.ConvTranspose2d(4, 6, 3, groups: 2);
                var first = Numbers(layer.weight) + Numbers(layer.bias!);
                layer.reset_parameters();
                var second = Numbers(layer.weight) + Numbers(layer.bias!);
                return
                [
                    layer.in_channels,
                    layer.out_channels,
                    first,
                    second,
                    string.Join(",", layer.weight.shape),
                    string.Join(",", layer.state_dict().Keys),
                    layer.forward(ones(1, 4, 2, 2)).shape[^1],
                    nn.ConvTranspose1d(1, 1, 2, bias: false).bias is null,
                ];
            }
        );
        Pinned(
            "the output padding of columns is that of rows",
            (x, a) =>
            {
                var shape = nn.ConvTranspose2d(1, 1, (2, 2), (2, 2), output_padding: (0, 1)).call(ones(1, 1, 2, 2)).shape;
                return tensor([shape[2], shape[3]]);
            }
        );
    }

    /// <summary>oneDNN ends the process when the padding cuts the whole result off.</summary>
    private static bool NothingLeft(Input[] inputs, Parameters p)
    {
        var (stride, padding, dilation, more) = (p.Longs("stride"), p.Longs("padding"), p.Longs("dilation"), p.Longs("more"));
        var kernel = inputs[1].Shape[^stride.Length..];
        var space = inputs[0].Shape[^stride.Length..];
        return space
            .Where((size, i) => ((size - 1) * stride[i]) - (2 * padding[i]) + (dilation[i] * (kernel[i] - 1)) + 1 + more[i] < 1)
            .Any();
    }

    private static TorchSharp.Modules.ConvTranspose2d Square(Args a)
    {
        manual_seed(a.Long("seed"));
        return nn.ConvTranspose2d(
            a.Long("in"),
            a.Long("out"),
            a.Longs("kernel")[0],
            a.Longs("stride")[0],
            a.Longs("padding")[0],
            a.Longs("more")[0],
            a.Longs("dilation")[0],
            PaddingModes.Zeros,
            a.Long("groups"),
            a.Flag("bias")
        );
    }

    private static TorchSharp.Modules.ConvTranspose2d WithPairs(Args a, (long, long)? more)
    {
        manual_seed(a.Long("seed"));
        return nn.ConvTranspose2d(
            a.Long("in"),
            a.Long("out"),
            (a.Longs("kernel")[0], a.Longs("kernel")[1]),
            (a.Longs("stride")[0], a.Longs("stride")[1]),
            (a.Longs("padding")[0], a.Longs("padding")[1]),
            more,
            (a.Longs("dilation")[0], a.Longs("dilation")[1]),
            PaddingModes.Zeros,
            a.Long("groups"),
            a.Flag("bias")
        );
    }

    private static TorchSharp.Modules.ConvTranspose1d Line(Args a)
    {
        manual_seed(a.Long("seed"));
        return nn.ConvTranspose1d(
            a.Long("in"),
            a.Long("out"),
            a.Longs("kernel")[0],
            a.Longs("stride")[0],
            a.Longs("padding")[0],
            a.Longs("more")[0],
            a.Longs("dilation")[0],
            PaddingModes.Zeros,
            a.Long("groups"),
            a.Flag("bias")
        );
    }

    private static void ToTranspose(Draw d, int dimensions, bool plain = false)
    {
        var (groups, input, output, kernel, space) = Enlargement(d, dimensions, plain);
        long[] batch = d.Chance(0.15) ? [] : [d.Chance(0.05) ? 0 : d.Whole(1, 3)];
        d.Float([.. batch, d.Chance(0.03) ? input + 1 : input, .. space], Domain.Tame);
        d.Float([input, output / groups, .. kernel], Domain.Tame);
        d.Float([d.Chance(0.03) ? output + 1 : output], Domain.Tame);
    }

    private static void ToTransposeByModule(Draw d, int dimensions)
    {
        var (_, input, output, kernel, space) = Enlargement(d, dimensions, remains: true);
        long[] batch = d.Chance(0.15) ? [] : [d.Whole(1, 3)];
        d.Float([.. batch, d.Chance(0.03) ? input + 1 : input, .. space], Domain.Tame);
        d.Set("in", input);
        d.Set("out", output);
        d.Set("kernel", kernel);
        d.Set("bias", d.Chance(0.7));
        d.Set("seed", (long)d.Whole(0, 9999));
        var (stride, padding, dilation) = (Longs("stride"), Longs("padding"), Longs("dilation"));
        long[] size =
        [
            .. space.Select(
                (one, i) =>
                    ((one - 1) * stride[i])
                    - (2 * padding[i])
                    + (dilation[i] * (kernel[i] - 1))
                    + 1
                    + d.Whole(0, (int)stride[i] - (d.Chance(0.95) ? 1 : 0))
            ),
        ];
        d.Set<long[]>(
            "size",
            d.Chance(0.7) ? size
                : d.Chance(0.8) ? [.. batch, output, .. size]
                : [.. size, 1]
        );

        long[] Longs(string name) => (long[])d.Parameters[name];
    }

    /// <summary>Sizes that fit, now and then some that do not; if asked, such that the padding does not cut the whole result
    /// off.</summary>
    private static (long Groups, long Input, long Output, long[] Kernel, long[] Space) Enlargement(
        Draw d,
        int dimensions,
        bool plain = false,
        bool remains = false
    )
    {
        var groups = plain || d.Chance(0.6) ? 1L : d.Whole(2, 3);
        var (input, output) = (groups * d.Whole(1, d.Chance(0.1) ? 20 : 5), groups * d.Whole(1, 3));
        var (kernel, stride, padding, dilation) = (Many(1, 4), Many(1, 3, 0.3), Many(0, 2, 0.5), Many(1, 2, 0.7));
        if (plain)
        {
            (stride, padding, dilation) = (Many(1, 1), Many(0, 0), Many(1, 1));
        }

        if (remains)
        {
            padding = [.. padding.Select(cut => Math.Min(cut, (kernel.Min() - 1) / 2))];
        }

        long[] space = [.. kernel.Select(_ => (long)d.Whole(d.Chance(0.03) ? 0 : 1, d.Chance(0.1) ? 20 : 6))];
        d.Set("stride", stride);
        d.Set("padding", padding);
        d.Set("dilation", dilation);
        d.Set<long[]>(
            "more",
            [
                .. stride.Select(
                    (step, i) => d.Chance(0.5) ? 0L : d.Whole(0, (int)Math.Max(step, dilation[i]) - (d.Chance(0.95) ? 1 : 0))
                ),
            ]
        );
        d.Set("groups", d.Chance(0.02) ? groups + 1 : groups);
        return (groups, input, output, kernel, space);

        long[] Many(int low, int high, double lowest = 0.1) =>
            [.. Enumerable.Range(0, dimensions).Select(_ => d.Chance(lowest) ? low : (long)d.Whole(low, high))];
    }
}
