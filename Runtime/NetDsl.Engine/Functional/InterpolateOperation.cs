using NetDsl.Engine.Kernels.Resampling;
using NetDsl.Engine.Tensors;
using static TorchSharp.torch;

namespace NetDsl.Engine.Functional;

/// <summary>Maps of another number of places, repeated or interpolated.</summary>
internal static class InterpolateOperation
{
    private const string Operation = "interpolate";

    /// <summary>Resizes the dimensions after batch and channels.</summary>
    /// <param name="input">Float32, [N, C, L] or [N, C, H, W].</param>
    /// <param name="size">Places of the result; null or none where factors are given.</param>
    /// <param name="scaleFactor">How many times as many places; null or none where sizes are given.</param>
    /// <param name="mode">Nearest, Linear for sequences, or Bilinear for images.</param>
    /// <param name="alignCorners">Whether the middles of the corner places stay where they are, not their outer edges.</param>
    /// <param name="recomputeScaleFactor">Whether places are computed from the ratio of the sizes, not from the factor.</param>
    /// <param name="antialias">Refused.</param>
    public static Tensor Apply(
        Tensor input,
        long[]? size,
        double[]? scaleFactor,
        InterpolationMode mode,
        bool? alignCorners,
        bool recomputeScaleFactor,
        bool antialias
    )
    {
        CheckMode(mode, alignCorners, antialias);
        CheckInput(input, mode);
        var axes = Axes(input, size, scaleFactor, recomputeScaleFactor);
        if (mode == InterpolationMode.Nearest)
        {
            int[][] places = [.. axes.Select(axis => axis.Nearest())];
            return places is [var rows, var columns]
                ? GatheredPlanes.Images(Operation, input, rows, columns)
                : GatheredPlanes.Sequences(Operation, input, places[0]);
        }

        Between[][] between = [.. axes.Select(axis => axis.Linear(alignCorners ?? false))];
        return between is [var blendedRows, var blendedColumns]
            ? BlendedPlanes.Images(Operation, input, blendedRows, blendedColumns)
            : BlendedPlanes.Sequences(Operation, input, between[0]);
    }

    private static void CheckMode(InterpolationMode mode, bool? alignCorners, bool antialias)
    {
        if (mode is not (InterpolationMode.Nearest or InterpolationMode.Linear or InterpolationMode.Bilinear))
        {
            throw new NotSupportedException(
                $"{Operation}: the embedded engine has the modes Nearest, Linear and Bilinear, not {mode}. Build with "
                    + "-p:Torch=TorchSharp."
            );
        }

        if (antialias)
        {
            throw mode == InterpolationMode.Bilinear
                ? new NotSupportedException($"{Operation}: the embedded engine has no antialias. Build with -p:Torch=TorchSharp.")
                : new ArgumentException($"{Operation}: antialias is for the modes Bilinear and Bicubic, not {mode}.");
        }

        if (mode == InterpolationMode.Nearest && alignCorners is not null)
        {
            throw new ArgumentException(
                $"{Operation}: align_corners is for the modes that interpolate; the mode Nearest repeats places. Leave it out."
            );
        }
    }

    private static void CheckInput(Tensor input, InterpolationMode mode)
    {
        if (input.Rank == 5 && mode == InterpolationMode.Nearest)
        {
            throw new NotSupportedException(
                $"{Operation}: the embedded engine resizes one or two dimensions, not the three of {Shapes.Text(input.sizes)}. "
                    + "Build with -p:Torch=TorchSharp."
            );
        }

        var (fits, needed) = mode switch
        {
            InterpolationMode.Linear => (input.Rank == 3, "[N, C, L]"),
            InterpolationMode.Bilinear => (input.Rank == 4, "[N, C, H, W]"),
            _ => (input.Rank is 3 or 4, "[N, C, L] or [N, C, H, W]"),
        };
        if (!fits)
        {
            throw new ArgumentException($"{Operation}: the mode {mode} takes {needed}, not {Shapes.Text(input.sizes)}.");
        }

        if (input.sizes.AsSpan(1).Contains(0))
        {
            throw new ArgumentException(
                $"{Operation}: the input {Shapes.Text(input.sizes)} has no elements; only the batch may be empty."
            );
        }

        if (input.Type != ScalarType.Float32)
        {
            throw new ArgumentException(
                $"{Operation}: Float32 is needed, not {input.Type}; convert with to(ScalarType.Float32)."
            );
        }
    }

    private static ResampledAxis[] Axes(Tensor input, long[]? size, double[]? scaleFactor, bool recomputeScaleFactor)
    {
        var (bySize, byScale) = (size is { Length: > 0 }, scaleFactor is { Length: > 0 });
        if (bySize == byScale)
        {
            throw new ArgumentException($"{Operation}: give size or scale_factor, {(bySize ? "not both" : "one of the two")}.");
        }

        var dimensions = input.Rank - 2;
        var count = bySize ? size!.Length : scaleFactor!.Length;
        if (count != dimensions)
        {
            throw new ArgumentException(
                $"{Operation}: {(bySize ? "size" : "scale_factor")} has {dimensions} numbers for the input "
                    + $"{Shapes.Text(input.sizes)}, one for each dimension after the channels, not {count}."
            );
        }

        return
        [
            .. Enumerable
                .Range(0, dimensions)
                .Select(i =>
                    bySize
                        ? Axis(input, i, size![i], null)
                        : Axis(
                            input,
                            i,
                            Math.Floor(input.sizes[i + 2] * scaleFactor![i]),
                            recomputeScaleFactor ? null : scaleFactor[i]
                        )
                ),
        ];
    }

    private static ResampledAxis Axis(Tensor input, int dimension, double outputs, double? scale) =>
        outputs is >= 1 and <= int.MaxValue
            ? new((int)input.sizes[dimension + 2], (int)outputs, scale)
            : throw new ArgumentException(
                $"{Operation}: a dimension must have between 1 and {int.MaxValue} places, and dimension {dimension + 2} of "
                    + $"{Shapes.Text(input.sizes)} would have {outputs}."
            );
}
