using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>−x elementwise.</summary>
        public Tensor neg() => Type == ScalarType.Float32 ? Unary.Apply<Negation>(this) : WholeNumbers("neg").mul(-1);

        /// <summary>−x in place.</summary>
        public Tensor neg_() => Type == ScalarType.Float32 ? Unary.ApplyInPlace<Negation>(this) : WholeNumbers("neg_").mul_(-1);

        /// <summary>The absolute value elementwise.</summary>
        public Tensor abs() =>
            Type switch
            {
                ScalarType.Float32 => Unary.Apply<Absolute>(this),
                ScalarType.Int64 => WrappedTensorDisposeScope(() => maximum(neg())),
                _ => WholeNumbers("abs").clone(),
            };

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
        public Tensor square() => Type == ScalarType.Float32 ? Unary.Apply<Squaring>(this) : pow(2);

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
        public Tensor sign() =>
            Type switch
            {
                ScalarType.Float32 => Unary.Apply<Signum>(this),
                ScalarType.Int64 => clamp(-1, 1),
                _ => clone(),
            };

        /// <summary>Rounded down elementwise.</summary>
        public Tensor floor() => Type == ScalarType.Float32 ? Unary.Apply<Floor>(this) : WholeNumbers("floor").clone();

        /// <summary>Rounded up elementwise.</summary>
        public Tensor ceil() => Type == ScalarType.Float32 ? Unary.Apply<Ceiling>(this) : WholeNumbers("ceil").clone();

        /// <summary>Without the fractional part, elementwise.</summary>
        public Tensor trunc() => Type == ScalarType.Float32 ? Unary.Apply<Truncation>(this) : WholeNumbers("trunc").clone();

        /// <summary>Rounded to the nearest whole number elementwise, halves to even.</summary>
        /// <param name="decimals">0: decimal places are not available.</param>
        /// <exception cref="NotSupportedException">Decimal places are given.</exception>
        public Tensor round(long decimals = 0) =>
            decimals == 0
                ? Type == ScalarType.Float32
                    ? Unary.Apply<Rounded>(this)
                    : WholeNumbers("round").clone()
                : throw new NotSupportedException(
                    "round: the embedded engine rounds to whole numbers; scale before and after, or use -p:Torch=TorchSharp."
                );

        /// <summary>This tensor, unless it holds booleans.</summary>
        private Tensor WholeNumbers(string operation) =>
            Type != ScalarType.Bool
                ? this
                : throw new NotSupportedException($"{operation} of booleans: use logical_not, or convert with to(ScalarType).");

        /// <summary>This tensor, if it is Float32. Integers are rejected, not converted: the operation has no meaning for
        /// them.</summary>
        internal Tensor Real(string operation) =>
            Type == ScalarType.Float32
                ? this
                : throw new NotSupportedException(
                    $"{operation}: Float32 is needed, not {Type}; convert with to(ScalarType.Float32)."
                );
    }
}
