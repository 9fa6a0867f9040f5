using System.Runtime.CompilerServices;

namespace NetDsl.Engine.Memory;

/// <summary>
/// Reuses the arrays behind tensors. Training allocates the same sizes step after step; handing them to the garbage collector
/// would cost a large-object collection every few hundred steps.
/// </summary>
/// <remarks>
/// Thread-safe. Sizes are rounded up to four classes per power of two, so at most a fifth of an array is unused.
/// Arrays returned beyond <see cref="Capacity"/> are left to the garbage collector.
/// </remarks>
internal static class BufferPool
{
    private static long s_rentedBytes;
    private static long s_pooledBytes;
    private static Action? s_trim;

    /// <summary>The bytes that callers currently hold.</summary>
    internal static long RentedBytes => Interlocked.Read(ref s_rentedBytes);

    /// <summary>The bytes kept here for the next caller.</summary>
    internal static long PooledBytes => Interlocked.Read(ref s_pooledBytes);

    /// <summary>The most bytes kept for reuse; a quarter of the memory the process may use, unless set.</summary>
    internal static long Capacity { get; set; } = Math.Max(64L << 20, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4);

    /// <summary>An array of at least <paramref name="length"/> elements with undefined contents.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative or more than an array can hold.</exception>
    internal static T[] Rent<T>(long length)
        where T : unmanaged
    {
        if (length == 0)
        {
            return [];
        }

        int index = SizeClasses.IndexFor(length, out int size);
        T[]? array = Shelf<T>.Stacks[index].Pop();
        if (array is null)
        {
            array = GC.AllocateUninitializedArray<T>(size);
        }
        else
        {
            Interlocked.Add(ref s_pooledBytes, -Bytes(array));
        }

        Interlocked.Add(ref s_rentedBytes, Bytes(array));
        return array;
    }

    /// <summary>Takes an array back. The caller must not touch it afterwards.</summary>
    /// <exception cref="InvalidOperationException">The array has just been returned already (every such case in debug
    /// builds).</exception>
    internal static void Return<T>(T[] array)
        where T : unmanaged
    {
        if (array.Length == 0)
        {
            return;
        }

        int index = SizeClasses.IndexFor(array.Length, out int size);
        if (size != array.Length)
        {
            return; // Not an array of this pool.
        }

        BufferStack<T> stack = Shelf<T>.Stacks[index];
        stack.CheckAbsent(array);
        Interlocked.Add(ref s_rentedBytes, -Bytes(array));
        if (Interlocked.Add(ref s_pooledBytes, Bytes(array)) > Capacity || !stack.Push(array))
        {
            Interlocked.Add(ref s_pooledBytes, -Bytes(array));
        }
    }

    /// <summary>Gives every waiting array to the garbage collector.</summary>
    internal static void Trim() => s_trim?.Invoke();

    private static long Bytes<T>(T[] array)
        where T : unmanaged => (long)array.Length * Unsafe.SizeOf<T>();

    private static class Shelf<T>
        where T : unmanaged
    {
        internal static readonly BufferStack<T>[] Stacks = Create();

        private static BufferStack<T>[] Create()
        {
            var stacks = new BufferStack<T>[SizeClasses.Count];
            for (int i = 0; i < stacks.Length; i++)
            {
                stacks[i] = new BufferStack<T>();
            }

            Action trim = () =>
            {
                foreach (BufferStack<T> stack in stacks)
                {
                    Interlocked.Add(ref s_pooledBytes, -stack.Clear() * Unsafe.SizeOf<T>());
                }
            };
            Action? seen;
            do
            {
                seen = s_trim;
            } while (Interlocked.CompareExchange(ref s_trim, seen + trim, seen) != seen);
            return stacks;
        }
    }
}
