using NetDsl.Engine.Autograd;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>How a quotient is rounded.</summary>
        public enum RoundingMode
        {
            /// <summary>It stays.</summary>
            None = 0,

            /// <summary>Cut off, towards zero.</summary>
            trunc = 1,

            /// <summary>Rounded down.</summary>
            floor = 2,
        }
    }
}

namespace NetDsl.Engine.Functional
{
    /// <summary>Rounded quotients.</summary>
    internal static class Rounding
    {
        /// <summary>
        /// a / b rounded by <paramref name="mode"/>, in the common type of both. Its gradient is 0.
        /// </summary>
        /// <exception cref="DivideByZeroException">An integer is divided by 0.</exception>
        public static Tensor Apply(Tensor a, Tensor b, RoundingMode mode)
        {
            if (mode == RoundingMode.None)
            {
                return Arithmetic.Apply(Binary.Div, a, b);
            }
            var y = Tensor.New(Shapes.Broadcast(a.sizes, b.sizes, "div"), Common(a, b));
            Forward(a, b, mode, y);
            return GradMode.Records(a, b) ? y.Record(new FlatNode(a, b)) : y;
        }

        /// <summary>The same, divided by a number.</summary>
        public static Tensor Apply(Tensor a, Scalar b, RoundingMode mode)
        {
            if (mode == RoundingMode.None)
            {
                return Arithmetic.Apply(Binary.Div, a, b);
            }
            using var number = Creation.Like(a, b);
            return Apply(a, number, mode);
        }

        /// <summary>The same in place.</summary>
        public static Tensor ApplyInPlace(Tensor a, Tensor b, RoundingMode mode)
        {
            if (mode == RoundingMode.None)
            {
                return Arithmetic.ApplyInPlace(Binary.Div, a, b);
            }
            a.CheckInPlace("div_", b);
            using var quotient = Apply(a, b, mode);
            return quotient.Type == a.Type
                ? Assignments.Copy(a, quotient, "div_")
                : throw new InvalidOperationException(
                    $"div_: the result is {quotient.Type}, which a tensor of {a.Type} cannot hold."
                );
        }

        /// <summary>The same in place, divided by a number.</summary>
        public static Tensor ApplyInPlace(Tensor a, Scalar b, RoundingMode mode)
        {
            if (mode == RoundingMode.None)
            {
                return Arithmetic.ApplyInPlace(Binary.Div, a, b);
            }
            using var number = Creation.Like(a, b);
            return ApplyInPlace(a, number, mode);
        }

        private static ScalarType Common(Tensor a, Tensor b) =>
            Promotion.Common(a, b) is var type and not ScalarType.Bool
                ? type
                : throw new NotSupportedException("div: booleans have no rounded quotient; convert with to(ScalarType).");

        private static void Forward(Tensor left, Tensor right, RoundingMode mode, Tensor y)
        {
            using var a = new Operand(left, y.Type);
            using var b = new Operand(right, y.Type);
            switch (y.Type, mode)
            {
                case (ScalarType.Float32, RoundingMode.floor):
                    Elementwise.Apply<FlooredQuotient, float, float>(a.Tensor, b.Tensor, y);
                    break;
                case (ScalarType.Float32, _):
                    Elementwise.Apply<TruncatedQuotient, float, float>(a.Tensor, b.Tensor, y);
                    break;
                case (ScalarType.Int64, RoundingMode.floor):
                    Elementwise.Apply<FlooredQuotient, long, long>(a.Tensor, b.Tensor, y);
                    break;
                case (ScalarType.Int64, _):
                    Elementwise.Apply<TruncatedQuotient, long, long>(a.Tensor, b.Tensor, y);
                    break;
                default:
                    throw new NotSupportedException($"div: no rounded quotient of {y.Type}; convert with to(ScalarType).");
            }
        }

        /// <summary>A step function is flat: the gradient of both operands is 0, even where the quotient is infinite.</summary>
        private sealed class FlatNode(Tensor a, Tensor b) : Node("div", a, b)
        {
            private readonly long[] sizesA = a.sizes;
            private readonly long[] sizesB = b.sizes;

            public override void Backward(Tensor gradient)
            {
                if (Needs(0))
                {
                    Send(0, zeros((ReadOnlySpan<long>)sizesA));
                }
                if (Needs(1))
                {
                    Send(1, zeros((ReadOnlySpan<long>)sizesB));
                }
            }

            protected override void ReleaseSaved() { }
        }
    }
}
