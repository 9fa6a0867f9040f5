using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Elements at indices: index_select and gather.</summary>
internal static class Gathering
{
    public static Tensor SelectRows(Tensor x, long dim, Tensor index)
    {
        var at = Shapes.Dimension(dim, x.Rank, "index_select");
        if (index.Rank > 1 || index.Type != ScalarType.Int64)
        {
            throw new ArgumentException(
                $"index_select: the index must be an Int64 vector, not {index.Type} {Shapes.Text(index.sizes)}."
            );
        }

        if (x.Rank == 0 && index.Count != 1)
        {
            throw new ArgumentException($"index_select: a scalar has one element to select, {index.Count} indices were given.");
        }
        using var rows = new Dense(index);
        var split = Split.Of(x.sizes, at);
        CheckIndices(rows.Longs, split.Size, x, at, "index_select");
        long[] sizes = x.Rank == 0 ? Shapes.Scalar : (long[])x.sizes.Clone();
        if (sizes.Length > 0)
        {
            sizes[at] = index.Count;
        }

        var y = Tensor.New(sizes, x.Type);
        using var source = new Dense(x);
        switch (x.Type)
        {
            case ScalarType.Float32:
                Indexing.SelectRows(source.Floats, rows.Longs, y.Write<float>(), split.Outer, split.Size, split.Inner);
                break;
            case ScalarType.Int64:
                Indexing.SelectRows(source.Longs, rows.Longs, y.Write<long>(), split.Outer, split.Size, split.Inner);
                break;
            case ScalarType.Bool:
                Indexing.SelectRows(source.Bools, rows.Longs, y.Write<bool>(), split.Outer, split.Size, split.Inner);
                break;
            default:
                Indexing.SelectRows(source.Elements<byte>(), rows.Longs, y.Write<byte>(), split.Outer, split.Size, split.Inner);
                break;
        }
        return GradMode.Records(x) ? y.Record(new RowsNode(x, index, split)) : y;
    }

    public static Tensor Gather(Tensor x, long dim, Tensor index)
    {
        var at = Shapes.Dimension(dim, x.Rank, "gather");
        if (index.Type == ScalarType.Int64 && index.Count == 0)
        {
            // An empty index cannot leave the tensor, whatever the other sizes are.
            var nothing = Tensor.New(index.sizes, x.Type);
            return GradMode.Records(x) ? nothing.Record(new ElementsNode(x, index, Split.Of(x.sizes, at), 0)) : nothing;
        }
        if (index.Type != ScalarType.Int64 || index.Rank != x.Rank)
        {
            throw new ArgumentException(
                $"gather: the index must be Int64 of {x.Rank} dimensions, not {index.Type} {Shapes.Text(index.sizes)}."
            );
        }

        for (var i = 0; i < x.Rank; i++)
        {
            if (i != at && index.sizes[i] > x.sizes[i])
            {
                throw new ArgumentException(
                    $"gather: the index {Shapes.Text(index.sizes)} leaves the tensor {Shapes.Text(x.sizes)} in dimension {i}."
                );
            }
        }
        // The kernel needs equal sizes outside the dimension; a smaller index reads the front part of the tensor.
        var part = x;
        for (var i = 0; i < x.Rank; i++)
        {
            if (i != at && index.sizes[i] != x.sizes[i])
            {
                part = part.narrow(i, 0, index.sizes[i]);
            }
        }
        var split = Split.Of(part.sizes, at);
        var count = x.Rank == 0 ? 1 : (int)index.sizes[at];
        using var places = new Dense(index);
        CheckIndices(places.Longs, split.Size, x, at, "gather");
        var y = Tensor.New(index.sizes, x.Type);
        using var source = new Dense(part);
        switch (x.Type)
        {
            case ScalarType.Float32:
                Indexing.GatherElements(
                    source.Floats,
                    places.Longs,
                    y.Write<float>(),
                    split.Outer,
                    split.Size,
                    count,
                    split.Inner
                );
                break;
            case ScalarType.Int64:
                Indexing.GatherElements(source.Longs, places.Longs, y.Write<long>(), split.Outer, split.Size, count, split.Inner);
                break;
            case ScalarType.Bool:
                Indexing.GatherElements(source.Bools, places.Longs, y.Write<bool>(), split.Outer, split.Size, count, split.Inner);
                break;
            default:
                Indexing.GatherElements(
                    source.Elements<byte>(),
                    places.Longs,
                    y.Write<byte>(),
                    split.Outer,
                    split.Size,
                    count,
                    split.Inner
                );
                break;
        }
        return GradMode.Records(part) ? y.Record(new ElementsNode(part, index, split, count)) : y;
    }

    private static void CheckIndices(ReadOnlySpan<long> indices, long size, Tensor x, int dim, string operation)
    {
        var wrong = Indexing.Check(indices, size);
        if (wrong >= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(indices),
                indices[wrong],
                $"{operation}: index {indices[wrong]} is out of range in dimension {dim} of a tensor {Shapes.Text(x.sizes)}."
            );
        }
    }

    private sealed class RowsNode(Tensor x, Tensor index, Split split) : Node("index_select", x)
    {
        private readonly long[] sizes = x.sizes;
        private SavedTensor places = new(index);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            using var rows = new Dense(places.Get(Operation));
            var gradX = zeros((ReadOnlySpan<long>)sizes);
            Indexing.AddRows(gradY.Floats, rows.Longs, gradX.Write<float>(), split.Outer, split.Size, split.Inner);
            Send(0, gradX);
        }

        protected override void ReleaseSaved() => places.Release();
    }

    private sealed class ElementsNode(Tensor x, Tensor index, Split split, int count) : Node("gather", x)
    {
        private readonly long[] sizes = x.sizes;
        private SavedTensor places = new(index);

        public override void Backward(Tensor gradient)
        {
            using var gradY = new Dense(gradient);
            using var rows = new Dense(places.Get(Operation));
            var gradX = zeros((ReadOnlySpan<long>)sizes);
            Indexing.AddElements(gradY.Floats, rows.Longs, gradX.Write<float>(), split.Outer, split.Size, count, split.Inner);
            Send(0, gradX);
        }

        protected override void ReleaseSaved() => places.Release();
    }
}
