using NetDsl.Engine.Functional;
using NetDsl.Engine.Tensors;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The same memory in another shape.</summary>
        /// <param name="shape">The sizes; one may be -1, which is computed from the others.</param>
        /// <exception cref="ArgumentException">The number of elements differs.</exception>
        /// <exception cref="InvalidOperationException">The layout does not allow a view; use reshape.</exception>
        public Tensor view(params long[] shape) => Views.View(this, shape, "view");

        /// <summary>The same memory in the shape of another tensor.</summary>
        /// <param name="other">The tensor whose shape is taken.</param>
        public Tensor view_as(Tensor other) => Views.View(this, other.sizes, "view_as");

        /// <summary>The elements in another shape: a view if the layout allows it, otherwise a copy.</summary>
        /// <param name="shape">The sizes; one may be -1, which is computed from the others.</param>
        /// <exception cref="ArgumentException">The number of elements differs.</exception>
        public Tensor reshape(params long[] shape) => Views.Reshape(this, shape, "reshape");

        /// <summary>Joins neighbouring dimensions into one.</summary>
        /// <param name="start_dim">The first dimension joined.</param>
        /// <param name="end_dim">The last dimension joined.</param>
        public Tensor flatten(long start_dim = 0, long end_dim = -1)
        {
            int first = Shapes.Dimension(start_dim, Rank, "flatten"),
                last = Shapes.Dimension(end_dim, Rank, "flatten");
            if (Rank == 0)
            {
                return Views.Reshape(this, [1], "flatten");
            }
            if (first > last)
            {
                throw new ArgumentException(
                    $"flatten: start_dim {start_dim} lies behind end_dim {end_dim} in a tensor {Shapes.Text(sizes)}."
                );
            }

            if (first == last)
            {
                return this;
            }

            return Views.Reshape(
                this,
                [.. sizes[..first], Shapes.Count(sizes.AsSpan(first, last - first + 1)), .. sizes[(last + 1)..]],
                "flatten"
            );
        }

        /// <summary>Exchanges two dimensions; a view.</summary>
        /// <param name="dim0">One dimension.</param>
        /// <param name="dim1">The other dimension.</param>
        public Tensor transpose(long dim0, long dim1)
        {
            int first = Shapes.Dimension(dim0, Rank, "transpose"),
                second = Shapes.Dimension(dim1, Rank, "transpose");
            Span<long> order = stackalloc long[Rank];
            for (var i = 0; i < Rank; i++)
            {
                order[i] =
                    i == first ? second
                    : i == second ? first
                    : i;
            }

            return Views.Permute(this, order, "transpose");
        }

        /// <summary>The dimensions in another order; a view.</summary>
        /// <param name="permutation">The old dimension of each new one.</param>
        /// <exception cref="ArgumentException">The dimensions are not each named once.</exception>
        public Tensor permute(params long[] permutation) => Views.Permute(this, permutation, "permute");

        /// <summary>The transposed matrix; a view. Tensors of fewer dimensions are unchanged.</summary>
        /// <exception cref="ArgumentException">The tensor has more than two dimensions.</exception>
        public Tensor t() =>
            Rank switch
            {
                2 => transpose(0, 1),
                < 2 => Views.Reshape(this, sizes, "t"),
                _ => throw new ArgumentException(
                    $"t: a matrix is needed, this tensor is {Shapes.Text(sizes)}; use transpose or permute."
                ),
            };

        /// <summary>The dimensions in reverse order; a view.</summary>
        public Tensor T
        {
            get
            {
                Span<long> order = stackalloc long[Rank];
                for (var i = 0; i < Rank; i++)
                {
                    order[i] = Rank - 1 - i;
                }

                return Views.Permute(this, order, "T");
            }
        }

        /// <summary>The last two dimensions exchanged; a view.</summary>
        public Tensor mT => Rank == 0 ? Views.Reshape(this, sizes, "mT") : transpose(-2, -1);

        /// <summary>Drops dimensions of size 1; a view.</summary>
        /// <param name="dim">The dimension to drop if its size is 1; null for all such.</param>
        public Tensor squeeze(long? dim = null)
        {
            if (dim is null)
            {
                return Views.Reshape(this, Array.FindAll(sizes, size => size != 1), "squeeze");
            }

            var index = Shapes.Dimension(dim.Value, Rank, "squeeze");
            return Rank == 0 || sizes[index] != 1
                ? Views.Reshape(this, sizes, "squeeze")
                : Views.Reshape(this, [.. sizes[..index], .. sizes[(index + 1)..]], "squeeze");
        }

        /// <summary>Inserts a dimension of size 1; a view.</summary>
        /// <param name="dim">Its place; negative ones count from the end.</param>
        public Tensor unsqueeze(long dim)
        {
            var index = Shapes.Dimension(dim, Rank + 1, "unsqueeze");
            return Views.Reshape(this, [.. sizes[..index], 1, .. sizes[index..]], "unsqueeze");
        }

        /// <summary>Repeats dimensions of size 1 without copying.</summary>
        /// <param name="sizes">The larger sizes; -1 keeps a size.</param>
        /// <exception cref="ArgumentException">A size that is not 1 would change.</exception>
        public Tensor expand(params long[] sizes) => Views.Expand(this, sizes, "expand");

        /// <summary>Repeats dimensions of size 1 without copying.</summary>
        /// <param name="sizes">The larger sizes; -1 keeps a size.</param>
        /// <param name="isImplicit">Without effect, as in PyTorch.</param>
        /// <exception cref="ArgumentException">A size that is not 1 would change.</exception>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Views.Expand(this, sizes, "expand");

        /// <summary>Repeats dimensions of size 1 to the sizes of another tensor, without copying.</summary>
        /// <param name="other">The tensor whose sizes are taken.</param>
        /// <exception cref="ArgumentException">A size that is not 1 would change.</exception>
        public Tensor expand_as(Tensor other) => Views.Expand(this, other.sizes, "expand_as");

        /// <summary>Repeats dimensions of size 1 without copying.</summary>
        /// <param name="shape">The larger sizes.</param>
        /// <exception cref="ArgumentException">A size that is not 1 would change.</exception>
        public Tensor broadcast_to(params long[] shape) => Views.Expand(this, shape, "broadcast_to");

        /// <summary>Every step-th index of a dimension from start up to, not including, finish; a view.</summary>
        /// <param name="dim">The dimension.</param>
        /// <param name="start">The first index; negative ones count from the end.</param>
        /// <param name="finish">The end, cut to the size; negative ones count from the end.</param>
        /// <param name="step">The distance, positive.</param>
        public Tensor slice(long dim, long start, long finish, long step) =>
            Views.Slice(this, Shapes.Dimension(dim, Rank, "slice"), start, finish, step, "slice");

        /// <summary>A range of indices of a dimension; a view.</summary>
        /// <param name="dim">The dimension.</param>
        /// <param name="start">The first index; negative ones count from the end.</param>
        /// <param name="length">How many.</param>
        /// <exception cref="ArgumentOutOfRangeException">The range leaves the tensor.</exception>
        public Tensor narrow(long dim, long start, long length)
        {
            var index = Shapes.Dimension(dim, Rank, "narrow");
            var size = Rank == 0 ? 0 : sizes[index];
            start = start < 0 ? start + size : start;
            return start < 0 || length < 0 || start + length > size
                ? throw new ArgumentOutOfRangeException(
                    nameof(length),
                    length,
                    $"narrow: {length} from {start} leave dimension {dim} of a tensor " + $"{Shapes.Text(sizes)}."
                )
                : Views.Slice(this, index, start, start + length, 1, "narrow");
        }

        /// <summary>One index of a dimension, which disappears; a view.</summary>
        /// <param name="dim">The dimension.</param>
        /// <param name="index">The index; negative ones count from the end.</param>
        /// <exception cref="ArgumentOutOfRangeException">An index is out of range.</exception>
        public Tensor select(long dim, long index) => Views.Select(this, Shapes.Dimension(dim, Rank, "select"), index, "select");

        /// <summary>Parts of equal size along a dimension (the last may be smaller); views.</summary>
        /// <param name="size">The size of a part.</param>
        /// <param name="dim">The dimension.</param>
        public Tensor[] split(long size, int dim = 0)
        {
            var index = Shapes.Dimension(dim, Rank, "split");
            // Only an empty dimension can be split into empty pieces.
            if (size == 0 && this.size(index) == 0)
            {
                return [Views.Slice(this, index, 0, 0, 1, "split")];
            }
            ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
            var parts = new Tensor[Math.Max(1, (this.size(index) + size - 1) / size)];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = Views.Slice(this, index, i * size, (i + 1) * size, 1, "split");
            }

            return parts;
        }

        /// <summary>Parts of the given sizes along a dimension; views.</summary>
        /// <param name="sizes">The sizes of the parts; their sum is the size of the dimension.</param>
        /// <param name="dim">The dimension.</param>
        /// <exception cref="ArgumentException">The sizes do not add up.</exception>
        public Tensor[] split(long[] sizes, long dim = 0)
        {
            var index = Shapes.Dimension(dim, Rank, "split");
            if (sizes.Sum() != size(index))
            {
                throw new ArgumentException(
                    $"split: the sizes {Shapes.Text(sizes)} do not add up to dimension {dim} of {Shapes.Text(this.sizes)}."
                );
            }

            var (parts, start) = (new Tensor[sizes.Length], 0L);
            for (var i = 0; i < parts.Length; start += sizes[i++])
            {
                parts[i] = Views.Slice(this, index, start, start + sizes[i], 1, "split");
            }

            return parts;
        }

        /// <summary>At most the given number of parts of equal size along a dimension (the last may be smaller); views.</summary>
        /// <param name="chunks">The number of parts.</param>
        /// <param name="dim">The dimension.</param>
        public Tensor[] chunk(long chunks, long dim = 0)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(chunks, 1);
            var index = Shapes.Dimension(dim, Rank, "chunk");
            // An empty dimension is divided into the given number of pieces, all of them empty.
            return size(index) == 0
                ? split(new long[chunks], index)
                : split(Math.Max(1, (size(index) + chunks - 1) / chunks), index);
        }

        /// <summary>The parts of size 1 along a dimension, which disappears; views.</summary>
        /// <param name="dimension">The dimension.</param>
        public Tensor[] unbind(long dimension = 0)
        {
            var index = Shapes.Dimension(dimension, Rank, "unbind");
            var parts = new Tensor[size(index)];
            for (var i = 0; i < parts.Length; i++)
            {
                parts[i] = Views.Select(this, index, i, "unbind");
            }

            return parts;
        }
    }
}
