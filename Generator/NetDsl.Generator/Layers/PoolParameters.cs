using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Graphs.OnnxExpression;

namespace NetDsl.Generator.Layers;

/// <summary>What pools have in common.</summary>
internal static class PoolParameters
{
    public static Parameter Kernel { get; } = new("kernel_size", "kernel_shape", CardForm.Value);

    public static Parameter Stride { get; } = new("stride", "strides", CardForm.NamedUnlessDefault, "stride");

    public static Parameter Padding { get; } = new("padding", "pads", CardForm.NamedUnlessDefault, "padding", 0);

    public static Parameter Dilation { get; } = new("dilation", "dilations", CardForm.NamedUnlessDefault, "dilation", 1);

    public static Parameter CeilMode { get; } = new("ceil_mode", "ceil_mode", CardForm.WordIfOn, "ceil mode", false);

    /// <summary>The stride, which is the kernel if it is not written.</summary>
    public static Argument StrideOf(Extent stride, Extent kernel) => (Stride with { Default = kernel }).Of(stride);

    /// <summary>The window of a pool: it moves by its own size if no stride is written.</summary>
    public static Window Moving(Window window) => window.WithStride(window.Kernel with { Argument = "Stride" });

    /// <summary>
    /// Fits a pool to a map: the window, and the sizes that come out; null, with a report, where it does not fit.
    /// </summary>
    public static (FittedWindow Window, IReadOnlyList<int> Sizes)? Fit(
        Window window,
        SampleType input,
        string layer,
        bool ceilMode,
        Place place,
        Findings findings
    )
    {
        if (
            !Maps.Check(input, layer, place, findings)
            || Moving(window).Over(input.Shape, place, findings) is not { } fitted
            || !CheckPadding(fitted, input.Shape, place, findings)
            || fitted.Outputs(input.Shape, layer, ceilMode, place, findings) is not { } sizes
        )
        {
            return null;
        }

        return (fitted, sizes);
    }

    /// <summary>ONNX's operator.</summary>
    /// <param name="type">Which one.</param>
    /// <param name="input">What goes in.</param>
    /// <param name="window">The kernel.</param>
    /// <param name="before">The padding before the map.</param>
    /// <param name="after">The padding after it.</param>
    public static OnnxNode Onnx(
        string type,
        OnnxExpression input,
        FittedWindow window,
        IReadOnlyList<int> before,
        IReadOnlyList<int> after
    ) =>
        Node(type, input)
            .With(Kernel.Onnx!, window.Kernel)
            .WithUnless(1, Stride.Onnx!, [.. window.Stride])
            .WithUnless(0, Padding.Onnx!, [.. before, .. after]);

    // A window that is in the padding as a whole would have nothing to choose from.
    private static bool CheckPadding(FittedWindow window, Shape map, Place place, Findings findings)
    {
        for (var dimension = 0; dimension < window.Kernel.Count; dimension++)
        {
            var (padding, kernel, size) = (window.Padding[dimension], window.Kernel[dimension], map[dimension + 1]);
            if (padding > kernel / 2)
            {
                var found = $"padding {Numbers.Plain(padding)} is more than half the kernel {Numbers.Plain(kernel)}";
                findings.Add(Rules.PoolPaddingTooLarge, place.At("Padding"), found, Numbers.Plain(kernel / 2));
                return false;
            }

            // The first window begins in the padding, and its next place is behind the map.
            if (padding > 0 && window.Dilation[dimension] > size)
            {
                var name = Maps.Dimension(dimension, window.Kernel.Count);
                var found = $"dilation {Numbers.Plain(window.Dilation[dimension])} is more than the {name} {Numbers.Plain(size)}";
                findings.Add(Rules.PoolPaddingTooLarge, place.At("Dilation"), found, Numbers.Plain(size));
                return false;
            }
        }

        return true;
    }
}
