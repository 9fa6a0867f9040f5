using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An array of numbers of any number of dimensions. If gradients are required, it records how it was computed. Its memory
    /// goes back to the pool on <see cref="Dispose()"/>, or with the dispose scope it was made in.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private Storage? storage;

        // Null while the elements are in row-major order without gaps, the common case.
        internal long[]? strides;
        internal long[] sizes;
        internal long offset;

        internal Tensor(Storage storage, long[] sizes, long[]? strides, long offset)
        {
            this.storage = storage;
            this.sizes = sizes;
            this.strides = strides;
            Type = storage.Type;
            Count = Shapes.Count(sizes);
            // A view without elements may begin beyond the end of the memory, where a span cannot.
            this.offset = Count == 0 ? 0 : offset;
        }

        /// <summary>The element type, also of a disposed tensor.</summary>
        internal ScalarType Type { get; }

        /// <summary>The number of elements, also of a disposed tensor.</summary>
        internal long Count { get; }

        internal Storage Storage => storage ?? ThrowDisposed();

        internal bool IsDisposed => storage is null;

        internal int Rank => sizes.Length;

        internal bool IsContiguous => strides is null;

        /// <summary>A new tensor in the current dispose scope; its contents are undefined.</summary>
        internal static Tensor New(long[] sizes, ScalarType type = ScalarType.Float32) => NewUntracked(sizes, type).Track();

        /// <summary>A new tensor in no dispose scope; its contents are undefined.</summary>
        internal static Tensor NewUntracked(long[] sizes, ScalarType type = ScalarType.Float32) =>
            new(Storage.Rent(type, Shapes.Count(sizes)), sizes, null, 0);

        /// <summary>Another tensor over the same memory, without history and in no dispose scope.</summary>
        internal Tensor Alias() => AliasAs(sizes, strides, offset);

        /// <summary>Another tensor over the same memory with another shape, without history and in no dispose scope.</summary>
        internal Tensor AliasAs(long[] newSizes, long[]? newStrides, long newOffset)
        {
            var shared = Storage;
            shared.Retain();
            return new Tensor(shared, newSizes, newStrides, newOffset);
        }

        /// <summary>The strides, made when the tensor is contiguous.</summary>
        internal long[] Strides => strides ?? Shapes.ContiguousStrides(sizes);

        /// <summary>The elements of a contiguous tensor, to read.</summary>
        internal ReadOnlySpan<T> Read<T>() => new(Storage.Elements<T>(), (int)offset, (int)Count);

        /// <summary>The elements of a contiguous tensor, to change; saved copies of it become invalid.</summary>
        internal Span<T> Write<T>()
        {
            Storage.Version++;
            return new Span<T>(Storage.Elements<T>(), (int)offset, (int)Count);
        }

        /// <summary>The memory from the first element on, for a tensor with strides.</summary>
        internal ReadOnlySpan<T> ReadFrom<T>() => Storage.Elements<T>().AsSpan((int)offset, (int)(Storage.Length - offset));

        /// <summary>The memory from the first element on, to change, for a tensor with strides.</summary>
        internal Span<T> WriteFrom<T>()
        {
            Storage.Version++;
            return Storage.Elements<T>().AsSpan((int)offset, (int)(Storage.Length - offset));
        }

        /// <summary>Releases the memory once no other tensor shares it. A second call does nothing.</summary>
        public void Dispose()
        {
            var released = storage;
            if (released is null)
            {
                return;
            }

            storage = null;
            Scope?.Remove(this);
            released.Release();
            ReleaseHistory();
        }

        [DoesNotReturn]
        [MethodImpl(MethodImplOptions.NoInlining)]
        private Storage ThrowDisposed() =>
            throw new ObjectDisposedException(
                nameof(Tensor),
                $"a tensor {Shapes.Text(sizes)} was used after it was disposed. Keep it with MoveToOuterDisposeScope() or "
                    + "DetachFromDisposeScope()."
            );
    }
}
