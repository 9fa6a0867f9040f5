namespace NetDsl.Engine.Kernels;

/// <summary>Choices between elements.</summary>
internal static class Selection
{
    /// <summary>y[i] = condition[i] ? a[i] : b[i]; an operand of one element repeats.</summary>
    internal static void Where<T>(ReadOnlySpan<bool> condition, ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
    {
        int stepA = a.Length == 1 ? 0 : 1,
            stepB = b.Length == 1 ? 0 : 1;
        for (var i = 0; i < y.Length; i++)
        {
            y[i] = condition[i] ? a[i * stepA] : b[i * stepB];
        }
    }
}
