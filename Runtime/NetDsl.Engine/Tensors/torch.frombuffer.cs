using NetDsl.Engine.Functional;
using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A vector over the memory of a C# array: nothing is copied, and a change to one is a change to both.</summary>
    /// <param name="rawArray">An array of float, long, bool or byte, of one dimension.</param>
    /// <param name="dtype">The element type; another than the array's makes a copy.</param>
    /// <param name="count">How many elements; by default all from the offset on.</param>
    /// <param name="offset">How many elements to skip.</param>
    /// <param name="requires_grad">Whether operations on it are recorded; for Float32.</param>
    /// <exception cref="ArgumentException">The offset is not in the array, or the array has more than one dimension.</exception>
    /// <exception cref="IndexOutOfRangeException">The array has fewer elements.</exception>
    /// <exception cref="NotSupportedException">An element type that the embedded engine does not have.</exception>
    public static Tensor frombuffer(
        Array rawArray,
        ScalarType dtype,
        long count = -1,
        long offset = 0,
        bool requires_grad = false
    )
    {
        if (rawArray.Rank != 1)
        {
            throw new ArgumentException(
                $"frombuffer: an array of one dimension is needed, this one has {rawArray.Rank}.",
                nameof(rawArray)
            );
        }

        if (offset < 0 || offset >= rawArray.LongLength)
        {
            throw new ArgumentException(
                $"frombuffer: an array of {rawArray.LongLength} elements has no offset {offset}.",
                nameof(offset)
            );
        }

        if (count < 0)
        {
            count = rawArray.LongLength - offset;
        }

        if (count > rawArray.LongLength - offset)
        {
            throw new IndexOutOfRangeException(
                $"frombuffer: {count} elements from {offset} on are more than an array of {rawArray.LongLength} has."
            );
        }

        var own = rawArray switch
        {
            float[] => ScalarType.Float32,
            long[] => ScalarType.Int64,
            bool[] => ScalarType.Bool,
            byte[] => ScalarType.Byte,
            _ => throw new NotSupportedException(
                $"frombuffer: an array of {rawArray.GetType().GetElementType()?.Name}; the embedded engine takes float, "
                    + "long, bool and byte."
            ),
        };
        var shared = new Tensor(Storage.Over(rawArray, own), [count], null, offset).Track();
        return Creation.Finish(dtype == own ? shared : shared.to(dtype), requires_grad);
    }
}
