using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>this + target, with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor add(Tensor target) => Arithmetic.Apply(Binary.Add, this, target);

        /// <summary>this + alpha · target, with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <param name="alpha">The factor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor add(Tensor target, Scalar alpha)
        {
            using var scaled = Arithmetic.Scaled(this, target, alpha);
            return add(scaled);
        }

        /// <summary>this + scalar.</summary>
        /// <param name="scalar">The number.</param>
        public Tensor add(Scalar scalar) => Arithmetic.Apply(Binary.Add, this, scalar);

        /// <summary>Adds in place.</summary>
        /// <param name="target">The other tensor; broadcasts to this one.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor add_(Tensor target) => Arithmetic.ApplyInPlace(Binary.Add, this, target);

        /// <summary>Adds alpha · target in place.</summary>
        /// <param name="target">The other tensor; broadcasts to this one.</param>
        /// <param name="alpha">The factor.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor add_(Tensor target, Scalar alpha)
        {
            using var scaled = Arithmetic.Scaled(this, target, alpha);
            return add_(scaled);
        }

        /// <summary>Adds in place.</summary>
        /// <param name="scalar">The number.</param>
        public Tensor add_(Scalar scalar) => Arithmetic.ApplyInPlace(Binary.Add, this, scalar);

        /// <summary>this − target, with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor sub(Tensor target) => Arithmetic.Apply(Binary.Sub, this, target);

        /// <summary>this − target.</summary>
        /// <param name="target">The number.</param>
        public Tensor sub(Scalar target) => Arithmetic.Apply(Binary.Sub, this, target);

        /// <summary>Subtracts in place.</summary>
        /// <param name="target">The other tensor; broadcasts to this one.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor sub_(Tensor target) => Arithmetic.ApplyInPlace(Binary.Sub, this, target);

        /// <summary>Subtracts in place.</summary>
        /// <param name="target">The number.</param>
        public Tensor sub_(Scalar target) => Arithmetic.ApplyInPlace(Binary.Sub, this, target);

        /// <summary>this · target elementwise, with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor mul(Tensor target) => Arithmetic.Apply(Binary.Mul, this, target);

        /// <summary>this · target.</summary>
        /// <param name="target">The number.</param>
        public Tensor mul(Scalar target) => Arithmetic.Apply(Binary.Mul, this, target);

        /// <summary>Multiplies in place.</summary>
        /// <param name="target">The other tensor; broadcasts to this one.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        public Tensor mul_(Tensor target) => Arithmetic.ApplyInPlace(Binary.Mul, this, target);

        /// <summary>Multiplies in place.</summary>
        /// <param name="target">The number.</param>
        public Tensor mul_(Scalar target) => Arithmetic.ApplyInPlace(Binary.Mul, this, target);

        /// <summary>this / target elementwise, with broadcasting; integers become floats unless rounded.</summary>
        /// <param name="target">The other tensor.</param>
        /// <param name="rounding_mode">Whether and how the quotient is rounded.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Rounding.Apply(this, target, rounding_mode);

        /// <summary>this / target; integers become floats unless rounded.</summary>
        /// <param name="target">The number.</param>
        /// <param name="rounding_mode">Whether and how the quotient is rounded.</param>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Rounding.Apply(this, target, rounding_mode);

        /// <summary>Divides in place.</summary>
        /// <param name="target">The other tensor; broadcasts to this one.</param>
        /// <param name="rounding_mode">None: rounding in place is not available.</param>
        /// <exception cref="ArgumentException">The shapes do not fit.</exception>
        /// <exception cref="NotSupportedException">A rounding mode is given.</exception>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Rounding.ApplyInPlace(this, target, rounding_mode);

        /// <summary>Divides in place.</summary>
        /// <param name="target">The number.</param>
        /// <param name="rounding_mode">None: rounding in place is not available.</param>
        /// <exception cref="NotSupportedException">A rounding mode is given.</exception>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Rounding.ApplyInPlace(this, target, rounding_mode);

        /// <summary>this to the power of exponent.</summary>
        /// <param name="exponent">The number.</param>
        public Tensor pow(Scalar exponent)
        {
            if (Type == ScalarType.Bool && exponent.Type == ScalarType.Bool)
            {
                return exponent.Real == 0 ? ones_like(this) : clone();
            }
            return Type == ScalarType.Float32 || exponent.IsReal || exponent.Whole >= 0
                ? Arithmetic.Apply(Binary.Pow, this, exponent)
                : throw new ArgumentException(
                    $"pow: integers cannot be raised to the power {exponent.Whole}; convert with to(ScalarType.Float32)."
                );
        }

        /// <summary>this to the power of exponent elementwise, with broadcasting.</summary>
        /// <param name="exponent">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor pow(Tensor exponent) => Arithmetic.Apply(Binary.Pow, this, exponent);

        /// <summary>The larger of two elementwise, with broadcasting; NaN where either is NaN.</summary>
        /// <param name="other">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor maximum(Tensor other) => Arithmetic.Apply(Binary.Maximum, this, other);

        /// <summary>The smaller of two elementwise, with broadcasting; NaN where either is NaN.</summary>
        /// <param name="other">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor minimum(Tensor other) => Arithmetic.Apply(Binary.Minimum, this, other);

        /// <summary>Cuts the values off below min and above max.</summary>
        /// <param name="min">The smallest value kept; null for none.</param>
        /// <param name="max">The largest value kept; null for none.</param>
        public Tensor clamp(Scalar? min = null, Scalar? max = null)
        {
            if (min is null && max is null)
            {
                throw new ArgumentException("clamp: give min, max or both.");
            }

            if (min is null)
            {
                return clamp_max(max!);
            }

            if (max is null)
            {
                return clamp_min(min);
            }
            // Booleans take the type of the bounds. One bound may be a number and the other null.
            using var numbers =
                Type == ScalarType.Bool && min.Type != max.Type
                    ? to(min.IsReal || max.IsReal ? ScalarType.Float32 : ScalarType.Int64)
                    : null;
            using var cut = (numbers ?? this).clamp_min(min);
            return cut.clamp_max(max);
        }

        /// <summary>Cuts the values off below min.</summary>
        /// <param name="min">The smallest value kept.</param>
        public Tensor clamp_min(Scalar min) => Arithmetic.Apply(Binary.Maximum, Numbers("clamp_min", min), min);

        /// <summary>Cuts the values off above max.</summary>
        /// <param name="max">The largest value kept.</param>
        public Tensor clamp_max(Scalar max) => Arithmetic.Apply(Binary.Minimum, Numbers("clamp_max", max), max);

        /// <summary>Cuts the values off in place.</summary>
        /// <param name="min">The smallest value kept; null for none.</param>
        /// <param name="max">The largest value kept; null for none.</param>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null)
        {
            if (min is null && max is null)
            {
                throw new ArgumentException("clamp_: give min, max or both.");
            }

            if (min is not null)
            {
                Arithmetic.ApplyInPlace(Binary.Maximum, Numbers("clamp_", min), min);
            }

            return max is null ? this : Arithmetic.ApplyInPlace(Binary.Minimum, Numbers("clamp_", max), max);
        }

        /// <summary>This tensor, unless both it and the bound are booleans.</summary>
        private Tensor Numbers(string operation, Scalar bound) =>
            Type != ScalarType.Bool || bound.Type != ScalarType.Bool
                ? this
                : throw new NotSupportedException(
                    $"{operation} of booleans: use logical_and and logical_or, or convert with to(ScalarType)."
                );
    }
}
