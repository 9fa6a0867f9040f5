using System.Runtime.CompilerServices;
using NetDsl.Engine.Memory;
using static TorchSharp.torch;

namespace NetDsl.Engine.Tensors;

/// <summary>
/// The memory behind one or more tensors: an array of the pool, which is returned when the last tensor releases it, or a user's
/// array. Tensors that are views of each other share one storage. A storage that is never released is left to the garbage
/// collector.
/// </summary>
internal sealed class Storage
{
    private readonly bool isRented;
    private Array? buffer;
    private int references = 1;

    private Storage(Array buffer, ScalarType type, long length, bool isRented)
    {
        this.buffer = buffer;
        this.isRented = isRented;
        Type = type;
        Length = length;
    }

    public ScalarType Type { get; }

    public long Length { get; }

    /// <summary>Counts changes of the contents; saved tensors compare it (see SavedTensor).</summary>
    public int Version { get; set; }

    /// <summary>Counts in-place operations that gradients flow through; views compare it (see Tensor.GradientEdge).</summary>
    public int HistoryVersion { get; set; }

    /// <summary>True when one tensor alone holds this memory.</summary>
    public bool IsExclusive => Volatile.Read(ref references) == 1;

    /// <summary>Memory for <paramref name="length"/> elements; the contents are undefined.</summary>
    public static Storage Rent(ScalarType type, long length)
    {
        if (length > Array.MaxLength)
        {
            throw new NotSupportedException(
                $"a tensor of {length} elements: the embedded engine holds at most {Array.MaxLength}. Build with "
                    + "-p:Torch=TorchSharp."
            );
        }
        return new Storage(
            type switch
            {
                ScalarType.Float32 => BufferPool.Rent<float>(length),
                ScalarType.Int64 => BufferPool.Rent<long>(length),
                ScalarType.Bool => BufferPool.Rent<bool>(length),
                ScalarType.Byte => BufferPool.Rent<byte>(length),
                _ => throw Unsupported(type),
            },
            type,
            length,
            isRented: true
        );
    }

    /// <summary>A user's own array: it is shared and never returned to the pool.</summary>
    /// <param name="array">An array of the element type's C# type.</param>
    /// <param name="type">The element type.</param>
    public static Storage Over(Array array, ScalarType type) => new(array, type, array.LongLength, isRented: false);

    public static NotSupportedException Unsupported(ScalarType type) =>
        new(
            $"element type {type}: the embedded engine has Float32, Int64, Bool and Byte. Build with -p:Torch=TorchSharp for the "
                + "others."
        );

    /// <summary>The array; the caller has checked the element type.</summary>
    public T[] Elements<T>() => Unsafe.As<T[]>(buffer!);

    public void Retain() => Interlocked.Increment(ref references);

    public void Release()
    {
        if (Interlocked.Decrement(ref references) != 0)
        {
            return;
        }

        var returned = buffer!;
        buffer = null;
        if (!isRented)
        {
            return;
        }

        switch (Type)
        {
            case ScalarType.Float32:
                BufferPool.Return(Unsafe.As<float[]>(returned));
                break;
            case ScalarType.Int64:
                BufferPool.Return(Unsafe.As<long[]>(returned));
                break;
            case ScalarType.Bool:
                BufferPool.Return(Unsafe.As<bool[]>(returned));
                break;
            default:
                BufferPool.Return(Unsafe.As<byte[]>(returned));
                break;
        }
    }
}
