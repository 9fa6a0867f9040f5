using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>This where the condition holds, else y; with broadcasting.</summary>
        /// <param name="condition">A Bool tensor.</param>
        /// <param name="y">The other tensor.</param>
        /// <exception cref="ArgumentException">The condition is not Bool, or the shapes do not broadcast.</exception>
        public Tensor where(Tensor condition, Tensor y) => Choices.Where(condition, this, y, "where");

        /// <summary>A number where the mask holds, else this; with broadcasting.</summary>
        /// <param name="mask">A Bool tensor.</param>
        /// <param name="value">The number.</param>
        /// <exception cref="ArgumentException">The mask is not Bool, or the shapes do not broadcast.</exception>
        public Tensor masked_fill(Tensor mask, Scalar value)
        {
            using var number = NewUntracked([], Type);
            Creation.Fill(number, value);
            return Choices.Where(mask, number, this, "masked_fill");
        }

        /// <summary>Sets the elements where the mask holds to a number.</summary>
        /// <param name="mask">A Bool tensor that broadcasts to this one.</param>
        /// <param name="value">The number.</param>
        /// <exception cref="ArgumentException">The mask is not Bool, or the shapes do not fit.</exception>
        public Tensor masked_fill_(Tensor mask, Scalar value)
        {
            CheckInPlace("masked_fill_");
            using var filled = masked_fill(mask, value);
            return Assignments.Copy(this, filled, "masked_fill_");
        }
    }
}
