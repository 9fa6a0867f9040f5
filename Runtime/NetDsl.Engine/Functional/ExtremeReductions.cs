using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Largest and smallest elements and their indices.</summary>
internal static class ExtremeReductions
{
    /// <summary>
    /// The extreme values; their gradient is divided evenly among equal elements, as amax and amin in PyTorch.
    /// </summary>
    public static Tensor Values(Tensor x, ReadOnlySpan<long> dims, bool keepdim, bool largest, string operation)
    {
        Span<bool> reduced = stackalloc bool[x.Rank];
        ReductionShape.Mark(dims, reduced, operation);
        var y = Tensor.New(ReductionShape.Result(x.sizes, reduced, keepdim), x.Type);
        Find(x, reduced, y, null, largest, operation);
        return GradMode.Records(x) ? y.Record(new SharedNode(operation, x, y, reduced)) : y;
    }

    /// <summary>The extreme values along a dimension and the index of each; the gradient goes to that element.</summary>
    public static (Tensor Values, Tensor Indices) WithIndices(Tensor x, long dim, bool keepdim, bool largest, string operation)
    {
        Span<bool> reduced = stackalloc bool[x.Rank];
        ReductionShape.Mark([dim], reduced, operation);
        var sizes = ReductionShape.Result(x.sizes, reduced, keepdim);
        var (values, indices) = (Tensor.New(sizes, x.Type), Tensor.New(sizes, ScalarType.Int64));
        Find(x, reduced, values, indices, largest, operation);
        if (GradMode.Records(x))
        {
            values.Record(new ChosenNode(operation, x, indices, Shapes.Dimension(dim, x.Rank, operation)));
        }

        return (values, indices);
    }

    /// <summary>The indices along a dimension, or in the flattened tensor if no dimension is given.</summary>
    public static Tensor Indices(Tensor x, long? dim, bool keepdim, bool largest, string operation)
    {
        Span<bool> reduced = stackalloc bool[x.Rank];
        if (dim is { } one)
        {
            ReductionShape.Mark([one], reduced, operation);
        }
        else
        {
            reduced.Fill(true);
        }

        var indices = Tensor.New(ReductionShape.Result(x.sizes, reduced, keepdim), ScalarType.Int64);
        Find(x, reduced, null, indices, largest, operation);
        return indices;
    }

    private static void Find(
        Tensor x,
        ReadOnlySpan<bool> reduced,
        Tensor? values,
        Tensor? indices,
        bool largest,
        string operation
    )
    {
        switch (x.Type)
        {
            case ScalarType.Float32:
                Find<float>(x, reduced, values, indices, largest, operation);
                break;
            case ScalarType.Int64:
                Find<long>(x, reduced, values, indices, largest, operation);
                break;
            case ScalarType.Byte:
                Find<byte>(x, reduced, values, indices, largest, operation);
                break;
            default:
                FindTruths(x, reduced, values, indices, largest, operation);
                break;
        }
    }

    /// <summary>Booleans are ordered as 0 and 1.</summary>
    private static void FindTruths(
        Tensor x,
        ReadOnlySpan<bool> reduced,
        Tensor? values,
        Tensor? indices,
        bool largest,
        string operation
    )
    {
        if (values is null)
        {
            throw new NotSupportedException($"{operation} of booleans: convert with to(ScalarType.Int64).");
        }
        using var numbers = Copies.Converted(x, ScalarType.Byte);
        using var found = Tensor.NewUntracked(values.sizes, ScalarType.Byte);
        Find<byte>(numbers, reduced, found, indices, largest, operation);
        Copies.Into(found, values);
    }

    private static void Find<T>(
        Tensor x,
        ReadOnlySpan<bool> reduced,
        Tensor? values,
        Tensor? indices,
        bool largest,
        string operation
    )
        where T : struct, System.Numerics.INumber<T>
    {
        using var input = new ReductionInput(x, reduced, x.Type);
        var (outer, size, inner) = (input.Split.Outer, input.Split.Size, input.Split.Inner);
        if (size == 0)
        {
            throw new ArgumentException(
                $"{operation}: a dimension without elements in {Shapes.Text(x.sizes)} has no extreme element."
            );
        }

        if (outer * inner == 0)
        {
            return;
        }

        Extremes.Find(
            input.Elements<T>(),
            values is null ? default : values.Write<T>(),
            indices is null ? default : indices.Write<long>(),
            outer,
            size,
            inner,
            largest
        );
    }

    private sealed class SharedNode(string operation, Tensor x, Tensor y, ReadOnlySpan<bool> reduced) : Node(operation, x)
    {
        private readonly bool[] reduced = reduced.ToArray();
        private SavedTensor input = new(x);
        private SavedTensor result = new(y);

        public override void Backward(Tensor gradient)
        {
            var values = input.Get(Operation);
            var extreme = Reductions.Repeat(result.Get(Operation), values.sizes, reduced);
            var places = values.eq(extreme);
            // PyTorch counts NaN as an extreme in max and min of all elements, and not in amax and amin.
            if (Operation is "max" or "min")
            {
                places = places.logical_or(values.isnan().logical_and(extreme.isnan()));
            }
            var chosen = places.to(ScalarType.Float32);
            var counts = Reductions.Sum(chosen, reduced).Track();
            Send(0, chosen.div(counts).mul(Reductions.Repeat(gradient, values.sizes, reduced)));
        }

        protected override void ReleaseSaved()
        {
            input.Release();
            result.Release();
        }
    }

    private sealed class ChosenNode(string operation, Tensor x, Tensor indices, int dim) : Node(operation, x)
    {
        private readonly long[] sizes = x.sizes;
        private SavedTensor places = new(indices);

        public override void Backward(Tensor gradient)
        {
            var gradX = zeros((ReadOnlySpan<long>)sizes);
            var split = Split.Of(sizes, dim);
            using var gradY = new Dense(gradient);
            Indexing.AddElements(
                gradY.Floats,
                places.Get(Operation).Read<long>(),
                gradX.Write<float>(),
                split.Outer,
                split.Size,
                1,
                split.Inner
            );
            Send(0, gradX);
        }

        protected override void ReleaseSaved() => places.Release();
    }
}
