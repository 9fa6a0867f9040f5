using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Serialization;

namespace NetDsl;

/// <summary>
/// The mean and the standard deviation of each channel of images. Normalised pixels are (pixel - mean) / standard deviation, as
/// with PyTorch's <see href="https://pytorch.org/vision/stable/generated/torchvision.transforms.Normalize.html">Normalize</see>.
/// The numbers come from the training data (<see cref="Of"/>), and the same are used for test data and predictions.
/// </summary>
public sealed record Normalisation
{
    private const int NumbersAtATime = 1 << 18;

    private readonly float[] means;
    private readonly float[] standardDeviations;

    /// <summary>A normalisation with known numbers.</summary>
    /// <param name="means">The mean of each channel, in the units of the features: 0 to 1 for pixels from bytes.</param>
    /// <param name="standardDeviations">The standard deviation of each channel, above 0.</param>
    /// <exception cref="ArgumentException">There are no channels, the lengths differ, or a number is out of range.</exception>
    [JsonConstructor]
    public Normalisation(IReadOnlyList<float> means, IReadOnlyList<float> standardDeviations)
    {
        ArgumentNullException.ThrowIfNull(means);
        ArgumentNullException.ThrowIfNull(standardDeviations);
        if (means.Count == 0 || means.Count != standardDeviations.Count)
        {
            throw new ArgumentException(
                $"There are {means.Count} means and {standardDeviations.Count} standard deviations: "
                    + "give one of each for every channel."
            );
        }

        for (var channel = 0; channel < means.Count; channel++)
        {
            var (mean, deviation) = (means[channel], standardDeviations[channel]);
            if (!float.IsFinite(mean) || !(float.IsFinite(deviation) && deviation > 0))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"Channel {channel} (counted from 0) has the mean {mean} and the standard ")
                        + FormattableString.Invariant($"deviation {deviation}: both must be finite, and the second above 0.")
                );
            }
        }

        (this.means, this.standardDeviations) = ([.. means], [.. standardDeviations]);
    }

    /// <summary>The mean of each channel.</summary>
    public IReadOnlyList<float> Means => means;

    /// <summary>The standard deviation of each channel, above 0.</summary>
    public IReadOnlyList<float> StandardDeviations => standardDeviations;

    /// <summary>
    /// The numbers of a data set, over all of its samples: of training data. The standard deviation is that of all pixels, the
    /// root of their mean squared distance from the mean. Augmented data counts as it was before.
    /// </summary>
    /// <param name="data">Images, [channels, height, width] or [height, width].</param>
    /// <param name="progress">Is told how many samples have been read; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The numbers.</returns>
    /// <exception cref="ArgumentException">
    /// Samples are not images, a feature is not a finite number, or a channel has the same value everywhere, so that it cannot be
    /// divided by its standard deviation.
    /// </exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Normalisation Of(Dataset data, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        var shape = ImageShape.Of(data, "normalised");
        data.CheckFeatures("data");
        var moments = new Moments[shape.Channels];
        var reader = new BatchReader(data, Math.Max(1, NumbersAtATime / shape.Size), data.TargetCount);
        for (var start = 0; start < data.Count; )
        {
            cancellationToken.ThrowIfCancellationRequested();
            var batch = reader.Read(start);
            Add(batch.Features, shape, moments);
            start += batch.Count;
            progress?.Report(start);
        }

        var constant = Array.FindIndex(moments, channel => channel.IsConstant);
        return constant < 0
            ? new Normalisation(
                Array.ConvertAll(moments, channel => (float)channel.Mean),
                Array.ConvertAll(moments, channel => (float)channel.StandardDeviation)
            )
            : throw new ArgumentException(
                FormattableString.Invariant(
                    $"Channel {constant} (counted from 0) is {(float)moments[constant].Mean} in all images: "
                )
                    + "its standard deviation is 0, and pixels cannot be divided by that. Leave the channel out, or give "
                    + "a Normalisation with numbers of your own."
            );
    }

    /// <summary>Normalises one image in place, such as one that is given to <c>Predict</c>.</summary>
    /// <param name="image">Its pixels, channel by channel.</param>
    /// <exception cref="ArgumentException">The channels do not divide the length.</exception>
    public void Apply(Span<float> image)
    {
        var (pixels, left) = Math.DivRem(image.Length, means.Length);
        if (left != 0)
        {
            throw new ArgumentException(
                $"An image of {image.Length} numbers does not have {means.Length} channels of one size.",
                nameof(image)
            );
        }

        for (var channel = 0; channel < means.Length; channel++)
        {
            Apply(image.Slice(channel * pixels, pixels), means[channel], standardDeviations[channel]);
        }
    }

    /// <summary>Whether the numbers are the same.</summary>
    /// <param name="other">Another normalisation.</param>
    /// <returns>True if they are.</returns>
    public bool Equals(Normalisation? other) =>
        other is not null
        && means.AsSpan().SequenceEqual(other.means)
        && standardDeviations.AsSpan().SequenceEqual(other.standardDeviations);

    /// <summary>A hash of the numbers.</summary>
    /// <returns>The hash.</returns>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(means.AsSpan()));
        hash.AddBytes(MemoryMarshal.AsBytes(standardDeviations.AsSpan()));
        return hash.ToHashCode();
    }

    private static void Apply(Span<float> pixels, float mean, float deviation)
    {
        var (means, deviations) = (new Vector<float>(mean), new Vector<float>(deviation));
        var i = 0;
        for (; i <= pixels.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            ((new Vector<float>(pixels[i..]) - means) / deviations).CopyTo(pixels[i..]);
        }

        for (; i < pixels.Length; i++)
        {
            pixels[i] = (pixels[i] - mean) / deviation;
        }
    }

    private static void Add(ReadOnlySpan<float> images, ImageShape shape, Moments[] moments)
    {
        var pixels = shape.Height * shape.Width;
        for (; !images.IsEmpty; images = images[shape.Size..])
        {
            for (var channel = 0; channel < shape.Channels; channel++)
            {
                moments[channel].Add(images.Slice(channel * pixels, pixels));
            }
        }
    }

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"Means = {Text(means)}, StandardDeviations = {Text(standardDeviations)}");
        return true;
    }

    private static string Text(float[] numbers) =>
        $"[{string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)))}]";

    /// <summary>
    /// Count, mean and squared distances from the mean, added up image by image: Chan, Golub and LeVeque, "Updating Formulae and
    /// a Pairwise Algorithm for Computing Sample Variances" (1979), formula 1.5.
    /// </summary>
    private struct Moments
    {
        private double count;
        private float first;
        private bool varies;
        private double squares;

        public double Mean { get; private set; }

        public readonly bool IsConstant => !varies;

        public readonly double StandardDeviation => Math.Sqrt(squares / count);

        public void Add(ReadOnlySpan<float> pixels)
        {
            first = count == 0 ? pixels[0] : first;
            varies = varies || pixels.ContainsAnyExcept(first);
            double sum = 0;
            foreach (var pixel in pixels)
            {
                sum += pixel;
            }

            double mean = sum / pixels.Length,
                own = 0;
            foreach (var pixel in pixels)
            {
                var distance = pixel - mean;
                own += distance * distance;
            }

            var (all, apart) = (count + pixels.Length, mean - Mean);
            squares += own + (apart * apart * count * pixels.Length / all);
            Mean += apart * pixels.Length / all;
            count = all;
        }
    }
}
