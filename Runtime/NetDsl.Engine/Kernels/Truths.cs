namespace NetDsl.Engine.Kernels;

/// <summary>Whether any or all elements hold, along the middle dimension of [outer, size, inner].</summary>
internal static class Truths
{
    internal static void Any(ReadOnlySpan<bool> x, Span<bool> y, int outer, int size, int inner) =>
        Search(x, y, outer, size, inner, true);

    internal static void All(ReadOnlySpan<bool> x, Span<bool> y, int outer, int size, int inner) =>
        Search(x, y, outer, size, inner, false);

    /// <summary>y = the sought value where it is found, otherwise its opposite.</summary>
    private static void Search(ReadOnlySpan<bool> x, Span<bool> y, int outer, int size, int inner, bool sought)
    {
        for (var o = 0; o < outer; o++)
        {
            var block = x.Slice(o * size * inner, size * inner);
            for (var i = 0; i < inner; i++)
            {
                var found = false;
                for (var s = 0; s < size && !found; s++)
                {
                    found = block[(s * inner) + i] == sought;
                }

                y[(o * inner) + i] = found == sought;
            }
        }
    }
}
