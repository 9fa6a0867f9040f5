namespace NetDsl.Engine.Kernels.Convolutions;

/// <summary>Per-thread working memory of convolutions: pinned, aligned to cache lines, grown as needed and kept.</summary>
internal static unsafe class ConvolutionScratch
{
    private const int Alignment = 16; // floats

    [ThreadStatic]
    private static float[]? t_image;

    [ThreadStatic]
    private static float[]? t_gradient;

    [ThreadStatic]
    private static float[]? t_result;

    [ThreadStatic]
    private static float[]? t_inputs;

    [ThreadStatic]
    private static float[]? t_sums;

    /// <summary>Room for a packed group of channels.</summary>
    internal static Span<float> Image(int floats) => Get(ref t_image, floats);

    /// <summary>Room for a group of output channels.</summary>
    internal static Span<float> Gradient(int floats) => Get(ref t_gradient, floats);

    /// <summary>Room for a block of rows of a product.</summary>
    internal static Span<float> Result(int floats) => Get(ref t_result, floats);

    /// <summary>Room for transformed input tiles.</summary>
    internal static Span<float> Inputs(int floats) => Get(ref t_inputs, floats);

    /// <summary>Room for sums of products of transformed tiles.</summary>
    internal static Span<float> Sums(int floats) => Get(ref t_sums, floats);

    private static Span<float> Get(ref float[]? array, int floats)
    {
        if (array is null || array.Length < floats + Alignment)
        {
            array = GC.AllocateUninitializedArray<float>(floats + Alignment, pinned: true);
        }

        fixed (float* start = array) // Pinned for life: the address stays valid after this statement.
        {
            int skipped = (int)(((0 - (nuint)start) & ((Alignment * sizeof(float)) - 1)) / sizeof(float));
            return array.AsSpan(skipped, floats);
        }
    }
}
