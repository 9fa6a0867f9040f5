using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddPadding()
    {
        One("F.pad with a number", ToPad, (x, a) => F.pad(x[0], a.Longs("pad"), PaddingModes.Constant, a.Real("value")));
        One("F.pad with a number, default", ToPad, (x, a) => F.pad(x[0], a.Longs("pad")));
        One("F.pad of a span", ToPad, (x, a) => F.pad(x[0], new ReadOnlySpan<long>(a.Longs("pad"))));
        One(
            "F.pad of every dimension",
            d =>
            {
                d.Stored();
                d.Set("pad", (long)d.Whole(-1, 2));
            },
            (x, a) => F.pad(x[0], a.Long("pad"), PaddingModes.Zeros, 1)
        );
        One(
            "F.pad of an edge",
            d => ToPadEdges(d, d.Whole(1, 2)),
            (x, a) => F.pad(x[0], a.Longs("pad"), a.Choice<PaddingModes>("mode"), a.Real("value"))
        );
        One(
            "F.pad of two",
            d => ToPadEdges(d, 1),
            (x, a) => F.pad(x[0], (a.Longs("pad")[0], a.Longs("pad")[1]), a.Choice<PaddingModes>("mode"))
        );
        One(
            "F.pad of four",
            d => ToPadEdges(d, 2),
            (x, a) =>
                F.pad(
                    x[0],
                    (a.Longs("pad")[0], a.Longs("pad")[1], a.Longs("pad")[2], a.Longs("pad")[3]),
                    a.Choice<PaddingModes>("mode")
                )
        );
        One(
            "F.pad of whole numbers by reflection",
            d =>
            {
                d.Tensor(d.Pick(Element.Long, Element.Byte, Element.Bool), [d.Whole(1, 3), d.Whole(1, 4), d.Whole(1, 4)]);
                d.Set("mode", d.Pick("Reflect", "Replicate"));
            },
            (x, a) => F.pad(x[0], (1, 0, 0, 1), a.Choice<PaddingModes>("mode"))
        );
        AddPads();
    }

    private void AddPads()
    {
        One("ConstantPad1d", d => ToPadEdges(d, 1), (x, a) => nn.ConstantPad1d(a.Long("all"), a.Real("number")).call(x[0]));
        One(
            "ConstantPad1d with a pair",
            d => ToPadEdges(d, 1),
            (x, a) => nn.ConstantPad1d((a.Longs("pad")[0], a.Longs("pad")[1]), a.Real("number")).call(x[0])
        );
        One("ConstantPad2d", d => ToPadEdges(d, 2), (x, a) => nn.ConstantPad2d(a.Long("all"), a.Real("number")).call(x[0]));
        One("ConstantPad2d with four", d => ToPadEdges(d, 2), (x, a) => nn.ConstantPad2d(Four(a), a.Real("number")).call(x[0]));
        One("ZeroPad2d", d => ToPadEdges(d, 2), (x, a) => nn.ZeroPad2d(a.Long("all")).call(x[0]));
        One("ZeroPad2d with four", d => ToPadEdges(d, 2), (x, a) => nn.ZeroPad2d(Four(a)).call(x[0]));
        One("ReflectionPad1d", d => ToPadEdges(d, 1), (x, a) => nn.ReflectionPad1d(a.Long("all")).call(x[0]));
        One(
            "ReflectionPad1d with a pair",
            d => ToPadEdges(d, 1),
            (x, a) => nn.ReflectionPad1d((a.Longs("pad")[0], a.Longs("pad")[1])).call(x[0])
        );
        One("ReflectionPad2d", d => ToPadEdges(d, 2), (x, a) => nn.ReflectionPad2d(a.Long("all")).call(x[0]));
        One("ReflectionPad2d with four", d => ToPadEdges(d, 2), (x, a) => nn.ReflectionPad2d(Four(a)).call(x[0]));
        One("ReplicationPad1d", d => ToPadEdges(d, 1), (x, a) => nn.ReplicationPad1d(a.Long("all")).call(x[0]));
        One(
            "ReplicationPad1d with a pair",
            d => ToPadEdges(d, 1),
            (x, a) => nn.ReplicationPad1d((a.Longs("pad")[0], a.Longs("pad")[1])).call(x[0])
        );
        One("ReplicationPad2d", d => ToPadEdges(d, 2), (x, a) => nn.ReplicationPad2d(a.Long("all")).call(x[0]));
        One("ReplicationPad2d with four", d => ToPadEdges(d, 2), (x, a) => nn.ReplicationPad2d(Four(a)).call(x[0]));
        Facts(
            "members of pads",
            d => d.Float([2]),
            (x, a) =>
            {
                var layer = nn.ConstantPad2d((1, 2, 3, 4), 0.5);
                var before = string.Join(",", layer.padding) + layer.value;
                layer.padding = [1, 0, 0, 0];
                layer.value = 2;
                return
                [
                    before,
                    Numbers(layer.call(ones(1, 1, 1, 1))),
                    string.Join(",", nn.ReflectionPad1d(3).padding),
                    string.Join(",", nn.ReplicationPad2d(3).padding),
                    nn.ZeroPad2d(1).value,
                    nn.ConstantPad1d(1, 2).forward(ones(1, 1, 1)).shape[^1],
                    layer.state_dict().Count,
                ];
            }
        );
    }

    private static (long, long, long, long) Four(Args a) =>
        (a.Longs("pad")[0], a.Longs("pad")[1], a.Longs("pad")[2], a.Longs("pad")[3]);

    private static void ToPad(Draw d)
    {
        var rank = d.Stored().Shape.Length;
        var count = 2 * d.Whole(0, rank);
        d.Set("pad", Amounts(d, d.Chance(0.05) ? count + d.Whole(1, 2) : count));
        d.Set("value", (double)d.Pick(0, 1, 7));
    }

    private static void ToPadEdges(Draw d, int dimensions)
    {
        long[] space =
        [
            .. Enumerable.Range(0, dimensions).Select(_ => (long)d.Whole(d.Chance(0.05) ? 0 : 1, d.Chance(0.2) ? 20 : 6)),
        ];
        long[] batch = d.Chance(0.2) ? [] : [d.Chance(0.05) ? 0 : d.Whole(1, 3)];
        d.Float(d.Chance(0.04) ? space : [.. batch, d.Chance(0.03) ? 0 : d.Whole(1, 3), .. space]);
        // libtorch returns images of negative sizes for an empty batch.
        var isEmpty = batch is [0];
        d.Set<long[]>("pad", [.. Amounts(d, 2 * dimensions).Select(amount => isEmpty ? Math.Max(0, amount) : amount)]);
        d.Set("all", (long)d.Whole(isEmpty ? 0 : -1, 3));
        d.Set("mode", d.Pick("Constant", "Zeros", "Reflect", "Replicate", "Reflect", "Replicate"));
        d.Set("value", d.Chance(0.9) ? 0.0 : 0.5);
        d.Set("number", d.Pick(0.0, 0.5, -3.0));
    }

    private static long[] Amounts(Draw d, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (long)(d.Chance(0.85) ? d.Whole(0, 3) : d.Whole(-3, 6)))];
}
