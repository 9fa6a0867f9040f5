using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetDsl.Engine.Tensors;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number of a tensor of one element.</summary>
        /// <typeparam name="T">The type that belongs to <see cref="dtype"/>: float, long, bool or byte.</typeparam>
        /// <exception cref="InvalidOperationException">The tensor does not have exactly one element.</exception>
        /// <exception cref="ArgumentException">T does not belong to the element type.</exception>
        public T item<T>()
            where T : unmanaged
        {
            CheckElement<T>("item");
            if (Count != 1)
            {
                throw new InvalidOperationException(
                    $"item: one element is needed, this tensor {Shapes.Text(sizes)} has {Count}."
                );
            }

            return ReadFrom<T>()[0];
        }

        /// <summary>The elements, to read or write from C#; they are shared with the tensor.</summary>
        /// <typeparam name="T">The type that belongs to <see cref="dtype"/>: float, long, bool or byte.</typeparam>
        /// <exception cref="ArgumentException">T does not belong to the element type.</exception>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            CheckElement<T>("data");
            return new TensorAccessor<T>(this);
        }

        /// <summary>The memory of a contiguous tensor, to read or write; changes are not seen by autograd.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not contiguous.</exception>
        /// <exception cref="ArgumentException">The number of bytes differs, or is more than a span can hold.</exception>
        public Span<byte> bytes
        {
            get
            {
                _ = Storage;
                if (!IsContiguous)
                {
                    throw new InvalidOperationException(
                        $"bytes: this tensor {Shapes.Text(sizes)} is not contiguous. Call contiguous() first."
                    );
                }

                if (Count * ElementSize > int.MaxValue)
                {
                    throw new ArgumentException($"bytes: a span cannot hold the {Count * ElementSize} bytes of this tensor.");
                }

                return Type switch
                {
                    ScalarType.Float32 => Bytes<float>(),
                    ScalarType.Int64 => Bytes<long>(),
                    ScalarType.Bool => Bytes<bool>(),
                    _ => Bytes<byte>(),
                };
            }
            set
            {
                var own = bytes;
                if (own.Length != value.Length)
                {
                    throw new ArgumentException(
                        $"bytes: this tensor {Shapes.Text(sizes)} has {own.Length} bytes, {value.Length} were given."
                    );
                }

                value.CopyTo(own);
            }
        }

        /// <summary>The elements as PyTorch prints them; large tensors are shown by their edges.</summary>
        public override string ToString() => IsDisposed ? $"disposed {Type} {Shapes.Text(sizes)}" : TensorText.Print(this);

        /// <summary>The one element as a double, whatever its type.</summary>
        internal double ToReal(string operation)
        {
            _ = Storage;
            if (Count != 1)
            {
                throw new InvalidOperationException(
                    $"{operation}: one element is needed, this tensor {Shapes.Text(sizes)} has {Count}."
                );
            }
            // The casts keep the digits of integers: the common type of float and long is float.
            return Type switch
            {
                ScalarType.Float32 => ReadFrom<float>()[0],
                ScalarType.Int64 => (double)ReadFrom<long>()[0],
                ScalarType.Bool => ReadFrom<bool>()[0] ? 1 : 0,
                _ => ReadFrom<byte>()[0],
            };
        }

        private Span<byte> Bytes<T>()
            where T : unmanaged => MemoryMarshal.AsBytes(Storage.Elements<T>().AsSpan((int)offset, (int)Count));

        private void CheckElement<T>(string operation)
        {
            _ = Storage;
            var fits = Type switch
            {
                ScalarType.Float32 => typeof(T) == typeof(float),
                ScalarType.Int64 => typeof(T) == typeof(long),
                ScalarType.Bool => typeof(T) == typeof(bool),
                _ => typeof(T) == typeof(byte),
            };
            if (!fits)
            {
                ThrowElement<T>(operation);
            }
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        private void ThrowElement<T>(string operation) =>
            throw new ArgumentException(
                $"{operation}<{typeof(T).Name}>: the elements of this tensor are {Type}. Read them as that type, or convert with "
                    + "to(ScalarType)."
            );
    }
}
