using NetDsl.Engine.Autograd;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Reading and assigning at index expressions, PyTorch's basic indexing and one tensor of indices.</summary>
internal static class IndexExpressions
{
    public static Tensor Read(Tensor x, ReadOnlySpan<TensorIndex> parts)
    {
        using var scope = NewDisposeScope();
        var (view, dim) = (x, 0);
        foreach (var part in parts)
        {
            switch (part.What)
            {
                case TensorIndex.Kind.None:
                    view = view.unsqueeze(dim++);
                    break;
                case TensorIndex.Kind.Ellipsis:
                    dim = AfterEllipsis(x, parts, dim);
                    break;
                case TensorIndex.Kind.Slice:
                    CheckDimension(x, view, dim, parts.Length);
                    view = Views.Slice(view, dim, part.Start ?? 0, part.Stop ?? long.MaxValue, part.Step ?? 1, "index");
                    dim++;
                    break;
                case TensorIndex.Kind.Single:
                    CheckDimension(x, view, dim, parts.Length);
                    view = Views.Select(view, dim, part.Start!.Value, "index");
                    break;
                default:
                    view = AtTensor(view, part.Indices!, ref dim);
                    break;
            }
        }
        return ReferenceEquals(view, x) ? x.alias().MoveToOuterDisposeScope() : view.MoveToOuterDisposeScope();
    }

    public static void Assign(Tensor x, ReadOnlySpan<TensorIndex> parts, Tensor value)
    {
        foreach (var part in parts)
        {
            if (part.What == TensorIndex.Kind.Tensor)
            {
                AssignMask(x, parts, part.Indices!, value);
                return;
            }
        }
        x.CheckInPlace("index_put_", value);
        // Integers have no gradient, whatever is assigned to them.
        var records = x.Type == ScalarType.Float32 && GradMode.Records(x, value);
        using var guard = no_grad();
        using var target = Read(x, parts);
        var node = records ? new AssignNode(x, value, target) : null;
        Assignments.Copy(target, value, "index_put_");
        if (node is not null)
        {
            x.RecordInPlace(node);
        }
    }

    private static Tensor AtTensor(Tensor view, Tensor indices, ref int dim)
    {
        if (indices.Type == ScalarType.Bool)
        {
            // A mask replaces as many dimensions as it has by one dimension: the places where it is true.
            var end = dim + indices.Rank;
            if (end > view.Rank || !Shapes.Same(view.sizes[dim..end], indices.sizes))
            {
                throw new ArgumentException(
                    $"index: a mask {Shapes.Text(indices.sizes)} does not fit the tensor {Shapes.Text(view.sizes)} from "
                        + $"dimension {dim} on."
                );
            }

            var joined = view.reshape([.. view.sizes[..dim], indices.Count, .. view.sizes[end..]]);
            return joined.index_select(dim++, Places(indices));
        }
        if (indices.Type != ScalarType.Int64)
        {
            throw new ArgumentException($"index: indices must be Int64 or Bool, not {indices.Type}.");
        }

        CheckDimension(view, view, dim, dim + 1);
        var size = view.sizes[dim];
        var positive = indices.reshape(-1);
        var wrapped = positive.add(size).where(positive.lt(0), positive);
        var at = dim;
        dim += indices.Rank;
        return view.index_select(at, wrapped).reshape([.. view.sizes[..at], .. indices.sizes, .. view.sizes[(at + 1)..]]);
    }

    private static void AssignMask(Tensor x, ReadOnlySpan<TensorIndex> parts, Tensor mask, Tensor value)
    {
        if (parts.Length != 1 || mask.Type != ScalarType.Bool || value.Count != 1)
        {
            throw new NotSupportedException(
                "index_put_: the embedded engine assigns one number at a Bool mask, or any tensor at indices and ranges; use "
                    + "where, or -p:Torch=TorchSharp."
            );
        }
        x.CheckInPlace("index_put_", value);
        using var scope = NewDisposeScope();
        var wide = mask.reshape([.. mask.sizes, .. Enumerable.Repeat(1L, x.Rank - mask.Rank)]);
        Assignments.Copy(x, value.reshape([]).where(wide, x), "index_put_");
    }

    private static Tensor Places(Tensor mask)
    {
        using var dense = new Dense(mask);
        var places = new List<long>();
        for (var i = 0; i < dense.Bools.Length; i++)
        {
            if (dense.Bools[i])
            {
                places.Add(i);
            }
        }
        return tensor([.. places], ScalarType.Int64);
    }

    private static int AfterEllipsis(Tensor x, ReadOnlySpan<TensorIndex> parts, int dim)
    {
        var (named, seen, after) = (0, false, 0);
        foreach (var part in parts)
        {
            if (part.What == TensorIndex.Kind.Ellipsis)
            {
                if (seen)
                {
                    throw new ArgumentException("index: one ellipsis at most.");
                }

                seen = true;
                continue;
            }
            var dimensions = part.What switch
            {
                TensorIndex.Kind.None => 0,
                TensorIndex.Kind.Tensor when part.Indices!.Type == ScalarType.Bool => part.Indices.Rank,
                _ => 1,
            };
            named += dimensions;
            after += seen ? dimensions : 0;
        }
        return dim + Math.Max(0, x.Rank - named);
    }

    private static void CheckDimension(Tensor x, Tensor view, int dim, int parts)
    {
        if (dim >= view.Rank)
        {
            throw new ArgumentException($"index: {parts} indices are too many for a tensor {Shapes.Text(x.sizes)}.");
        }
    }

    /// <summary>The gradient of the overwritten part is 0; the new contents get their part of the gradient.</summary>
    private sealed class AssignNode(Tensor x, Tensor value, Tensor target) : Node("index_put_", x, value)
    {
        private readonly long[] whole = x.sizes;
        private readonly bool dense = x.IsContiguous;
        private readonly long[] sizes = target.sizes;
        private readonly long[]? strides = target.strides;
        private readonly long distance = target.offset - x.offset;
        private readonly long[] valueSizes = value.sizes;

        public override void Backward(Tensor gradient)
        {
            if (!dense)
            {
                throw new NotSupportedException(
                    "backward of index_put_: the tensor assigned to was not contiguous; assign to a contiguous one."
                );
            }

            using var copy = Copies.Contiguous(gradient);
            using var part = copy.AliasAs(sizes, strides, distance);
            if (Needs(1))
            {
                Send(1, Elementwise.SumTo(Copies.Contiguous(part).Track(), valueSizes));
            }

            if (!Needs(0))
            {
                return;
            }

            Assignments.Fill(part, 0, Operation);
            Send(0, copy.Alias().Track());
        }

        protected override void ReleaseSaved() { }
    }
}
