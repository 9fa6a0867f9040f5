using NetDsl.Tests.Training;

namespace NetDsl.Tests.Data;

/// <summary>What a data set of the user's own says and hands out is checked before anything is done with it.</summary>
public sealed class DatasetCheckTests
{
    private static readonly TrainingOptions Options = new()
    {
        BatchSize = 2,
        Iterations = 7,
        LearningRate = 1,
    };

    private static readonly OwnData Sound = new();

    public static TheoryData<Dataset, string> Faults =>
        new()
        {
            {
                new OwnData { Samples = () => 0 },
                "has no samples: its Count is 0. Give data with at least one sample."
            },
            {
                new OwnData { Samples = () => -1 },
                "has a Count of -1: return the number of samples, at least 1."
            },
            {
                new OwnData { ClassCount = -1 },
                "has Classes = -1: return the number of classes, or 0 for data with values."
            },
            {
                new OwnData { Shape = null },
                "has a FeatureShape that is null: return the sizes of one sample's dimensions, each at least 1."
            },
            {
                new OwnData { Shape = [] },
                "has the FeatureShape []: return the sizes of one sample's dimensions, each at least 1."
            },
            {
                new OwnData { Shape = [2, 0] },
                "has the FeatureShape [2, 0]: return the sizes of one sample's dimensions, each at least 1."
            },
            {
                new OwnData { Shape = [-2, -1] },
                "has the FeatureShape [-2, -1]: return the sizes of one sample's dimensions, each at least 1."
            },
            {
                new OwnData { Shape = [65536, 65536, 65536, 65536, 65536] },
                "has the FeatureShape [65536, 65536, 65536, 65536, 65536]: that is more than 2147483591 numbers, "
                    + "which an array cannot hold."
            },
            {
                new OwnData { ClassCount = 0, Targets = null },
                "has a TargetShape that is null: return the sizes of one target's dimensions, each at least 1, "
                    + "or the number of classes as Classes, which is 0."
            },
            {
                new OwnData { ClassCount = 0 },
                "has the TargetShape []: return the sizes of one target's dimensions, each at least 1, "
                    + "or the number of classes as Classes, which is 0."
            },
            {
                new OwnData { ClassCount = 0, Targets = [-1] },
                "has the TargetShape [-1]: return the sizes of one target's dimensions, each at least 1, "
                    + "or the number of classes as Classes, which is 0."
            },
            {
                new OwnData { ClassCount = 0, Targets = [65536, 65536] },
                "has the TargetShape [65536, 65536]: that is more than 2147483591 numbers, which an array cannot hold."
            },
        };

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public void What_it_says_of_itself(Dataset data, string fault)
    {
        Assert.Equal("The training data (OwnData) " + fault, Refusal(() => Fit(data, null)));
        Assert.Equal("The test data (OwnData) " + fault, Refusal(() => Fit(Sound, data)));
        Assert.Equal("The evaluation data (OwnData) " + fault, Refusal(() => new EvaluationRun(new FakeNetwork(), data, 2)));
        Assert.Equal("The data (OwnData) " + fault, Refusal(() => new BatchReader(data, 2, 0)));
    }

    [Fact]
    public void A_slice_is_named_by_the_class_that_it_is_of() =>
        Assert.StartsWith(
            "The training data (OwnData) has the FeatureShape []:",
            Refusal(() =>
                Fit(
                    new OwnData { Shape = [] }
                        .Slice(1, 3)
                        .Take(2),
                    null
                )
            )
        );

    [Fact]
    public void An_empty_set_has_no_slices() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OwnData { Samples = () => 0 }.Take(1));

    [Theory]
    [InlineData(4L)]
    [InlineData(3L)]
    [InlineData(long.MaxValue)]
    public void A_label_above_the_classes(long label)
    {
        var data = new OwnData { Label = row => row == 4 ? label : row % 3 };
        var text = $"(counted from 0) has label {label}: its classes are 0 to 2. Correct the label, or leave the sample out.";
        Assert.Equal($"Sample 4 of the training data {text}", Refusal(() => Fit(data, null)));
        Assert.Equal($"Sample 4 of the test data {text}", Refusal(() => Fit(Sound, data)));
        Assert.Equal($"Sample 4 of the evaluation data {text}", Refusal(() => new EvaluationRun(new FakeNetwork(), data, 2)));
    }

    [Fact]
    public void Labels_that_are_no_classes_say_nothing_about_their_numbering()
    {
        var (ignored, unwritten) = (
            new OwnData { ClassCount = 7, Label = row => row == 1 ? -100 : row },
            new OwnData { ClassCount = 7, Label = _ => null }
        );
        const string label = "Sample 1 of the training data (counted from 0) has label -100: its classes are 0 to 6. ";
        const string written = "CopyLabels of OwnData does not write the label of sample 0 of the training data ";

        Assert.StartsWith(label, Refusal(() => Fit(ignored, null)));
        Assert.StartsWith(written, Refusal(() => Fit(unwritten, null)));
        Assert.StartsWith(
            label,
            Refusal(() => new DataFacts(3, null, null, null).Check("Fake", ignored, "training data", isTraining: true))
        );
        Assert.StartsWith(
            label,
            Refusal(() => NetworkData.Check(new FakeNetwork(kind: OutputKind.Values), ignored, "training data"))
        );
    }

    [Fact]
    public void A_label_that_PyTorch_would_ignore() =>
        Assert.Equal(
            "Sample 1 of the training data (counted from 0) has label -100: its classes are 0 to 2. "
                + "Correct the label, or leave the sample out: there is no label for samples to ignore.",
            Refusal(() => Fit(new OwnData { Label = row => row == 1 ? -100 : 0 }, null))
        );

    [Fact]
    public void Labels_that_start_at_1() =>
        Assert.Equal(
            "Sample 2 of the training data (counted from 0) has label 3: its classes are 0 to 2. "
                + "The labels are 1 to 3: subtract 1 from each, because classes count from 0.",
            Refusal(() => Fit(new OwnData { Label = row => 1 + (row % 3) }, null))
        );

    [Fact]
    public void Labels_of_a_large_set_are_all_looked_at() =>
        Assert.StartsWith(
            "Sample 2999 of the training data (counted from 0) has label 3:",
            Refusal(() => Fit(new OwnData { Samples = () => 3000, Label = row => row == 2999 ? 3 : 0 }, null))
        );

    [Fact]
    public void Labels_are_looked_through_once()
    {
        var seen = 0;
        var data = new OwnData
        {
            Label = row =>
            {
                seen++;
                return 0;
            },
        };
        Fit(data, data);
        Fit(data, data);
        Assert.Equal(5, seen);
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void A_feature_that_is_no_number_is_named_when_it_is_read(float number, string text)
    {
        var data = new OwnData { Feature = (row, i) => row == 3 && i == 1 ? number : 0 };
        var fault =
            $"(counted from 0) has {text} as feature 1 (counted from 0): it must be a finite number. Correct it, "
            + "or leave the sample out.";
        using (var run = Fit(data, null))
        {
            run.StartEpoch(default);
            run.NextBatch();
            run.Read();
            run.NextBatch();
            Assert.Equal($"Sample 3 of the training data {fault}", Refusal(() => run.Read()));
        }

        var evaluation = new EvaluationRun(new FakeNetwork(), data.Slice(2, 3), 10);
        Assert.Equal($"Sample 1 of the evaluation data {fault}", Refusal(() => evaluation.Read()));
    }

    [Fact]
    public void Features_in_memory_are_looked_through_at_once()
    {
        var features = new float[2000];
        features[1503] = float.PositiveInfinity;
        foreach (
            var data in new[]
            {
                Dataset.FromClasses(features, new long[1000], 2),
                Dataset.FromClasses(features, new long[1000], 2).Slice(0, 900),
            }
        )
        {
            Assert.Equal(
                "Sample 751 of the training data (counted from 0) has Infinity as feature 1 (counted from 0): it must be a "
                    + "finite number. Correct it, or leave the sample out.",
                Refusal(() => Fit(data, null))
            );
            Assert.StartsWith("Sample 751 of the test data", Refusal(() => Fit(Sound, data)));
            Assert.StartsWith("Sample 751 of the evaluation data", Refusal(() => new EvaluationRun(new FakeNetwork(), data, 2)));
        }

        Fit(Dataset.FromClasses(features, new long[1000], 2).Slice(0, 700), null).Dispose();
    }

    [Fact]
    public void Every_place_of_a_vector_is_looked_at()
    {
        for (var length = 1; length < 70; length++)
        {
            for (var at = 0; at < length; at++)
            {
                var numbers = Enumerable.Repeat(float.MaxValue, length).ToArray();
                Assert.Equal(-1, NumberChecks.IndexOfNotFinite(numbers));
                numbers[at] = float.NegativeInfinity;
                Assert.Equal(at, NumberChecks.IndexOfNotFinite(numbers));
                Assert.False(NumberChecks.HaveNaN(numbers));
                numbers[length - 1] = float.NaN;
                Assert.True(NumberChecks.HaveNaN(numbers));
            }
        }
    }

    [Fact]
    public void What_is_not_written_is_named()
    {
        Assert.Equal(
            "CopyLabels of OwnData does not write the label of sample 3 of the training data (counted from 0): it must "
                + "write all of its destination.",
            Refusal(() => Fit(new OwnData { Label = row => row == 3 ? null : 0 }, null))
        );
        Assert.Equal(
            "CopyTargets of OwnData does not write a target of sample 2 of the data (counted from 0): it must write "
                + "all of its destination.",
            Refusal(() =>
                NetworkData.Check(
                    new FakeNetwork(2, 1, OutputKind.Values, MetricKind.R2),
                    new OwnData
                    {
                        ClassCount = 0,
                        Targets = [1],
                        Target = row => row == 2 ? null : 0,
                    },
                    "data"
                )
            )
        );
        Assert.Equal(
            "CopyFeatures of OwnData does not write feature 1 (counted from 0) of sample 4 of the data "
                + "(counted from 0): it must write all of its destination.",
            Refusal(() => new BatchReader(new OwnData { Feature = (row, i) => row == 4 && i == 1 ? null : 0 }, 5).Read(0))
        );
    }

    [Fact]
    public void Values_that_are_new_at_each_call_are_checked_at_each_call()
    {
        var bad = false;
        var data = new OwnData
        {
            ClassCount = 0,
            Targets = [1],
            Target = _ => bad ? float.NaN : 1,
        };
        var reader = new BatchReader(data, 2);
        reader.Read(0);
        bad = true;
        Assert.Equal(
            "Sample 2 of the data (counted from 0) has NaN as a target: it must be a finite number. Correct it, "
                + "or leave the sample out.",
            Refusal(() => reader.Read(2))
        );
    }

    [Fact]
    public void Data_that_changes_is_noticed()
    {
        var samples = 5;
        var data = new OwnData { Samples = () => samples };
        using var run = Fit(data, null);
        var evaluation = new EvaluationRun(new FakeNetwork(), data, 2);
        run.StartEpoch(default);
        samples = 4;
        const string text = "(OwnData) had 5 samples at first and has 4 now: data must not change while it is used.";
        Assert.Equal(
            $"The training data {text}",
            Assert.Throws<InvalidOperationException>(() => run.StartEpoch(default)).Message
        );
        run.NextBatch();
        Assert.Equal($"The training data {text}", Assert.Throws<InvalidOperationException>(() => run.Read()).Message);
        Assert.Equal($"The evaluation data {text}", Assert.Throws<InvalidOperationException>(() => evaluation.Read()).Message);
    }

    [Fact]
    public void A_batch_that_no_array_holds_is_refused()
    {
        var data = new OwnData { Samples = () => 3, Shape = [1 << 30] };
        Assert.Equal(
            "A batch of 3 samples of the training data, 1073741824 numbers each, is larger than an array can be: lower "
                + "the batch size.",
            Refusal(() => new TrainingRun(new FakeNetwork(1 << 30), data, null, Options with { BatchSize = 10 }, null, default))
        );
    }

    [Fact]
    public void What_the_users_code_throws_arrives_as_it_is()
    {
        var own = new FormatException("A probability must be between 0 and 1.");
        using var run = Fit(new OwnData { Feature = (row, _) => row < 2 ? 0 : throw own }, null);
        run.StartEpoch(default);
        run.NextBatch();
        run.Read(); // starts to read samples 2 and 3 on another thread
        run.NextBatch();
        Assert.Same(own, Assert.Throws<FormatException>(() => run.Read()));
        Assert.Same(own, Assert.Throws<FormatException>(() => Fit(new OwnData { Label = _ => throw own }, null)));
        Assert.Same(own, Assert.Throws<FormatException>(() => Fit(new OwnData { Samples = () => throw own }, null)));
    }

    [Fact]
    public void A_method_that_is_not_overridden_is_named()
    {
        Assert.StartsWith(
            "Bare does not override CopyLabels.",
            Assert.Throws<NotSupportedException>(() => Fit(new Bare(3), null)).Message
        );
        Assert.StartsWith(
            "Bare does not override CopyTargets.",
            Assert
                .Throws<NotSupportedException>(() =>
                    NetworkData.Check(new FakeNetwork(2, 1, OutputKind.Values, MetricKind.R2), new Bare(0), "data")
                )
                .Message
        );
    }

    private static TrainingRun Fit(Dataset data, Dataset? test) => new(new FakeNetwork(), data, test, Options, null, default);

    private static string Refusal(Func<object> action) =>
        Assert
            .Throws<ArgumentException>(() =>
            {
                action();
            })
            .Message;

    private static string Refusal(Action action) => Assert.Throws<ArgumentException>(action).Message;

    private sealed class Bare(int classes) : Dataset
    {
        public override int Count => 5;

        public override IReadOnlyList<int> FeatureShape => [2];

        public override int Classes => classes;

        public override IReadOnlyList<int> TargetShape => [1];

        public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination) => destination.Clear();
    }
}
