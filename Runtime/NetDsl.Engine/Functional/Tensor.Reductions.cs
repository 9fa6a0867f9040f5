using NetDsl.Engine.Functional;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of all elements; booleans are counted in Int64.</summary>
        /// <param name="type">The element type to compute in; this tensor's by default.</param>
        public Tensor sum(ScalarType? type = null) => Reductions.Sum(this, [], false, type);

        /// <summary>The sums along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        /// <param name="type">The element type to compute in; this tensor's by default.</param>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, [dim], keepdim, type);

        /// <summary>The sums over some dimensions.</summary>
        /// <param name="dim">The dimensions; negative ones count from the end, none means all.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        /// <param name="type">The element type to compute in; this tensor's by default.</param>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) => Reductions.Sum(this, dim, keepdim, type);

        /// <summary>The sums over some dimensions.</summary>
        /// <param name="dim">The dimensions; negative ones count from the end, none means all.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        /// <param name="type">The element type to compute in; this tensor's by default.</param>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            Reductions.Sum(this, dim, keepdim, type);

        /// <summary>The mean of all elements.</summary>
        public Tensor mean() => Reductions.Mean(this, [], false, null);

        /// <summary>The means over some dimensions.</summary>
        /// <param name="dimensions">The dimensions; negative ones count from the end.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        /// <param name="type">The element type to compute in; this tensor's by default.</param>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Reductions.Mean(this, dimensions, keepdim, type);

        /// <summary>The largest element; its gradient is divided among equal ones.</summary>
        public Tensor max() => ExtremeReductions.Values(this, [], false, true, "max");

        /// <summary>The largest elements along a dimension and their indices.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) =>
            ExtremeReductions.WithIndices(this, dim, keepdim, true, "max");

        /// <summary>The index of the largest element in the flattened tensor; the first of equal ones.</summary>
        public Tensor argmax() => ExtremeReductions.Indices(this, null, false, true, "argmax");

        /// <summary>The indices of the largest elements along a dimension; the first of equal ones.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        public Tensor argmax(long dim, bool keepdim = false) => ExtremeReductions.Indices(this, dim, keepdim, true, "argmax");

        /// <summary>The largest elements over some dimensions; their gradient is divided among equal ones.</summary>
        /// <param name="dims">The dimensions; none means all.</param>
        public Tensor amax(params long[] dims) => ExtremeReductions.Values(this, dims, false, true, "amax");

        /// <summary>The smallest element; its gradient is divided among equal ones.</summary>
        public Tensor min() => ExtremeReductions.Values(this, [], false, false, "min");

        /// <summary>The smallest elements along a dimension and their indices.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) =>
            ExtremeReductions.WithIndices(this, dim, keepdim, false, "min");

        /// <summary>The index of the smallest element in the flattened tensor; the first of equal ones.</summary>
        public Tensor argmin() => ExtremeReductions.Indices(this, null, false, false, "argmin");

        /// <summary>The indices of the smallest elements along a dimension; the first of equal ones.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        public Tensor argmin(long dim, bool keepdim = false) => ExtremeReductions.Indices(this, dim, keepdim, false, "argmin");

        /// <summary>The smallest elements over some dimensions; their gradient is divided among equal ones.</summary>
        /// <param name="dims">The dimensions; none means all.</param>
        public Tensor amin(params long[] dims) => ExtremeReductions.Values(this, dims, false, false, "amin");

        /// <summary>Whether any element is not zero.</summary>
        public Tensor any() => TruthReductions.Apply(this, [], false, all: false);

        /// <summary>Whether any element along a dimension is not zero.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        public Tensor any(long dim, bool keepdim = false) => TruthReductions.Apply(this, [dim], keepdim, all: false);

        /// <summary>Whether all elements are not zero.</summary>
        public Tensor all() => TruthReductions.Apply(this, [], false, all: true);

        /// <summary>Whether all elements along a dimension are not zero.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        public Tensor all(long dim, bool keepdim = false) => TruthReductions.Apply(this, [dim], keepdim, all: true);

        /// <summary>The variance of all elements.</summary>
        /// <param name="unbiased">Divides by the number of elements less one (Bessel's correction).</param>
        public Tensor var(bool unbiased = true) => Variance.Apply(this, [], unbiased, false, null, false);

        /// <summary>The variance along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        /// <param name="unbiased">Divides by the number of elements less one (Bessel's correction).</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        /// <param name="type">Null or Float32.</param>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Variance.Apply(this, [dim], unbiased, keepdim, type, false);

        /// <summary>The variance over some dimensions.</summary>
        /// <param name="dimensions">The dimensions; negative ones count from the end.</param>
        /// <param name="unbiased">Divides by the number of elements less one (Bessel's correction).</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        /// <param name="type">Null or Float32.</param>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Variance.Apply(this, dimensions, unbiased, keepdim, type, false);

        /// <summary>The standard deviation of all elements.</summary>
        /// <param name="unbiased">Divides by the number of elements less one (Bessel's correction).</param>
        public Tensor std(bool unbiased = true) => Variance.Apply(this, [], unbiased, false, null, true);

        /// <summary>The standard deviation along a dimension.</summary>
        /// <param name="dim">The dimension; negative ones count from the end.</param>
        /// <param name="unbiased">Divides by the number of elements less one (Bessel's correction).</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        /// <param name="type">Null or Float32.</param>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Variance.Apply(this, [dim], unbiased, keepdim, type, true);

        /// <summary>The standard deviation over some dimensions.</summary>
        /// <param name="dimensions">The dimensions; negative ones count from the end.</param>
        /// <param name="unbiased">Divides by the number of elements less one (Bessel's correction).</param>
        /// <param name="keepdim">The dimension stays, with size 1.</param>
        /// <param name="type">Null or Float32.</param>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Variance.Apply(this, dimensions, unbiased, keepdim, type, true);
    }
}
