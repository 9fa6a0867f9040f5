using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>−x elementwise.</summary>
        public Tensor neg() => Type == ScalarType.Float32 ? Unary.Apply<Negation>(this) : mul(-1);

        /// <summary>−x in place.</summary>
        public Tensor neg_() => Type == ScalarType.Float32 ? Unary.ApplyInPlace<Negation>(this) : mul_(-1);

        /// <summary>The absolute value elementwise.</summary>
        public Tensor abs() =>
            Type == ScalarType.Float32 ? Unary.Apply<Absolute>(this) : WrappedTensorDisposeScope(() => maximum(neg()));

        /// <summary>eˣ elementwise.</summary>
        public Tensor exp() => Unary.Apply<Exponential>(this);

        /// <summary>eˣ in place.</summary>
        public Tensor exp_() => Unary.ApplyInPlace<Exponential>(this);

        /// <summary>The natural logarithm elementwise; −∞ at 0, NaN below.</summary>
        public Tensor log() => Unary.Apply<Logarithm>(this);

        /// <summary>The natural logarithm in place.</summary>
        public Tensor log_() => Unary.ApplyInPlace<Logarithm>(this);

        /// <summary>The square root elementwise; NaN below 0.</summary>
        public Tensor sqrt() => Unary.Apply<SquareRoot>(this);

        /// <summary>The square root in place.</summary>
        public Tensor sqrt_() => Unary.ApplyInPlace<SquareRoot>(this);

        /// <summary>x² elementwise.</summary>
        public Tensor square() => Type == ScalarType.Float32 ? Unary.Apply<Squaring>(this) : mul(this);

        /// <summary>1/x elementwise.</summary>
        public Tensor reciprocal() => Unary.Apply<Reciprocal>(this);

        /// <summary>1/√x elementwise.</summary>
        public Tensor rsqrt()
        {
            using var root = sqrt();
            return root.reciprocal();
        }

        /// <summary>The sine elementwise.</summary>
        public Tensor sin() => Unary.Apply<Sine>(this);

        /// <summary>The cosine elementwise.</summary>
        public Tensor cos() => Unary.Apply<Cosine>(this);

        /// <summary>−1, 0 or 1 elementwise.</summary>
        public Tensor sign() => Unary.Apply<Signum>(this);

        /// <summary>Rounded down elementwise.</summary>
        public Tensor floor() => Unary.Apply<Floor>(this);

        /// <summary>Rounded up elementwise.</summary>
        public Tensor ceil() => Unary.Apply<Ceiling>(this);

        /// <summary>Without the fraction, elementwise.</summary>
        public Tensor trunc() => Unary.Apply<Truncation>(this);

        /// <summary>Rounded to the nearest whole number elementwise, halves to even.</summary>
        /// <param name="decimals">0: decimal places are not available.</param>
        /// <exception cref="NotSupportedException">Decimal places are asked for.</exception>
        public Tensor round(long decimals = 0) => decimals == 0
            ? Unary.Apply<Rounded>(this)
            : throw new NotSupportedException(
                "round: the embedded engine rounds to whole numbers; scale before and after, or use -p:Torch=TorchSharp.");
    }
}
