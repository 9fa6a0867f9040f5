using System.Text.Json;
using NetDsl.Tests.Support;
using NetDsl.Tests.Training;

namespace NetDsl.Tests.Data;

public sealed class NormalisationTests
{
    private static readonly Random Random = new(5);

    private static readonly byte[] Pixels = [.. Enumerable.Range(0, 50 * 24).Select(i => (byte)Random.Next(1 + (i % 200)))];

    private static readonly Dataset Colours = new ByteImages(Pixels, new long[50], [3, 2, 4], 1);

    [Fact]
    public void Numbers_are_those_of_each_channels_pixels()
    {
        var numbers = Normalisation.Of(Colours);
        Assert.Equal(3, numbers.Means.Count);
        for (var channel = 0; channel < 3; channel++)
        {
            var own = Enumerable
                .Range(0, 50)
                .SelectMany(i => Pixels[((i * 24) + (channel * 8))..((i * 24) + ((channel + 1) * 8))])
                .Select(pixel => pixel / 255.0)
                .ToArray();
            var mean = own.Average();
            Assert.Equal((float)mean, numbers.Means[channel], 1e-7f);
            Assert.Equal(
                (float)Math.Sqrt(own.Average(pixel => (pixel - mean) * (pixel - mean))),
                numbers.StandardDeviations[channel],
                1e-7f
            );
        }
    }

    [Fact]
    public void Pixels_far_from_0_lose_no_digits()
    {
        // 10 000 ± 0.5: squares in float, or a difference of large sums, would have few digits left.
        var features = Enumerable.Range(0, 4000).Select(i => 10_000 + ((i % 2) - 0.5f)).ToArray();
        Assert.Equal(new Normalisation([10_000], [0.5f]), Normalisation.Of(Dataset.FromClasses(features, new long[1000], 2, 2)));
    }

    [Fact]
    public void Normalised_pixels_have_mean_0_and_deviation_1_and_test_data_gets_the_same_numbers()
    {
        var numbers = Normalisation.Of(Colours);
        var again = Normalisation.Of(Colours.Normalised(numbers));
        Assert.All(again.Means, mean => Assert.Equal(0, mean, 1e-6f));
        Assert.All(again.StandardDeviations, deviation => Assert.Equal(1, deviation, 1e-6f));

        var test = new ByteImages(new byte[] { 0, 255, 128, 10, 20, 30 }, new long[2], [3, 1, 1], 1).Normalised(numbers);
        var features = new float[6];
        test.CopyFeatures([1, 0], features);
        Assert.Equal(
            new byte[] { 10, 20, 30, 0, 255, 128 }.Select(
                (pixel, i) => ((pixel / 255f) - numbers.Means[i % 3]) / numbers.StandardDeviations[i % 3]
            ),
            features
        );
    }

    [Fact]
    public void One_image_for_a_prediction_is_normalised_alike()
    {
        var numbers = Normalisation.Of(Colours);
        var (image, expected) = (new float[24], new float[24]);
        Colours.CopyFeatures([7], image);
        Colours.Normalised(numbers).CopyFeatures([7], expected);
        numbers.Apply(image);
        Assert.Equal(expected, image);
        Assert.Equal(
            "An image of 23 numbers does not have 3 channels of one size. (Parameter 'image')",
            Assert.Throws<ArgumentException>(() => numbers.Apply(new float[23])).Message
        );
    }

    [Fact]
    public void Samples_with_values_keep_their_targets()
    {
        var data = Dataset.FromValues(new float[] { 1, 2, 3, 4 }, new float[] { 7, 8 }, [1, 2], 1);
        var targets = new float[2];
        data.Normalised(Normalisation.Of(data)).CopyTargets([1, 0], targets);
        Assert.Equal([8f, 7f], targets);
    }

    [Fact]
    public void Numbers_of_augmented_data_are_those_of_its_images() =>
        Assert.Equal(Normalisation.Of(Colours), Normalisation.Of(Colours.Augmented(Augment.Crop(1))));

    [Fact]
    public void Progress_is_told_and_cancelling_stops()
    {
        var told = new List<int>();
        var large = new ByteImages(new byte[3 * (1 << 18)], new long[3], [512, 512], 1);
        using var cancellation = new CancellationTokenSource();
        var progress = new DirectProgress<int>(count =>
        {
            told.Add(count);
            if (count == 2)
            {
                cancellation.Cancel();
            }
        });

        Assert.Throws<OperationCanceledException>(() => Normalisation.Of(large, progress, cancellation.Token));
        Assert.Equal([1, 2], told);
    }

    [Fact]
    public void A_channel_that_is_the_same_everywhere_is_refused() =>
        Assert.Equal(
            "Channel 1 (counted from 0) is 0.1 in all images: its standard deviation is 0, and pixels cannot be divided by that. "
                + "Leave the channel out, or give a Normalisation with numbers of your own.",
            Assert
                .Throws<ArgumentException>(() =>
                    Normalisation.Of(Dataset.FromClasses(new[] { 1, 2, 0.1f, 0.1f, 3, 4, 0.1f, 0.1f }, new long[2], 2, 1, 2))
                )
                .Message
        );

    [Fact]
    public void Numbers_for_other_channels_are_refused() =>
        Assert.Equal(
            "The normalisation is for 1 channels, and the images are [3, 2, 4], 3 of them: take it from data of that shape.",
            Assert.Throws<ArgumentException>(() => Colours.Normalised(new Normalisation([0], [1]))).Message
        );

    [Theory]
    [InlineData(float.NaN, 1)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(0, float.PositiveInfinity)]
    public void Numbers_that_are_out_of_range_are_refused(float mean, float deviation) =>
        Assert.Equal(
            FormattableString.Invariant(
                $"Channel 1 (counted from 0) has the mean {mean} and the standard deviation {deviation}: "
            ) + "both must be finite, and the second above 0.",
            Assert.Throws<ArgumentException>(() => new Normalisation([0, mean], [1, deviation])).Message
        );

    [Fact]
    public void Numbers_that_do_not_belong_together_are_refused() =>
        Assert.Equal(
            "There are 1 means and 2 standard deviations: give one of each for every channel.",
            Assert.Throws<ArgumentException>(() => new Normalisation([0], [1, 1])).Message
        );

    [Fact]
    public void Numbers_are_kept_as_JSON_beside_the_weights()
    {
        var numbers = new Normalisation([0.5f, 0.25f], [1, 0.1f]);
        var text = JsonSerializer.Serialize(numbers, ResultJson.Default.Normalisation);
        Assert.Equal("""{"Means":[0.5,0.25],"StandardDeviations":[1,0.1]}""", text);
        Assert.Equal(numbers, JsonSerializer.Deserialize(text, ResultJson.Default.Normalisation));
        Assert.Equal(numbers.GetHashCode(), new Normalisation([0.5f, 0.25f], [1, 0.1f]).GetHashCode());
    }
}
