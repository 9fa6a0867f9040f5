using System.Collections.Immutable;

namespace NetDsl;

/// <summary>Images that training sees changed at random, and everything else as they are.</summary>
internal sealed class AugmentedData : DatasetView
{
    private readonly ImageShape shape;
    private readonly ImmutableArray<Augment> steps;

    /// <exception cref="ArgumentException">
    /// There is no augmentation, one does not fit the images, or samples are not images.
    /// </exception>
    public AugmentedData(Dataset source, ImmutableArray<Augment> steps)
        : base(source)
    {
        if (steps.IsEmpty)
        {
            throw new ArgumentException("There is no augmentation: give at least one, such as Augment.FlipHorizontally().");
        }

        shape = ImageShape.Of(source, "augmented");
        foreach (var step in steps)
        {
            ArgumentNullException.ThrowIfNull(step, nameof(steps));
            step.Check(shape);
        }

        this.steps = steps;
    }

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination) => Source.CopyFeatures(rows, destination);

    public override void CopyTrainingFeatures(ReadOnlySpan<long> rows, Span<float> destination, long seed)
    {
        CheckRequest(rows, destination.Length, shape.Size);

        // The source may be augmented too. It gets a seed of its own, so that its choices do not repeat these.
        Source.CopyTrainingFeatures(rows, destination, Draws.Next(seed));
        for (var i = 0; i < rows.Length; i++)
        {
            var draws = new Draws(seed, rows[i]);
            var image = destination.Slice(i * shape.Size, shape.Size);
            foreach (var step in steps)
            {
                step.Apply(image, shape, ref draws);
            }
        }
    }
}
