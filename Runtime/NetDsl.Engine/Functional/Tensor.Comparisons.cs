using NetDsl.Engine.Functional;
using NetDsl.Engine.Kernels;
using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Where this is equal, elementwise with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor eq(Tensor target) => Comparisons.Apply(Relation.Equal, this, target);

        /// <summary>Where this is equal to a number, elementwise.</summary>
        /// <param name="target">The number.</param>
        public Tensor eq(Scalar target) => Comparisons.Apply(Relation.Equal, this, target);

        /// <summary>Where this is not equal, elementwise with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor ne(Tensor target) => Comparisons.Apply(Relation.NotEqual, this, target);

        /// <summary>Where this is not equal to a number, elementwise.</summary>
        /// <param name="target">The number.</param>
        public Tensor ne(Scalar target) => Comparisons.Apply(Relation.NotEqual, this, target);

        /// <summary>Where this is less, elementwise with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor lt(Tensor target) => Comparisons.Apply(Relation.Less, this, target);

        /// <summary>Where this is less than a number, elementwise.</summary>
        /// <param name="target">The number.</param>
        public Tensor lt(Scalar target) => Comparisons.Apply(Relation.Less, this, target);

        /// <summary>Where this is less or equal, elementwise with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor le(Tensor target) => Comparisons.Apply(Relation.LessOrEqual, this, target);

        /// <summary>Where this is less or equal to a number, elementwise.</summary>
        /// <param name="target">The number.</param>
        public Tensor le(Scalar target) => Comparisons.Apply(Relation.LessOrEqual, this, target);

        /// <summary>Where this is greater, elementwise with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor gt(Tensor target) => Comparisons.Apply(Relation.Greater, this, target);

        /// <summary>Where this is greater than a number, elementwise.</summary>
        /// <param name="target">The number.</param>
        public Tensor gt(Scalar target) => Comparisons.Apply(Relation.Greater, this, target);

        /// <summary>Where this is greater or equal, elementwise with broadcasting.</summary>
        /// <param name="target">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor ge(Tensor target) => Comparisons.Apply(Relation.GreaterOrEqual, this, target);

        /// <summary>Where this is greater or equal to a number, elementwise.</summary>
        /// <param name="target">The number.</param>
        public Tensor ge(Scalar target) => Comparisons.Apply(Relation.GreaterOrEqual, this, target);

        /// <summary>Where both are not zero, elementwise with broadcasting.</summary>
        /// <param name="other">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor logical_and(Tensor other) => Comparisons.Logic<Conjunction>(this, other, "logical_and");

        /// <summary>Where either is not zero, elementwise with broadcasting.</summary>
        /// <param name="other">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor logical_or(Tensor other) => Comparisons.Logic<Disjunction>(this, other, "logical_or");

        /// <summary>Where exactly one is not zero, elementwise with broadcasting.</summary>
        /// <param name="other">The other tensor.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public Tensor logical_xor(Tensor other) => Comparisons.Logic<Exclusion>(this, other, "logical_xor");

        /// <summary>Where this is zero, elementwise.</summary>
        public Tensor logical_not() => Comparisons.Apply(Relation.Equal, this, 0);

        /// <summary>Where this is NaN, elementwise.</summary>
        public Tensor isnan() => ne(this);

        /// <summary>Where this is an infinity, elementwise.</summary>
        public Tensor isinf() =>
            Type == ScalarType.Float32
                ? WrappedTensorDisposeScope(() => abs().eq(float.PositiveInfinity))
                : zeros_like(this, ScalarType.Bool);

        /// <summary>Where this is neither NaN nor an infinity, elementwise.</summary>
        public Tensor isfinite() =>
            Type == ScalarType.Float32
                ? WrappedTensorDisposeScope(() => abs().lt(float.PositiveInfinity))
                : ones_like(this, ScalarType.Bool);

        /// <summary>Where two tensors differ by at most atol + rtol · |other|, elementwise with broadcasting.</summary>
        /// <param name="other">The other tensor.</param>
        /// <param name="rtol">The relative tolerance.</param>
        /// <param name="atol">The absolute tolerance.</param>
        /// <param name="nanEqual">Whether NaN is close to NaN.</param>
        public Tensor isclose(Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false)
        {
            if (Type != other.Type)
            {
                throw new ArgumentException(
                    $"isclose: both tensors must be of one type, these are {Type} and {other.Type}.",
                    nameof(other)
                );
            }
            ArgumentOutOfRangeException.ThrowIfNegative(rtol);
            ArgumentOutOfRangeException.ThrowIfNegative(atol);
            using var guard = no_grad();
            using var scope = NewDisposeScope();
            var close = eq(other);
            if (nanEqual && Type == ScalarType.Float32)
            {
                close = close.logical_or(isnan().logical_and(other.isnan()));
            }
            if (rtol != 0 || atol != 0)
            {
                var (left, right) = (to(ScalarType.Float32), other.to(ScalarType.Float32));
                var distance = left.sub(right).abs();
                close = close.logical_or(distance.isfinite().logical_and(distance.le(right.mul(rtol).abs().add(atol))));
            }
            return close.MoveToOuterDisposeScope();
        }

        /// <summary>Whether all elements of two tensors are close, see <see cref="isclose"/>.</summary>
        /// <param name="target">The other tensor.</param>
        /// <param name="rtol">The relative tolerance.</param>
        /// <param name="atol">The absolute tolerance.</param>
        /// <param name="equal_nan">Whether NaN is close to NaN.</param>
        public bool allclose(Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false)
        {
            using var scope = NewDisposeScope();
            return isclose(target, rtol, atol, equal_nan).all().item<bool>();
        }

        /// <summary>Whether two tensors have the same shape and equal elements, as a scalar.</summary>
        /// <param name="target">The other tensor.</param>
        public Tensor equal(Tensor target) =>
            Shapes.Same(sizes, target.sizes) ? WrappedTensorDisposeScope(() => eq(target).all()) : tensor(false);
    }
}
