using System.Globalization;
using System.Text.Json;

namespace NetDsl.Tests.Training;

public sealed class TrainingOptionsTests
{
    private static readonly TrainingOptions Good = new()
    {
        BatchSize = 100,
        Iterations = 3000,
        LearningRate = 0.1,
    };

    [Fact]
    public void Good_options_pass()
    {
        Good.Validate();
        (Good with { Iterations = null, Epochs = 1, EvaluateEvery = 1 }).Validate();
    }

    public static TheoryData<TrainingOptions, string> Bad =>
        new()
        {
            { Good with { BatchSize = 0 }, "BatchSize is 0: it must be at least 1." },
            { Good with { Iterations = 0 }, "Iterations is 0: it must be at least 1." },
            { Good with { Iterations = null, Epochs = -1 }, "Epochs is -1: it must be at least 1." },
            { Good with { EvaluateEvery = 0 }, "EvaluateEvery is 0: it must be at least 1." },
            { Good with { EvaluationBatchSize = 0 }, "EvaluationBatchSize is 0: it must be at least 1." },
            { Good with { Accumulate = 0 }, "Accumulate is 0: it must be at least 1." },
            { Good with { Iterations = null }, "Neither Iterations nor Epochs is set: set one of them." },
            { Good with { LearningRate = 0 }, "LearningRate is 0: it must be a finite number above 0." },
            { Good with { LearningRate = -0.5 }, "LearningRate is -0.5: it must be a finite number above 0." },
            { Good with { LearningRate = double.NaN }, "LearningRate is NaN: it must be a finite number above 0." },
            {
                Good with
                {
                    LearningRate = double.PositiveInfinity,
                },
                "LearningRate is Infinity: it must be a finite number above 0."
            },
        };

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_value_out_of_range_is_refused_in_every_culture_alike(TrainingOptions options, string message)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("sv-SE"); // decimal comma, U+2212 minus
        try
        {
            Assert.Equal(message, Assert.Throws<ArgumentException>(options.Validate).Message);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(60000, 100, 600)]
    [InlineData(60001, 100, 601)]
    [InlineData(1, 100, 1)]
    [InlineData(int.MaxValue, 1, int.MaxValue)]
    [InlineData(int.MaxValue, int.MaxValue, 1)]
    public void An_epoch_counts_its_partial_batch(int samples, int batchSize, int iterations) =>
        Assert.Equal(iterations, (Good with { BatchSize = batchSize }).IterationsPerEpoch(samples));

    [Fact]
    public void Iterations_and_epochs_replace_each_other()
    {
        Assert.Equal(600, (Good with { Epochs = 1 }).TotalIterations(60000));
        Assert.Equal(Good with { Iterations = null, Epochs = 1 }, Good with { Epochs = 1 });
        Assert.Equal(Good, Good with { Epochs = 1 } with { Iterations = 3000 });
        Assert.Equal(
            (null, 5),
            ((Good with { Iterations = 7, Epochs = 5 }).Iterations, (Good with { Iterations = 7, Epochs = 5 }).Epochs)
        );
        Assert.Equal(
            (7, null),
            ((Good with { Epochs = 5, Iterations = 7 }).Iterations, (Good with { Epochs = 5, Iterations = 7 }).Epochs)
        );
    }

    [Fact]
    public void Null_replaces_nothing()
    {
        Assert.Equal(Good, Good with { Epochs = null });
        Assert.Equal(5, (Good with { Epochs = 5, Iterations = null }).Epochs);
        Assert.Equal(5, (Good with { Iterations = null, Epochs = 5 }).Epochs);
    }

    [Theory]
    [InlineData("""{ "BatchSize": 100, "LearningRate": 0.1, "Iterations": 3000, "Epochs": null }""")]
    [InlineData("""{ "Epochs": null, "Iterations": 3000, "BatchSize": 100, "LearningRate": 0.1 }""")]
    [InlineData("""{ "BatchSize": 100, "LearningRate": 0.1, "Iterations": 3000 }""")]
    public void In_JSON_null_replaces_nothing_either(string json)
    {
        Assert.Equal(Good, JsonSerializer.Deserialize<TrainingOptions>(json));
        Assert.Equal(Good, JsonSerializer.Deserialize(json, ResultJson.Default.TrainingOptions));
    }

    [Fact]
    public void Too_many_epochs_are_refused() =>
        Assert.Equal(
            "Epochs is 2147483647: that makes 1288490188200 iterations, more than 2147483647.",
            Assert
                .Throws<ArgumentException>(() => (Good with { Iterations = null, Epochs = int.MaxValue }).TotalIterations(60000))
                .Message
        );
}
