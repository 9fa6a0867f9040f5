namespace NetDsl.Samples.Images;

/// <summary>
/// The pixels that come together: all of them, or every so many in Adam7's passes (section 8.2 of the specification).
/// </summary>
/// <param name="Left">The first pixel's column.</param>
/// <param name="Top">Its row.</param>
/// <param name="StepX">From one column to the next.</param>
/// <param name="StepY">From one row to the next.</param>
/// <param name="Width">Pixels of a row of this pass.</param>
/// <param name="Height">Rows of this pass.</param>
internal readonly record struct PngPass(int Left, int Top, int StepX, int StepY, int Width, int Height)
{
    /// <summary>The passes of a picture that have pixels, in the order of the file.</summary>
    public static IEnumerable<PngPass> Of(PngHeader header)
    {
        (int Left, int Top, int StepX, int StepY)[] steps = header.Interlaced
            ? [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
            : [(0, 0, 1, 1)];
        return from step in steps
            let width = (header.Width - step.Left + step.StepX - 1) / step.StepX
            let height = (header.Height - step.Top + step.StepY - 1) / step.StepY
            where width > 0 && height > 0
            select new PngPass(step.Left, step.Top, step.StepX, step.StepY, width, height);
    }
}
