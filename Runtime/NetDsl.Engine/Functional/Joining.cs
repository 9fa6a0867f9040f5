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
            {
                throw new ArgumentException("cat: at least one tensor is needed.", nameof(tensors));
            }
            // An empty vector can be joined to anything and only adds its type. PyTorch has kept this from the time before empty
            // shapes.
            var first = tensors.FirstOrDefault(tensor => !IsNothing(tensor)) ?? tensors[0];
            var at = Shapes.Dimension(dim, first.Rank, "cat");
            var (sizes, type, length) = ((long[])first.sizes.Clone(), first.Type, 0L);
            foreach (var next in tensors)
            {
                type = Promotion.Common(type, next.Type);
                if (IsNothing(next))
                {
                    continue;
                }
                var fits = next.Rank == first.Rank && first.Rank > 0;
                for (var d = 0; fits && d < sizes.Length; d++)
                {
                    fits = d == at || next.sizes[d] == sizes[d];
                }

                if (!fits)
                {
                    throw new ArgumentException(
                        $"cat: {Shapes.Text(next.sizes)} cannot be joined to {Shapes.Text(first.sizes)} along dimension {dim}: "
                            + "the other sizes must agree."
                    );
                }
                length += next.sizes[at];
            }
            sizes[at] = length;
            var y = Tensor.New(sizes, type);
            var (strides, start, records) = (Shapes.ContiguousStrides(sizes), 0L, false);
            foreach (var tensor in tensors)
            {
                records |= GradMode.Records(tensor);
                if (IsNothing(tensor))
                {
                    continue;
                }
                var layout = Shapes.IsContiguous(tensor.sizes, strides) ? null : strides;
                using var part = y.AliasAs(tensor.sizes, layout, start * strides[at]);
                Copies.Into(tensor, part);
                start += tensor.sizes[at];
            }
            return records ? y.Record(new JoinNode(tensors, at)) : y;
        }

        private static bool IsNothing(Tensor tensor) => tensor.Rank == 1 && tensor.Count == 0;

        private sealed class JoinNode(IList<Tensor> tensors, int dim) : Node("cat", [.. tensors])
        {
            private readonly long[] lengths = [.. tensors.Select(tensor => IsNothing(tensor) ? 0 : tensor.sizes[dim])];
            private readonly bool[] nothing = [.. tensors.Select(IsNothing)];

            public override void Backward(Tensor gradient)
            {
                var start = 0L;
                for (var i = 0; i < lengths.Length; start += lengths[i++])
                {
                    if (Needs(i))
                    {
                        Send(i, nothing[i] ? zeros(0) : gradient.narrow(dim, start, lengths[i]));
                    }
                }
            }

            protected override void ReleaseSaved() { }
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
                            + "must agree."
                    );
                }
                layers.Add(tensor.unsqueeze(dim));
            }
            return Joining.Join(layers, dim).MoveToOuterDisposeScope();
        }
    }
}
