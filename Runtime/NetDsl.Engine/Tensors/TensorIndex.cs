namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// One part of an index expression: an index, a range, an ellipsis, a new dimension, or a tensor of indices.
    /// </summary>
    public struct TensorIndex
    {
        internal enum Kind
        {
            None,
            Ellipsis,
            Slice,
            Single,
            Tensor,
        }

        internal Kind What { get; private init; }

        internal long? Start { get; private init; }

        internal long? Stop { get; private init; }

        internal long? Step { get; private init; }

        internal Tensor? Indices { get; private init; }

        /// <summary>All dimensions that no other part names.</summary>
        public static TensorIndex Ellipsis = new() { What = Kind.Ellipsis };

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex None = new() { What = Kind.None };

        /// <summary>A whole dimension.</summary>
        public static TensorIndex Colon = new() { What = Kind.Slice };

        /// <summary>One index, which drops the dimension.</summary>
        /// <param name="index">The index; negative ones count from the end.</param>
        public static TensorIndex Single(long? index) =>
            index is null ? None : new TensorIndex { What = Kind.Single, Start = index };

        /// <summary>A range of indices.</summary>
        /// <param name="start">The first; null for the beginning.</param>
        /// <param name="stop">The exclusive end; null for the end of the dimension.</param>
        /// <param name="step">The distance; null for 1.</param>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new()
            {
                What = Kind.Slice,
                Start = start,
                Stop = stop,
                Step = step,
            };

        /// <summary>A range of indices, as <c>1..^1</c>.</summary>
        /// <param name="range">The range.</param>
        public static TensorIndex Slice(Range range) =>
            new()
            {
                What = Kind.Slice,
                Start = range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value,
                Stop =
                    !range.End.IsFromEnd ? range.End.Value
                    : range.End.Value == 0 ? null
                    : -range.End.Value,
            };

        /// <summary>Indices, or a mask, in a tensor.</summary>
        /// <param name="tensor">Int64 indices or a Bool mask.</param>
        public static TensorIndex Tensor(Tensor tensor) => new() { What = Kind.Tensor, Indices = tensor };

        /// <inheritdoc cref="Single"/>
        /// <param name="value">The index; negative ones count from the end.</param>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <inheritdoc cref="Slice(Range)"/>
        public static implicit operator TensorIndex(Range range) => Slice(range);
    }
}
