namespace NetDsl.Tests.Data;

public sealed class SplitTests
{
    [Fact]
    public void Each_sample_is_in_one_part_and_the_order_stays()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var (count, classes) = (random.Next(2, 60), random.Next(1, 6));
            var labels = Enumerable.Range(0, count).Select(_ => (long)random.Next(classes)).ToArray();
            var fraction = random.NextDouble();
            var expected = (int)decimal.Round((decimal)fraction * count, MidpointRounding.AwayFromZero);
            if (expected == 0 || expected == count)
            {
                continue;
            }

            var (first, second) = Numbered(labels, classes).Split(fraction, i);

            Assert.Equal((expected, count - expected), (first.Count, second.Count));
            var (ones, others) = (Features(first), Features(second));
            Assert.Equal(ones.Order(), ones);
            Assert.Equal(others.Order(), others);
            Assert.Equal(Enumerable.Range(0, count).Select(row => (float)row), ones.Concat(others).Order());
            Assert.Equal(ones.Select(row => labels[(int)row]), Labels(first));
            Assert.Equal(others.Select(row => labels[(int)row]), Labels(second));
            for (var label = 0; label < classes; label++)
            {
                var share = fraction * labels.Count(each => each == label);
                Assert.InRange(Labels(first).Count(each => each == label), Math.Floor(share), Math.Floor(share) + 1);
            }
        }
    }

    [Fact]
    public void Left_over_samples_go_to_the_largest_remainders()
    {
        // 60 % of 4, 3, 3 and 1 are 2.4, 1.8, 1.8 and 0.6, rounded down 2, 1, 1 and 0; 60 % of 11 are 7.
        var data = Numbered([0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3], 4);
        Assert.Equal([2, 2, 2, 1], data.Split(0.6, seed: 1).First.ClassCounts());

        // Of equals the lower number: half of 1, 1, 1 and 1.
        Assert.Equal([1, 1, 0, 0], Numbered([0, 1, 2, 3], 4).Split(0.5, seed: 7).First.ClassCounts());

        // Half a sample is rounded up, and 29 % of 100 are 29 although 0.29 × 100 is below that in doubles.
        Assert.Equal(2, Numbered([0, 0, 0], 1).Split(0.5, seed: 1).First.Count);
        Assert.Equal([29], Numbered(new long[100], 1).Split(0.29, seed: 1).First.ClassCounts());
    }

    [Fact]
    public void A_seed_always_gives_these_samples()
    {
        var data = Numbered([.. Enumerable.Range(0, 12).Select(row => row % 3L)], 3);

        // Computed apart from this library: SplitMix64 and the beginning of a Fisher-Yates shuffle in Python.
        Assert.Equal([0, 1, 2, 3, 5, 7], Features(data.Split(0.5, seed: 1).First));
        Assert.Equal([1, 5, 6, 9, 10, 11], Features(data.Split(0.5, seed: 2).First));
        Assert.Equal([0, 1, 3, 4, 6, 11], Features(Values(12).Split(0.5, seed: -1).First));
        Assert.Equal(Features(data.Split(0.5, seed: 1).Second), Features(data.Split(0.5, seed: 1).Second));
    }

    [Fact]
    public void Every_sample_is_chosen_equally_often()
    {
        var data = Values(10);
        var chosen = new int[10];
        const int runs = 20_000;
        for (var seed = 0; seed < runs; seed++)
        {
            foreach (var row in Features(data.Split(0.3, seed).First))
            {
                chosen[(int)row]++;
            }
        }

        // Five standard deviations of a binomial distribution.
        var spread = 5 * Math.Sqrt(runs * 0.3 * 0.7);
        Assert.All(chosen, count => Assert.InRange(count, (0.3 * runs) - spread, (0.3 * runs) + spread));
    }

    [Fact]
    public void Parts_of_values_have_their_targets()
    {
        var (first, second) = Values(20).Split(0.75, seed: 3);
        Assert.Equal((15, 5, 0, 1), (first.Count, second.Count, first.Classes, first.TargetCount));
        foreach (var part in new[] { first, second })
        {
            var targets = new float[part.Count];
            part.CopyTargets(Rows(part), targets);
            Assert.Equal(Features(part).Select(row => row * 10), targets);
        }
    }

    [Fact]
    public void Parts_keep_inputs_bytes_and_augmentation()
    {
        var images = new ByteImages(Enumerable.Range(0, 40).Select(i => (byte)i).ToArray(), new long[10], [2, 2], 1);
        var part = images.WithInputs(new("left", 2), new("right", 2)).Split(0.5, seed: 1).First;
        Assert.Equal(["left", "right"], part.Inputs.Select(input => input.Name));
        Assert.Equal([2, 2], part.FeatureShape);

        // What training sees of a sample depends on its number before the split.
        var augmented = images.Augmented(Augment.Crop(1), Augment.FlipHorizontally());
        var (some, all) = (new float[20], new float[40]);
        augmented.Split(0.5, seed: 1).First.CopyTrainingFeatures([0, 1, 2, 3, 4], some, seed: 9);
        augmented.CopyTrainingFeatures([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], all, seed: 9);
        var rows = Features(part).Chunk(4).Select(image => (int)Math.Round(image[0] * 255) / 4);
        Assert.Equal(rows.SelectMany(row => all[(4 * row)..(4 * (row + 1))]), some);
    }

    [Fact]
    public void Data_that_is_read_lazily_is_not_read_by_splitting()
    {
        var read = new List<long>();
        var data = new OwnClasses([0, 1, 0, 1], 2, read.AddRange);
        var (_, second) = data.Split(0.5, seed: 1);
        Assert.Empty(read);

        var row = Features(second)[1];
        Assert.Equal(2, read.Count);
        second.CopyFeatures([1], new float[1]);
        Assert.Equal((long)row, read[^1]);
    }

    [Fact]
    public void Parts_can_be_split_sliced_and_named()
    {
        var data = new NamedData();
        var part = data.Split(0.5, seed: 1).First.Slice(1, 3).Split(0.7, seed: 2).First;
        Assert.Equal(2, part.Count);
        Assert.Equal(["width", "height"], part.FeatureNames);
        Assert.Equal(["yes", "no"], part.ClassNames);
        Assert.Equal(["width", "height"], data.Slice(1, 2).FeatureNames);
        Assert.Equal(["yes", "no"], data.Slice(1, 2).WithInputs(new("a", 1), new("b", 1)).ClassNames);
        Assert.Empty(Values(2).FeatureNames);
        Assert.Empty(Values(2).TargetNames);
        Assert.Empty(Values(2).ClassNames);
    }

    [Fact]
    public void Parts_do_not_show_other_samples()
    {
        var part = Values(4).Split(0.5, seed: 1).First;
        Assert.Throws<ArgumentOutOfRangeException>(() => part.CopyFeatures([2], new float[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => part.CopyTrainingFeatures([-1], new float[1], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => part.CopyTargets([2], new float[1]));
        Assert.Throws<ArgumentException>(() => part.CopyTargets([0], new float[2]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(80)]
    [InlineData(double.NaN)]
    public void Fractions_that_are_none_are_refused(double fraction) =>
        Assert.StartsWith(
            "The fraction is the first part's share of the samples, above 0 and below 1: 0.8 for 80 %. (Parameter 'fraction')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Values(4).Split(fraction, seed: 1)).Message
        );

    [Fact]
    public void Empty_parts_are_refused()
    {
        Assert.Equal(
            "Split by 0.9 makes parts of 4 and 0 samples out of 4: each part needs at least one. Give another fraction, or more "
                + "data. (Parameter 'fraction')",
            Assert.Throws<ArgumentException>(() => Values(4).Split(0.9, seed: 1)).Message
        );
        Assert.Throws<ArgumentException>(() => Values(1).Split(0.5, seed: 1));
        Assert.Throws<ArgumentException>(() => Values(4).Split(double.Epsilon, seed: 1));
        Assert.Equal(
            "Sample 1 of the data (counted from 0) has label 2: its classes are 0 to 1. Correct the label, or leave "
                + "the sample out.",
            Assert.Throws<ArgumentException>(() => new OwnClasses([0, 2], 2).Split(0.5, seed: 1)).Message
        );
    }

    [Fact]
    public void Faults_in_a_part_name_the_sample_before_the_split()
    {
        var numbers = Enumerable.Range(0, 10).Select(row => (float)row).ToArray();
        var rows = Features(Dataset.FromClasses(numbers, new long[10], 1).Split(0.5, seed: 1).First);
        var bad = (int)rows[3];
        numbers[bad] = float.NaN;
        var (first, second) = Dataset.FromClasses(numbers, new long[10], 1).Split(0.5, seed: 1);
        Assert.Equal(
            $"Sample 3 of the training data (counted from 0; sample {bad} before Split) has NaN as feature 0 (counted "
                + $"from 0): it "
                + "must be a finite number. Correct it, or leave the sample out.",
            Assert.Throws<ArgumentException>(() => first.CheckFeatures("training data")).Message
        );
        second.CheckFeatures("training data");

        // Data that is read batch by batch.
        var own = new OwnData { Feature = (row, i) => row == 3 && i == 1 ? float.NaN : row };
        var (part, other) = own.Split(0.5, seed: 1);
        var faulty = Features(part).Contains(3) ? part : other;
        Assert.Contains(
            "; sample 3 before Split) has NaN as feature 1 (counted from 0)",
            Assert.Throws<ArgumentException>(() => new BatchReader(faulty, 5).Read(0)).Message,
            StringComparison.Ordinal
        );
    }

    private static Dataset Numbered(long[] labels, int classes) =>
        Dataset.FromClasses(Enumerable.Range(0, labels.Length).Select(row => (float)row).ToArray(), labels, [1], classes);

    private static Dataset Values(int count) =>
        Dataset.FromValues(
            Enumerable.Range(0, count).Select(row => (float)row).ToArray(),
            Enumerable.Range(0, count).Select(row => row * 10f).ToArray(),
            [1],
            1
        );

    private static long[] Rows(Dataset data) => [.. Enumerable.Range(0, data.Count)];

    private static float[] Features(Dataset data)
    {
        var features = new float[data.Count * data.FeatureCount];
        data.CopyFeatures(Rows(data), features);
        return features;
    }

    private static long[] Labels(Dataset data)
    {
        var labels = new long[data.Count];
        data.CopyLabels(Rows(data), labels);
        return labels;
    }
}
