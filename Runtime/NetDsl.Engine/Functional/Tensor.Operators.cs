using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Sum elementwise, with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <summary>Sum elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        /// <summary>Sum elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        /// <summary>Difference elementwise, with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <summary>Difference elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        /// <summary>Difference elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator -(Scalar left, Tensor right)
        {
            using var number = Creation.Like(right, left);
            return number.sub(right);
        }

        /// <summary>Product elementwise, with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <summary>Product elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        /// <summary>Product elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        /// <summary>Quotient elementwise, with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        /// <summary>Quotient elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        /// <summary>Quotient elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator /(Scalar left, Tensor right)
        {
            using var number = Creation.Like(right, left);
            return number.div(right);
        }

        /// <summary>−x elementwise.</summary>
        /// <param name="tensor">The operand.</param>
        public static Tensor operator -(Tensor tensor) => tensor.neg();

        /// <summary>Where the left operand is equal, elementwise with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <summary>Where the left operand is equal, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <summary>Where the left operand is equal, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        /// <summary>Where the left operand is not equal, elementwise with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <summary>Where the left operand is not equal, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <summary>Where the left operand is not equal, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        /// <summary>Where the left operand is less, elementwise with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <summary>Where the left operand is less, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <summary>Where the left operand is less, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        /// <summary>Where the left operand is less or equal, elementwise with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <summary>Where the left operand is less or equal, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <summary>Where the left operand is less or equal, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        /// <summary>Where the left operand is greater, elementwise with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <summary>Where the left operand is greater, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <summary>Where the left operand is greater, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        /// <summary>Where the left operand is greater or equal, elementwise with broadcasting.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        /// <exception cref="ArgumentException">The shapes do not broadcast.</exception>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <summary>Where the left operand is greater or equal, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <summary>Where the left operand is greater or equal, elementwise.</summary>
        /// <param name="left">The left operand.</param>
        /// <param name="right">The right operand.</param>
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);

        /// <summary>Where both operands are true, elementwise with broadcasting.</summary>
        /// <param name="left">A Bool tensor.</param>
        /// <param name="right">A Bool tensor.</param>
        public static Tensor operator &(Tensor left, Tensor right) => Comparisons.Truths(left, right, "&").logical_and(right);

        /// <summary>Where either operand is true, elementwise with broadcasting.</summary>
        /// <param name="left">A Bool tensor.</param>
        /// <param name="right">A Bool tensor.</param>
        public static Tensor operator |(Tensor left, Tensor right) => Comparisons.Truths(left, right, "|").logical_or(right);

        /// <summary>Where exactly one operand is true, elementwise with broadcasting.</summary>
        /// <param name="left">A Bool tensor.</param>
        /// <param name="right">A Bool tensor.</param>
        public static Tensor operator ^(Tensor left, Tensor right) => Comparisons.Truths(left, right, "^").logical_xor(right);

        /// <summary>Where the operand is false, elementwise.</summary>
        /// <param name="left">A Bool tensor.</param>
        public static Tensor operator ~(Tensor left) => Comparisons.Truths(left, left, "~").logical_not();

        /// <summary>True for the same object; use <see cref="equal"/> to compare elements.</summary>
        /// <param name="obj">Another object.</param>
        public override bool Equals(object? obj) => ReferenceEquals(this, obj);

        /// <summary>A hash code that stays the same for the life of the object.</summary>
        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        /// <summary>A Float32 scalar.</summary>
        /// <param name="value">The number.</param>
        public static implicit operator Tensor(float value) => tensor(value);

        /// <summary>An Int64 scalar.</summary>
        /// <param name="value">The number.</param>
        public static implicit operator Tensor(long value) => tensor(value);

        /// <summary>A Bool scalar.</summary>
        /// <param name="value">The number.</param>
        public static implicit operator Tensor(bool value) => tensor(value);

        /// <summary>A scalar.</summary>
        /// <param name="scalar">The number.</param>
        public static implicit operator Tensor(Scalar scalar) =>
            throw new InvalidOperationException(
                "A Scalar does not become a tensor by itself, here as in TorchSharp: write torch.tensor with the number."
            );

        /// <summary>The one element as float.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator float(Tensor value) => value.ToSingle();

        /// <summary>The one element as double.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator double(Tensor value) => value.ToDouble();

        /// <summary>The one element as long.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator long(Tensor value) => value.ToInt64();

        /// <summary>The one element as int.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator int(Tensor value) => value.ToInt32();

        /// <summary>The one element as bool.</summary>
        /// <param name="value">A tensor of one element.</param>
        public static explicit operator bool(Tensor value) => value.ToBoolean();
    }
}
