using System.Collections;

namespace TorchSharp.Utils;

/// <summary>A tensor's elements as seen from C#, in row-major order; made by <see cref="torch.Tensor.data{T}"/>.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly torch.Tensor tensor;

    internal TensorAccessor(torch.Tensor tensor) => this.tensor = tensor;

    /// <summary>The number of elements.</summary>
    public long Count => tensor.Count;

    /// <summary>False: the elements can be set.</summary>
    public bool IsReadOnly => false;

    /// <summary>One element.</summary>
    /// <param name="indices">An index for each dimension.</param>
    /// <exception cref="IndexOutOfRangeException">Not one index for each dimension, or one out of range.</exception>
    public T this[params long[] indices]
    {
        get => tensor.ReadFrom<T>()[Position(indices)];
        set => tensor.WriteFrom<T>()[Position(indices)] = value;
    }

    /// <summary>A copy of all elements.</summary>
    public T[] ToArray()
    {
        if (tensor.IsContiguous)
        {
            return tensor.Read<T>().ToArray();
        }

        var array = new T[Count];
        Walk(array, 0);
        return array;
    }

    /// <summary>Copies the elements to an array.</summary>
    /// <param name="array">The target.</param>
    /// <param name="arrayIndex">Where in the target to start.</param>
    /// <param name="tensorIndex">The first element to copy.</param>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        ToArray().AsSpan((int)tensorIndex).CopyTo(array.AsSpan(arrayIndex));

    /// <summary>Sets the elements from an array.</summary>
    /// <param name="array">The source.</param>
    /// <param name="arrayIndex">Where in the source to start.</param>
    /// <param name="tensorIndex">The first element to set.</param>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var source = array.AsSpan(arrayIndex);
        source = source[..(int)Math.Min(source.Length, Count - tensorIndex)];
        if (tensor.IsContiguous)
        {
            source.CopyTo(tensor.Write<T>()[(int)tensorIndex..]);
            return;
        }
        var target = tensor.WriteFrom<T>();
        for (var i = 0; i < source.Length; i++)
        {
            target[Position(tensorIndex + i)] = source[i];
        }
    }

    /// <summary>The elements in row-major order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
        {
            yield return tensor.ReadFrom<T>()[Position(i)];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to release in this engine; the tensor keeps its memory.</summary>
    public void Dispose() { }

    private void Walk(Span<T> target, long first)
    {
        var source = tensor.ReadFrom<T>();
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = source[Position(first + i)];
        }
    }

    private int Position(long linear)
    {
        var (sizes, strides) = (tensor.sizes, tensor.Strides);
        long position = 0;
        for (var i = sizes.Length - 1; i >= 0; i--)
        {
            position += linear % sizes[i] * strides[i];
            linear /= sizes[i];
        }
        return (int)position;
    }

    private int Position(long[] indices)
    {
        var (sizes, strides) = (tensor.sizes, tensor.Strides);
        if (indices.Length != sizes.Length)
        {
            throw new IndexOutOfRangeException($"data: {sizes.Length} indices are needed, {indices.Length} were given.");
        }

        long position = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            if ((ulong)indices[i] >= (ulong)sizes[i])
            {
                throw new IndexOutOfRangeException(
                    $"data: index {indices[i]} is out of range in dimension {i} of size {sizes[i]}."
                );
            }

            position += indices[i] * strides[i];
        }
        return (int)position;
    }
}
