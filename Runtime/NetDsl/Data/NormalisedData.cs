namespace NetDsl;

/// <summary>Images with each channel less its mean, divided by its standard deviation.</summary>
internal sealed class NormalisedData : DatasetView
{
    private readonly ImageShape shape;
    private readonly Normalisation numbers;

    /// <exception cref="ArgumentException">
    /// Samples are not images, or have another number of channels than the normalisation.
    /// </exception>
    public NormalisedData(Dataset source, Normalisation numbers)
        : base(source)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        shape = ImageShape.Of(source, "normalised");
        if (shape.Channels != numbers.Means.Count)
        {
            throw new ArgumentException(
                $"The normalisation is for {numbers.Means.Count} channels, and the images are "
                    + $"{NetworkData.Text(source.FeatureShape)}, {shape.Channels} of them: take it from data of that shape."
            );
        }

        this.numbers = numbers;
    }

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        Source.CopyFeatures(rows, destination);
        Normalise(destination);
    }

    public override void CopyTrainingFeatures(ReadOnlySpan<long> rows, Span<float> destination, long seed)
    {
        Source.CopyTrainingFeatures(rows, destination, seed);
        Normalise(destination);
    }

    private void Normalise(Span<float> images)
    {
        for (; !images.IsEmpty; images = images[shape.Size..])
        {
            numbers.Apply(images[..shape.Size]);
        }
    }
}
