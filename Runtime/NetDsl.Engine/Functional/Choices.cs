using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>where and masked_fill.</summary>
internal static class Choices
{
    public static Tensor Where(Tensor condition, Tensor a, Tensor b, string operation)
    {
        if (condition.Type != ScalarType.Bool)
        {
            throw new ArgumentException($"{operation}: the condition must be Bool, not {condition.Type}.", nameof(condition));
        }

        var type = Promotion.Common(a, b);
        var sizes = Shapes.Broadcast(condition.sizes, Shapes.Broadcast(a.sizes, b.sizes, operation), operation);
        var y = Tensor.New(sizes, type);
        using var left = new Operand(a, type);
        using var right = new Operand(b, type);
        using var mask = new Repeated(condition, sizes);
        switch (type)
        {
            case ScalarType.Float32:
                Where<float>(mask, left.Tensor, right.Tensor, y);
                break;
            case ScalarType.Int64:
                Where<long>(mask, left.Tensor, right.Tensor, y);
                break;
            case ScalarType.Bool:
                Where<bool>(mask, left.Tensor, right.Tensor, y);
                break;
            default:
                Where<byte>(mask, left.Tensor, right.Tensor, y);
                break;
        }
        return GradMode.Records(a, b) ? y.Record(new WhereNode(operation, condition, a, b)) : y;
    }

    private static void Where<T>(Repeated mask, Tensor a, Tensor b, Tensor y)
    {
        using var left = new Repeated(a, y.sizes);
        using var right = new Repeated(b, y.sizes);
        Selection.Where(mask.Elements<bool>(), left.Elements<T>(), right.Elements<T>(), y.Write<T>());
    }

    /// <summary>A tensor repeated to larger sizes in row-major order; a single element stays single.</summary>
    private readonly ref struct Repeated : IDisposable
    {
        private readonly Tensor tensor;
        private readonly bool copied;

        public Repeated(Tensor source, long[] sizes)
        {
            tensor = source;
            // The condition is needed in full size; the kernel repeats a single value.
            var whole = source.Count == Shapes.Count(sizes) || (source.Count == 1 && source.Type != ScalarType.Bool);
            if (source.IsContiguous && whole)
            {
                return;
            }

            var strides = new long[sizes.Length];
            Elementwise.Repeat(source, sizes, strides);
            using var view = source.AliasAs(sizes, strides, source.offset);
            tensor = Copies.Contiguous(view);
            copied = true;
        }

        public ReadOnlySpan<T> Elements<T>() => tensor.Read<T>();

        public void Dispose()
        {
            if (copied)
            {
                tensor.Dispose();
            }
        }
    }

    private sealed class WhereNode(string operation, Tensor condition, Tensor a, Tensor b) : Node(operation, a, b)
    {
        private readonly long[] sizesA = a.sizes;
        private readonly long[] sizesB = b.sizes;
        private SavedTensor mask = new(condition);

        public override void Backward(Tensor gradient)
        {
            var condition = mask.Get(Operation);
            using var zero = tensor(0f);
            if (Needs(0))
            {
                Send(0, Elementwise.SumTo(Where(condition, gradient, zero, Operation), sizesA));
            }

            if (Needs(1))
            {
                Send(1, Elementwise.SumTo(Where(condition, zero, gradient, Operation), sizesB));
            }
        }

        protected override void ReleaseSaved() => mask.Release();
    }
}
