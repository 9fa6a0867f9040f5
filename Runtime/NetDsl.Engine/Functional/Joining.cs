using NetDsl.Engine.Autograd;
using NetDsl.Engine.Functional;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional
{
    /// <summary>cat and stack.</summary>
    internal static class Joining
    {
        public static Tensor Join(IList<Tensor> tensors, long dim)
        {
            if (tensors.Count == 0)
                throw new ArgumentException("cat: at least one tensor is needed.", nameof(tensors));
            var first = tensors[0];
            var at = Shapes.Dimension(dim, first.Rank, "cat");
            var (sizes, type) = ((long[])first.sizes.Clone(), first.Type);
            for (var i = 1; i < tensors.Count; i++)
            {
                var next = tensors[i];
                var fits = next.Rank == first.Rank && first.Rank > 0;
                for (var d = 0; fits && d < sizes.Length; d++)
                    fits = d == at || next.sizes[d] == sizes[d];
                if (!fits)
                {
                    throw new ArgumentException(
                        $"cat: {Shapes.Text(next.sizes)} cannot be joined to {Shapes.Text(first.sizes)} along dimension {dim}: "
                        + "the other sizes must agree.");
                }
                sizes[at] += next.sizes[at];
                type = Promotion.Common(first, next);
            }
            var y = Tensor.New(sizes, type);
            var (strides, start, records) = (Shapes.ContiguousStrides(sizes), 0L, false);
            foreach (var tensor in tensors)
            {
                var layout = Shapes.IsContiguous(tensor.sizes, strides) ? null : strides;
                using var part = y.AliasAs(tensor.sizes, layout, start * strides[at]);
                Copies.Into(tensor, part);
                start += tensor.sizes[at];
                records |= GradMode.Records(tensor);
            }
            return records ? y.Record(new JoinNode(tensors, at)) : y;
        }

        private sealed class JoinNode(IList<Tensor> tensors, int dim) : Node("cat", [.. tensors])
        {
            private readonly long[] lengths = [.. tensors.Select(tensor => tensor.sizes[dim])];

            public override void Backward(Tensor gradient)
            {
                var start = 0L;
                for (var i = 0; i < lengths.Length; start += lengths[i++])
                {
                    if (Needs(i))
                        Send(i, gradient.narrow(dim, start, lengths[i]));
                }
            }

            protected override void ReleaseSaved()
            {
            }
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        /// <summary>Joins tensors along one of their dimensions.</summary>
        /// <param name="tensors">At least one; their other sizes agree.</param>
        /// <param name="dim">The dimension.</param>
        /// <exception cref="ArgumentException">The sizes do not agree.</exception>
        public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Joining.Join(tensors, dim);

        /// <summary>Joins tensors of one shape along a new dimension.</summary>
        /// <param name="tensors">At least one; their sizes agree.</param>
        /// <param name="dim">The place of the new dimension.</param>
        /// <exception cref="ArgumentException">The sizes do not agree.</exception>
        public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0)
        {
            using var scope = NewDisposeScope();
            var layers = new List<Tensor>();
            foreach (var tensor in tensors)
            {
                if (layers.Count > 0 && !NetDsl.Engine.Tensors.Shapes.Same(tensor.sizes, layers[0].squeeze(dim).sizes))
                {
                    throw new ArgumentException(
                        $"stack: {NetDsl.Engine.Tensors.Shapes.Text(tensor.sizes)} differs from the first tensor; all sizes "
                        + "must agree.");
                }
                layers.Add(tensor.unsqueeze(dim));
            }
            return Joining.Join(layers, dim).MoveToOuterDisposeScope();
        }
    }
}
