using NetDsl.Engine.Autograd;
using NetDsl.Engine.Functional;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional
{
    /// <summary>Softmax and its logarithm along one dimension.</summary>
    internal static class SoftmaxFamily
    {
        public static Tensor Apply(Tensor x, long dim, ScalarType? dtype, bool logarithm)
        {
            var operation = logarithm ? "log_softmax" : "softmax";
            if (dtype is not null and not ScalarType.Float32)
            {
                throw new NotSupportedException($"{operation}: the embedded engine computes it in Float32, not {dtype}.");
            }

            if (dtype is null && x.Type != ScalarType.Float32)
            {
                throw new NotSupportedException($"{operation}: Float32 is needed, not {x.Type}; pass dtype: ScalarType.Float32.");
            }
            var split = Split.Of(x.sizes, Shapes.Dimension(dim, x.Rank, operation));
            var y = Tensor.New(x.sizes);
            using (var source = new Dense(x, ScalarType.Float32))
            {
                if (y.Count > 0 && logarithm)
                {
                    LogSoftmaxRows.Forward(source.Floats, y.Write<float>(), split.Outer, split.Size, split.Inner);
                }
                else if (y.Count > 0)
                {
                    SoftmaxRows.Forward(source.Floats, y.Write<float>(), split.Outer, split.Size, split.Inner);
                }
            }
            return GradMode.Records(x) ? y.Record(new SoftmaxNode(operation, x, y, split, logarithm)) : y;
        }

        private sealed class SoftmaxNode(string operation, Tensor x, Tensor y, Split split, bool logarithm) : Node(operation, x)
        {
            private SavedTensor result = new(y);

            public override void Backward(Tensor gradient)
            {
                using var gradY = new Dense(gradient);
                var values = result.Get(Operation).Read<float>();
                var gradX = Tensor.New(gradient.sizes);
                if (gradX.Count > 0 && logarithm)
                {
                    LogSoftmaxRows.Backward(gradY.Floats, values, gradX.Write<float>(), split.Outer, split.Size, split.Inner);
                }
                else if (gradX.Count > 0)
                {
                    SoftmaxRows.Backward(gradY.Floats, values, gradX.Write<float>(), split.Outer, split.Size, split.Inner);
                }

                Send(0, gradX);
            }

            protected override void ReleaseSaved() => result.Release();
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public partial class Tensor
        {
            /// <summary>eˣ over its sum along a dimension.</summary>
            /// <param name="dim">The dimension that sums to 1; negative ones count from the end.</param>
            /// <param name="dtype">Null or Float32.</param>
            public Tensor softmax(long dim, ScalarType? dtype = null) => SoftmaxFamily.Apply(this, dim, dtype, logarithm: false);

            /// <summary>The logarithm of <see cref="softmax"/>, computed without overflow.</summary>
            /// <param name="dim">The dimension whose exponentials sum to 1; negative ones count from the end.</param>
            /// <param name="dtype">Null or Float32.</param>
            public Tensor log_softmax(long dim, ScalarType? dtype = null) =>
                SoftmaxFamily.Apply(this, dim, dtype, logarithm: true);
        }
    }
}
