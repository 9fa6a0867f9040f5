using static TorchSharp.torch;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddShapes()
    {
        One("view", WithNewShape, (x, a) => x[0].view(a.Longs("shape")));
        One("reshape", WithNewShape, (x, a) => x[0].reshape(a.Longs("shape")));
        One("torch.reshape", WithNewShape, (x, a) => reshape(x[0], a.Longs("shape")));
        One("view_as", TwoOfOneCount, (x, a) => x[0].view_as(x[1]));
        One("flatten", WithRange, (x, a) => x[0].flatten(a.Long("first"), a.Long("last")));
        One("flatten all", d => d.Stored(), (x, a) => x[0].flatten());
        One("torch.flatten", WithRange, (x, a) => flatten(x[0], a.Long("first"), a.Long("last")));
        One("Flatten", WithRange, (x, a) => nn.Flatten(a.Long("first"), a.Long("last")).call(x[0]));
        One("Flatten default", d => d.Stored(), (x, a) => nn.Flatten().call(x[0]));
        One("Identity", d => d.Stored(), (x, a) => nn.Identity().call(x[0]));
        One("transpose", WithTwoDimensions, (x, a) => x[0].transpose(a.Long("first"), a.Long("last")));
        One("torch.transpose", WithTwoDimensions, (x, a) => transpose(x[0], a.Long("first"), a.Long("last")));
        One("permute", WithOrder, (x, a) => x[0].permute(a.Longs("order")));
        One("torch.permute", WithOrder, (x, a) => permute(x[0], a.Longs("order")));
        One("t", d => d.Stored(d.Shape(0, 3)), (x, a) => x[0].t());
        One("torch.t", d => d.Stored(d.Shape(0, 3)), (x, a) => t(x[0]));
        One("T", d => d.Stored(), (x, a) => x[0].T);
        One("mT", d => d.Stored(), (x, a) => x[0].mT);
        One("squeeze", d => d.Stored(), (x, a) => x[0].squeeze());
        One("torch.squeeze", d => d.Stored(), (x, a) => squeeze(x[0]));
        One("squeeze dim", OfDimension, (x, a) => x[0].squeeze(a.Long("dim")));
        One("torch.squeeze dim", OfDimension, (x, a) => squeeze(x[0], a.Long("dim")));
        One("unsqueeze", OfNewDimension, (x, a) => x[0].unsqueeze(a.Long("dim")));
        One("torch.unsqueeze", OfNewDimension, (x, a) => unsqueeze(x[0], a.Long("dim")));
        One("expand", WithLargerShape, (x, a) => x[0].expand(a.Longs("shape")));
        One("expand span", WithLargerShape, (x, a) => x[0].expand(a.Longs("shape").AsSpan()));
        One("broadcast_to", WithLargerShape, (x, a) => x[0].broadcast_to(a.Longs("shape")));
        One("expand_as", d => d.Pair(), (x, a) => x[1].expand_as(x[0]));
        One("slice", WithSlice, (x, a) => x[0].slice(a.Long("dim"), a.Long("start"), a.Long("stop"), a.Long("step")));
        One("narrow", WithNarrow, (x, a) => x[0].narrow(a.Long("dim"), a.Long("start"), a.Long("length")));
        One("torch.narrow", WithNarrow, (x, a) => narrow(x[0], a.Long("dim"), a.Long("start"), a.Long("length")));
        One("select", WithPlace, (x, a) => x[0].select(a.Long("dim"), a.Long("index")));
        One("torch.select", WithPlace, (x, a) => select(x[0], a.Long("dim"), a.Long("index")));
        Many("split", WithPieces, (x, a) => x[0].split(a.Long("size"), a.Int("dim")));
        Many("split sizes", WithSizes, (x, a) => x[0].split(a.Longs("sizes"), a.Long("dim")));
        Many("chunk", WithPieces, (x, a) => x[0].chunk(a.Long("size"), a.Long("dim")));
        Many("torch.chunk", WithPieces, (x, a) => chunk(x[0], a.Long("size"), a.Long("dim")));
        Many("unbind", OfDimension, (x, a) => x[0].unbind(a.Long("dim")));
        One("cat", ToJoin, (x, a) => cat(x, a.Long("dim")), deviation: Alone);
        One("stack", ToStack, (x, a) => stack(x, a.Long("dim")));
        Many(
            "views of views",
            d => d.Float(d.Shape(2, 4)),
            (x, a) =>
                [
                    x[0].transpose(0, 1).unsqueeze(0).select(-1, 0).contiguous(),
                    x[0].T.T.flatten(),
                    x[0].reshape(-1).unsqueeze(1).expand(-1, 2),
                ]
        );
        Facts(
            "layout",
            d => d.Stored(),
            (x, a) =>
                [
                    Steps(x[0]),
                    x[0].storage_offset(),
                    x[0].is_contiguous(),
                    x[0].size(),
                    x[0].shape,
                    x[0].dim(),
                    x[0].ndim,
                    x[0].Dimensions,
                    x[0].numel(),
                    x[0].NumberOfElements,
                    numel(x[0]),
                    x[0].element_size(),
                    x[0].ElementSize,
                    x[0].dtype,
                    x[0].is_floating_point(),
                    is_floating_point(x[0]),
                    x[0].is_integral(),
                    x[0].is_cuda,
                    x[0].device_type,
                    x[0].device,
                    x[0].requires_grad,
                    x[0].is_leaf,
                    x[0].IsInvalid,
                    is_tensor(x[0]),
                    is_tensor(a),
                ]
        );
        Facts(
            "layout of views",
            d => d.Stored(d.Shape(1, 4)),
            (x, a) =>
                [
                    Steps(x[0].T),
                    Steps(x[0].unsqueeze(0)),
                    Steps(x[0].select(0, 0)),
                    x[0].select(0, 0).storage_offset(),
                    Steps(x[0].slice(0, 0, 9, 2)),
                    x[0].T.is_contiguous(),
                    Steps(x[0].reshape(-1)),
                    Steps(x[0].squeeze()),
                    Steps(x[0].expand([2, .. x[0].shape])),
                ],
            deviation: Empty
        );
        Facts(
            "size and stride of a dimension",
            OfDimension,
            (x, a) =>
                [
                    x[0].size(a.Int("dim")),
                    x[0].size(a.Int("dim")) > 1 ? x[0].stride(a.Int("dim")) : 0,
                    x[0].stride(a.Int("dim")) >= 0,
                ]
        );
    }

    private static string? Alone(Input[] inputs, Parameters p) =>
        inputs.Length == 1 ? "TorchSharp's cat returns a single tensor without a look at the dimension" : null;

    /// <summary>The strides of the dimensions that have more than one element; those of the others mean nothing.</summary>
    private static string Steps(Tensor x) => string.Join(",", x.stride().Zip(x.shape, (stride, size) => size > 1 ? stride : 0));

    private static void OfDimension(Draw d) => d.Set("dim", d.Dimension(d.Stored().Shape.Length));

    private static void OfNewDimension(Draw d) => d.Set("dim", d.Dimension(d.Stored(d.Shape(0, 3)).Shape.Length + 1));

    private static void WithTwoDimensions(Draw d)
    {
        var rank = d.Stored().Shape.Length;
        d.Set("first", d.Dimension(rank));
        d.Set("last", d.Dimension(rank));
    }

    private static void WithRange(Draw d)
    {
        var rank = Math.Max(1, d.Stored().Shape.Length);
        var (first, last) = (d.Whole(0, rank - 1), d.Whole(0, rank - 1));
        (first, last) = d.Chance(0.92) ? (Math.Min(first, last), Math.Max(first, last)) : (first, last);
        d.Set("first", d.Chance(0.95) ? first : d.Dimension(rank));
        d.Set("last", d.Chance(0.3) ? last - (long)rank : last);
    }

    /// <summary>A shape of the same number of elements, with or without a -1; sometimes one that does not fit.</summary>
    private static long[] NewShape(Draw d, long count)
    {
        var shape = new List<long>();
        for (var left = count; left > 1 && shape.Count < 4; )
        {
            var factor = d.Pick(2L, 3, 4, 5, 7, left);
            if (left % factor == 0)
            {
                shape.Add(factor);
                left /= factor;
            }
            else if (d.Chance(0.2))
            {
                shape.Add(left);
                left = 1;
            }
        }
        if (count == 0)
        {
            shape.Add(0);
        }
        for (var i = d.Whole(0, 2); i > 0; i--)
        {
            shape.Insert(d.Whole(0, shape.Count), 1);
        }
        if (shape.Count > 0 && d.Chance(0.3))
        {
            shape[d.Whole(0, shape.Count - 1)] = -1;
        }
        if (shape.Count > 0 && d.Chance(0.08))
        {
            shape[d.Whole(0, shape.Count - 1)] = d.Pick(-1, -2, 0, 3);
        }
        return [.. shape];
    }

    private static void WithNewShape(Draw d) => d.Set("shape", NewShape(d, d.Stored().Count));

    private static void TwoOfOneCount(Draw d)
    {
        var count = d.Stored().Count;
        d.Stored([.. NewShape(d, count).Select(size => Math.Max(size, 1))]);
    }

    private static void WithOrder(Draw d)
    {
        var rank = d.Stored().Shape.Length;
        var order = Enumerable
            .Range(0, rank)
            .OrderBy(_ => d.Whole(0, 1000))
            .Select(dim => (long)(d.Chance(0.2) ? dim - rank : dim))
            .ToList();
        if (order.Count > 0 && d.Chance(0.06))
        {
            order[d.Whole(0, order.Count - 1)] = d.Whole(-4, 4);
        }
        if (order.Count > 0 && d.Chance(0.03))
        {
            order.RemoveAt(0);
        }
        d.Set<long[]>("order", [.. order]);
    }

    private static void WithLargerShape(Draw d)
    {
        var shape = d.Shape(0, 4);
        d.Stored(d.Against(shape));
        d.Set<long[]>("shape", [.. shape.Select(size => d.Chance(0.1) ? -1 : size)]);
    }

    private static void WithSlice(Draw d)
    {
        var shape = d.Stored().Shape;
        var dim = d.Set("dim", d.Dimension(shape.Length));
        var size = (int)(dim >= -shape.Length && dim < shape.Length ? shape[dim < 0 ? dim + shape.Length : dim] : 3);
        d.Set("start", (long)d.Whole(-size - 1, size + 1));
        d.Set("stop", (long)d.Whole(-size - 1, size + 2));
        d.Set("step", d.Chance(0.05) ? d.Pick(0L, -1) : d.Whole(1, 4));
    }

    private static void WithNarrow(Draw d)
    {
        var shape = d.Stored().Shape;
        var dim = d.Set("dim", d.Dimension(shape.Length));
        var size = (int)(dim >= -shape.Length && dim < shape.Length ? shape[dim < 0 ? dim + shape.Length : dim] : 3);
        var start = d.Whole(0, size);
        d.Set("length", d.Chance(0.06) ? (long)d.Whole(-1, size + 2) : d.Whole(0, size - start));
        d.Set(
            "start",
            d.Chance(0.2) ? (long)(start - size)
                : d.Chance(0.05) ? d.Whole(-size - 2, size + 2)
                : start
        );
    }

    private static void WithPlace(Draw d)
    {
        var shape = d.Stored().Shape;
        var dim = d.Set("dim", d.Dimension(shape.Length));
        var size = (int)(dim >= -shape.Length && dim < shape.Length ? shape[dim < 0 ? dim + shape.Length : dim] : 3);
        d.Set("index", d.Chance(0.08) || size == 0 ? d.Pick(-size - 1L, size, size + 2) : d.Whole(-size, size - 1));
    }

    private static void WithPieces(Draw d)
    {
        d.Set("dim", d.Dimension(d.Stored().Shape.Length));
        d.Set("size", d.Chance(0.06) ? d.Pick(0L, -1) : d.Whole(1, 6));
    }

    private static void WithSizes(Draw d)
    {
        var shape = d.Stored().Shape;
        var dim = d.Set("dim", d.Dimension(shape.Length));
        var left = (int)(dim >= -shape.Length && dim < shape.Length ? shape[dim < 0 ? dim + shape.Length : dim] : 3);
        var sizes = new List<long>();
        while (left > 0 && sizes.Count < 5)
        {
            var size = d.Whole(0, left);
            sizes.Add(size);
            left -= size;
        }
        sizes.Add(d.Chance(0.07) ? d.Pick(left + 1, -1) : left);
        d.Set<long[]>("sizes", [.. sizes]);
    }

    private static void ToJoin(Draw d)
    {
        var first = d.Stored(d.Shape(1, 4));
        var dim = d.Set(
            "dim",
            d.Chance(0.05) ? d.Dimension(first.Shape.Length) : d.Whole(-first.Shape.Length, first.Shape.Length - 1)
        );
        for (var i = d.Whole(0, 3); i > 0; i--)
        {
            long[] shape = [.. first.Shape];
            var place = dim < 0 ? dim + shape.Length : dim;
            if (place >= 0 && place < shape.Length)
            {
                shape[place] = d.Whole(0, 4);
            }
            if (d.Chance(0.04))
            {
                shape[d.Whole(0, shape.Length - 1)] += 1;
            }
            d.Tensor(d.Chance(0.85) ? first.Type : d.AnyType(), d.Chance(0.03) ? [0] : shape);
        }
    }

    private static void ToStack(Draw d)
    {
        var first = d.Stored(d.Shape(0, 3));
        d.Set("dim", d.Dimension(first.Shape.Length + 1));
        for (var i = d.Whole(0, 3); i > 0; i--)
        {
            d.Tensor(d.Chance(0.85) ? first.Type : d.AnyType(), d.Chance(0.95) ? first.Shape : d.Against(first.Shape));
        }
    }
}
