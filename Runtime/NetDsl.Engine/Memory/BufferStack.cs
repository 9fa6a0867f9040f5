using System.Diagnostics;

namespace NetDsl.Engine.Memory;

/// <summary>The waiting arrays of one size class, last in first out: the last one is the likeliest to be in the cache.</summary>
internal sealed class BufferStack<T>
    where T : unmanaged
{
    private const int Limit = 256;

    private readonly Lock _lock = new();
    private T[]?[] _arrays = new T[]?[4];
    private int _count;

    internal T[]? Pop()
    {
        if (Volatile.Read(ref _count) == 0)
        {
            return null;
        }

        lock (_lock)
        {
            if (_count == 0)
            {
                return null;
            }

            T[]? array = _arrays[--_count];
            _arrays[_count] = null;
            return array;
        }
    }

    internal bool Push(T[] array)
    {
        lock (_lock)
        {
            if (_count == Limit)
            {
                return false;
            }

            if (_count == _arrays.Length)
            {
                Array.Resize(ref _arrays, _count * 2);
            }

            _arrays[_count++] = array;
            return true;
        }
    }

    /// <summary>Empties the stack; returns how many elements its arrays had.</summary>
    internal long Clear()
    {
        lock (_lock)
        {
            long elements = 0;
            while (_count > 0)
            {
                elements += _arrays[--_count]!.Length;
                _arrays[_count] = null;
            }
            return elements;
        }
    }

    internal void CheckAbsent(T[] array)
    {
        lock (_lock)
        {
            if (_count > 0 && ReferenceEquals(_arrays[_count - 1], array))
            {
                ThrowTwice(array);
            }

            CheckAll(array);
        }
    }

    [Conditional("DEBUG")]
    private void CheckAll(T[] array)
    {
        for (int i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_arrays[i], array))
            {
                ThrowTwice(array);
            }
        }
    }

    private static void ThrowTwice(T[] array) =>
        throw new InvalidOperationException(
            $"BufferPool.Return: this {typeof(T).Name}[{array.Length}] has been returned already. Return an array once "
                + "and drop it."
        );
}
