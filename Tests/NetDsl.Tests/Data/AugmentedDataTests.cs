namespace NetDsl.Tests.Data;

public sealed class AugmentedDataTests
{
    private const int Samples = 40;

    /// <summary>Grey images of 4×5; the pixels of image i are 20 i + 1, 20 i + 2 and so on, none of them 0.</summary>
    private static readonly Dataset Images = Dataset.FromClasses(
        Enumerable.Range(1, Samples * 20).Select(value => (float)value).ToArray(),
        Enumerable.Range(0, Samples).Select(i => (long)i % 3).ToArray(),
        4,
        5
    );

    private static readonly long[] All = [.. Enumerable.Range(0, Samples).Select(i => (long)i)];

    public static TheoryData<Augment> Each =>
        [Augment.Crop(2), Augment.Shift(2, 3), Augment.Shift(0, 1), Augment.Shift(3, 0), Augment.FlipHorizontally()];

    [Theory]
    [MemberData(nameof(Each))]
    public void Only_training_sees_changed_images(Augment augment)
    {
        var data = Images.Augmented(augment);

        Assert.Equal(Plain(Images), Plain(data));
        Assert.NotEqual(Plain(Images), Training(data, 1));
        Assert.Equal(Plain(Images), Training(Images, 1));
        Assert.Equal(
            (Images.Count, Images.Classes, Images.FeatureCount, Images.TargetCount),
            (data.Count, data.Classes, data.FeatureCount, data.TargetCount)
        );
    }

    [Theory]
    [MemberData(nameof(Each))]
    public void Changes_follow_from_the_seed_and_the_sample_alone(Augment augment)
    {
        var data = Images.Augmented(augment);
        var together = Training(data, 7);

        Assert.NotEqual(together, Training(data, 8));
        Assert.Equal(together, Training(Images.Augmented(augment), 7));
        Parallel.ForEach(
            All.Reverse(),
            row =>
            {
                var image = new float[20];
                data.CopyTrainingFeatures([row], image, 7);
                Assert.Equal(together[(int)(row * 20)..(int)((row + 1) * 20)], image);
            }
        );
    }

    [Fact]
    public void A_crop_is_an_excerpt_of_the_image_with_a_black_border()
    {
        var seen = Moves(
            Images.Augmented(Augment.Crop(2)),
            2,
            2,
            (image, y, x) => y is < 0 or > 3 || x is < 0 or > 4 ? 0 : image[(y * 5) + x]
        );
        Assert.Equal(25, seen.Count);
    }

    [Fact]
    public void A_shift_repeats_the_edge()
    {
        var seen = Moves(
            Images.Augmented(Augment.Shift(3, 1)),
            3,
            1,
            (image, y, x) => image[(Math.Clamp(y, 0, 3) * 5) + Math.Clamp(x, 0, 4)]
        );
        Assert.Equal(21, seen.Count);
    }

    [Theory]
    [InlineData(0.5, 3600, 4400)]
    [InlineData(0.1, 600, 1000)]
    [InlineData(1, 8000, 8000)]
    public void A_flip_exchanges_left_and_right_in_some_images(double probability, int least, int most)
    {
        var data = Images.Augmented(Augment.FlipHorizontally(probability));
        var flipped = 0;
        for (var epoch = 0; epoch < 200; epoch++)
        {
            var changed = Training(data, epoch);
            for (var i = 0; i < Samples; i++)
            {
                var (image, now) = (Plain(Images)[(i * 20)..((i + 1) * 20)], changed[(i * 20)..((i + 1) * 20)]);
                if (!now.SequenceEqual(image))
                {
                    Assert.Equal(image.Chunk(5).SelectMany(row => row.Reverse()), now);
                    flipped++;
                }
            }
        }

        // 8000 images; the limits are more than five standard deviations apart from the mean.
        Assert.InRange(flipped, least, most);
    }

    [Fact]
    public void The_channels_of_an_image_move_together()
    {
        var grey = Plain(Images);
        var colours = Dataset.FromClasses(
            grey.Chunk(20).SelectMany(image => image.Concat(image.Select(value => -value))).ToArray(),
            new long[Samples],
            2,
            4,
            5
        );
        var changed = Training(colours.Augmented(Augment.Crop(1), Augment.FlipHorizontally(), Augment.Shift(1, 1)), 3);
        foreach (var image in changed.Chunk(40))
        {
            Assert.Equal(image[..20], image[20..].Select(value => -value));
        }
    }

    [Fact]
    public void Changes_are_made_in_their_order()
    {
        // Always flipped: the crop's border is then on the other side.
        var (crop, flip) = (Augment.Crop(2), Augment.FlipHorizontally(1));
        var (first, last) = (Training(Images.Augmented(crop, flip), 5), Training(Images.Augmented(crop), 5));
        Assert.Equal(last.Chunk(5).SelectMany(row => row.Reverse()), first);
    }

    [Fact]
    public void A_change_of_changed_data_makes_choices_of_its_own()
    {
        // The same choice twice would always undo itself.
        var data = Images.Augmented(Augment.FlipHorizontally()).Augmented(Augment.FlipHorizontally());
        var flipped = Training(data, 1)
            .Chunk(20)
            .Zip(Plain(Images).Chunk(20))
            .Count(pair => !pair.First.SequenceEqual(pair.Second));
        Assert.InRange(flipped, 5, 35);
    }

    [Fact]
    public void Parts_and_normalised_images_are_changed_too()
    {
        var data = Images.Augmented(Augment.Crop(1));
        Assert.Equal(Training(data, 4)[(3 * 20)..(9 * 20)], Training(data.Slice(3, 6), 4));
        Assert.Equal(
            Training(data, 4).Select(value => (value - 2) / 4),
            Training(data.Normalised(new Normalisation([2], [4])), 4)
        );
        Assert.Null(data.Normalised(new Normalisation([2], [4])).Augmented(Augment.Crop(1)).Stored);
    }

    [Fact]
    public void Samples_that_are_not_images_are_refused() =>
        Assert.Equal(
            "Only images can be augmented, and samples of [20] are not: an image has the shape [channels, height, width], or "
                + "[height, width] if it is grey. If the samples are images, give the data set that shape; the network may still "
                + "be declared for as many numbers without it.",
            Assert
                .Throws<ArgumentException>(() =>
                    Dataset.FromClasses(new float[20], new long[1], 20).Augmented(Augment.FlipHorizontally())
                )
                .Message
        );

    public static TheoryData<Augment, string> TooLarge =>
        new()
        {
            { Augment.Crop(4), "A crop with a padding of 4 pixels does not fit images with 4 rows" },
            { Augment.Shift(5, 0), "A vertical shift of 5 pixels does not fit images with 4 rows" },
            { Augment.Shift(0, 5), "A horizontal shift of 5 pixels does not fit images with 5 columns" },
        };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void A_change_that_may_leave_nothing_is_refused(Augment augment, string beginning)
    {
        var message = Assert.Throws<ArgumentException>(() => Images.Augmented(Augment.FlipHorizontally(), augment)).Message;
        Assert.Equal($"{beginning}: nothing of the image might be left. Give less than {beginning.Split(' ')[^2]}.", message);
    }

    [Fact]
    public void No_change_is_refused()
    {
        Assert.Equal(
            "There is no augmentation: give at least one, such as Augment.FlipHorizontally().",
            Assert.Throws<ArgumentException>(() => Images.Augmented()).Message
        );
        Assert.StartsWith(
            "Vertical and horizontal are both 0: such a shift changes nothing. Give one that is above 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Augment.Shift(0, 0)).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentOutOfRangeException>(() => Augment.Crop(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Augment.Shift(-1, 2));
        Assert.Throws<ArgumentNullException>(() => Images.Augmented(null!, Augment.Crop(1)));
        foreach (var probability in new[] { 0, 1.5, double.NaN })
        {
            Assert.StartsWith(
                "The probability of a flip must be above 0 and at most 1.",
                Assert.Throws<ArgumentOutOfRangeException>(() => Augment.FlipHorizontally(probability)).Message,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Augmentations_are_values()
    {
        Assert.Equal(Augment.Crop(4), Augment.Crop(4));
        Assert.NotEqual(Augment.Crop(4), Augment.Crop(3));
        Assert.NotEqual(Augment.Shift(1, 2), Augment.Shift(2, 1));
    }

    /// <summary>Checks that each image is one moved within limits, and returns the moves.</summary>
    private static HashSet<(int Down, int Right)> Moves(Dataset data, int down, int right, Func<float[], int, int, float> at)
    {
        var seen = new HashSet<(int, int)>();
        for (var epoch = 0; epoch < 20; epoch++)
        {
            foreach (var (image, changed) in Plain(Images).Chunk(20).Zip(Training(data, epoch).Chunk(20)))
            {
                var moves =
                    from dy in Enumerable.Range(-down, (2 * down) + 1)
                    from dx in Enumerable.Range(-right, (2 * right) + 1)
                    where Enumerable.Range(0, 20).All(i => changed[i] == at(image, (i / 5) - dy, (i % 5) - dx))
                    select (dy, dx);
                seen.Add(Assert.Single(moves));
            }
        }

        return seen;
    }

    private static float[] Plain(Dataset data)
    {
        var features = new float[data.Count * data.FeatureCount];
        data.CopyFeatures(All.AsSpan(0, data.Count), features);
        return features;
    }

    private static float[] Training(Dataset data, long seed)
    {
        var features = new float[data.Count * data.FeatureCount];
        data.CopyTrainingFeatures(All.AsSpan(0, data.Count), features, seed);
        return features;
    }
}
