namespace NativeSample;

/// <summary>The smallest rectangle around all ink.</summary>
/// <param name="Left">Its first column.</param>
/// <param name="Top">Its first row.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Height">Its rows.</param>
internal readonly record struct InkBox(int Left, int Top, int Width, int Height)
{
    /// <summary>Finds it.</summary>
    /// <param name="ink">Ink of each pixel, row by row; some of it at least as dark as <paramref name="least"/>.</param>
    /// <param name="width">Pixels of a row.</param>
    /// <param name="least">Paler pixels are paper.</param>
    public static InkBox Find(ReadOnlySpan<float> ink, int width, float least)
    {
        var (left, top, right, bottom) = (int.MaxValue, int.MaxValue, -1, -1);
        for (var i = 0; i < ink.Length; i++)
        {
            if (ink[i] >= least)
            {
                var (x, y) = (i % width, i / width);
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
            }
        }

        return new InkBox(left, top, right - left + 1, bottom - top + 1);
    }
}
