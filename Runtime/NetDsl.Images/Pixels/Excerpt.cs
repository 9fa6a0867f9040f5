namespace NetDsl.Images;

/// <summary>The part of a picture that becomes the sample, in the picture's pixels; edges may be between them.</summary>
internal readonly record struct Excerpt(double Left, double Top, double Width, double Height)
{
    public static Excerpt Of(int width, int height, int newWidth, int newHeight, ImageFit fit) =>
        fit switch
        {
            ImageFit.CentreCrop => new Excerpt((width - newWidth) / 2, (height - newHeight) / 2, newWidth, newHeight),
            ImageFit.ResizeAndCrop => Covering(width, height, (double)newWidth / newHeight),
            _ => new Excerpt(0, 0, width, height),
        };

    private static Excerpt Covering(int width, int height, double proportions)
    {
        var (across, down) = (Math.Min(width, height * proportions), Math.Min(height, width / proportions));
        return new Excerpt((width - across) / 2, (height - down) / 2, across, down);
    }
}
