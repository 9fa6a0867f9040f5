namespace NetDsl;

/// <summary>
/// A random change of images during training, for <see cref="Dataset.Augmented"/>. Changes do not depend on each other: each
/// image in each epoch gets its own.
/// </summary>
public abstract record Augment
{
    private protected Augment() { }

    /// <summary>
    /// A random crop: the image gets a black border (0) on each side, and an excerpt of its former size is taken from anywhere in
    /// it. On 32×32 images usually with a border of 4
    /// (<see href="https://arxiv.org/abs/1512.03385">He et al., Deep Residual Learning</see>, section 4.2; PyTorch's
    /// <c>RandomCrop(32, padding=4)</c>).
    /// </summary>
    /// <param name="padding">Pixels of the border, at least 1, and fewer than the image has rows and columns.</param>
    /// <returns>The augmentation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The padding is below 1.</exception>
    public static Augment Crop(int padding)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(padding, 1);
        return new RandomCrop(padding);
    }

    /// <summary>
    /// A random shift by whole pixels; the pixels of the edge are repeated where the image has moved away (Keras's
    /// <c>ImageDataGenerator</c> with <c>fill_mode="nearest"</c>).
    /// </summary>
    /// <param name="vertical">The most rows that an image moves up or down, at least 0, and fewer than it has.</param>
    /// <param name="horizontal">The most columns that an image moves left or right, at least 0, and fewer than it has.</param>
    /// <returns>The augmentation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">One is negative, or both are 0.</exception>
    public static Augment Shift(int vertical, int horizontal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(vertical);
        ArgumentOutOfRangeException.ThrowIfNegative(horizontal);
        return vertical + (long)horizontal > 0
            ? new RandomShift(vertical, horizontal)
            : throw new ArgumentOutOfRangeException(
                nameof(horizontal),
                "Vertical and horizontal are both 0: such a shift changes nothing. Give one that is above 0."
            );
    }

    /// <summary>
    /// Left and right are exchanged in some of the images (PyTorch's <c>RandomHorizontalFlip</c>). Not for digits and letters:
    /// mirrored, they are others or none.
    /// </summary>
    /// <param name="probability">How likely an image is flipped, above 0 and at most 1.</param>
    /// <returns>The augmentation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is not above 0 and at most 1.</exception>
    public static Augment FlipHorizontally(double probability = 0.5) =>
        probability is > 0 and <= 1
            ? new RandomFlip(probability)
            : throw new ArgumentOutOfRangeException(
                nameof(probability),
                probability,
                "The probability of a flip must be above 0 and at most 1."
            );

    /// <summary>Checks that images are large enough.</summary>
    /// <param name="shape">The sizes of each image.</param>
    /// <exception cref="ArgumentException">They are not.</exception>
    internal abstract void Check(ImageShape shape);

    /// <summary>Changes an image in place.</summary>
    /// <param name="image">Its numbers, channel by channel, row by row.</param>
    /// <param name="shape">Its sizes.</param>
    /// <param name="draws">The random choices for this image.</param>
    internal abstract void Apply(Span<float> image, ImageShape shape, ref Draws draws);

    private static void CheckBelow(int pixels, int size, string sizes, FormattableString what)
    {
        if (pixels >= size)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"{FormattableString.Invariant(what)} of {pixels} pixels does not fit images with ")
                    + FormattableString.Invariant($"{size} {sizes}: nothing of the image might be left. ")
                    + FormattableString.Invariant($"Give less than {size}.")
            );
        }
    }

    private sealed record RandomCrop(int Padding) : Augment
    {
        internal override void Check(ImageShape shape)
        {
            CheckBelow(Padding, shape.Height, "rows", $"A crop with a padding");
            CheckBelow(Padding, shape.Width, "columns", $"A crop with a padding");
        }

        // Where the excerpt begins in the image with its border, less the border: how far the image moves.
        internal override void Apply(Span<float> image, ImageShape shape, ref Draws draws) =>
            Moving.Move(image, shape, draws.UpTo(Padding), draws.UpTo(Padding), repeatsEdge: false);
    }

    private sealed record RandomShift(int Vertical, int Horizontal) : Augment
    {
        internal override void Check(ImageShape shape)
        {
            CheckBelow(Vertical, shape.Height, "rows", $"A vertical shift");
            CheckBelow(Horizontal, shape.Width, "columns", $"A horizontal shift");
        }

        internal override void Apply(Span<float> image, ImageShape shape, ref Draws draws) =>
            Moving.Move(image, shape, draws.UpTo(Vertical), draws.UpTo(Horizontal), repeatsEdge: true);
    }

    private sealed record RandomFlip(double Probability) : Augment
    {
        internal override void Check(ImageShape shape) { }

        internal override void Apply(Span<float> image, ImageShape shape, ref Draws draws)
        {
            if (draws.Unit() >= Probability)
            {
                return;
            }

            for (; !image.IsEmpty; image = image[shape.Width..])
            {
                image[..shape.Width].Reverse();
            }
        }
    }
}
