using System.Globalization;
using System.Text.Json;

namespace NetDsl.Tests.Training;

/// <summary>Every public record can be printed and serialised, whatever the run did.</summary>
public sealed class ResultTextTests
{
    private static readonly Evaluation Accurate = new(5, 0.5, MetricKind.Accuracy, 0.75);

    private static readonly Evaluation Regression = new(5, 0.5, MetricKind.R2, 0.75);

    private static readonly Evaluation Lost = new(5, double.NaN, MetricKind.R2, double.NegativeInfinity);

    private static readonly TrainingOptions Options = new()
    {
        BatchSize = 2,
        Iterations = 7,
        LearningRate = 0.5,
    };

    private static readonly TrainingHistory Cancelled = new([], 0, null, TimeSpan.Zero, StopReason.Cancelled);

    private static readonly TrainingHistory Stopped = new(
        [new(1, 0.5f, null), new(2, 0.25f, Accurate)],
        2,
        0.25f,
        TimeSpan.FromSeconds(1.5),
        StopReason.EarlyStopped
    )
    {
        BestIteration = 1,
    };

    private static readonly ByteImages Image = new(new byte[] { 1, 2 }, new byte[] { 0 }, 1, 2, 1);

    private static readonly NetworkCard Card = new()
    {
        Name = "Net",
        Input = "[4]",
        Output = "[2]",
        Parameters = 2102,
        MultiplyAdds = 1800,
        Stages = [new("linear1", "Linear(4, 300)", "[300]", 1500, 1200), new("linear2", "Linear(300, 2)", "[2]", 602, 600)],
        Facts = [new("memory", "parameters 8.2 KiB\ntraining adds gradients 8.2 KiB"), new("loss", "CrossEntropy")],
    };

    private const string CardTable =
        "  stage    layer           output    parameters    multiply-adds\n"
        + "  linear1  Linear(4, 300)  [300]          1,500            1,200\n"
        + "  linear2  Linear(300, 2)  [2]              602              600\n"
        + "  total                                   2,102            1,800\n"
        + "\n"
        + "  memory     parameters 8.2 KiB\n"
        + "             training adds gradients 8.2 KiB\n"
        + "  loss       CrossEntropy\n";

    public static TheoryData<object, string> Records =>
        new()
        {
            { Accurate, "Evaluation { Samples = 5, Loss = 0.5, Metric = Accuracy, Score = 0.75 }" },
            { Lost, "Evaluation { Samples = 5, Loss = NaN, Metric = R2, Score = -Infinity }" },
            { new TrainingRecord(3, 1.5f, null), "TrainingRecord { Iteration = 3, Loss = 1.5, Test = null }" },
            {
                new TrainingRecord(3, 1.5f, Regression),
                "TrainingRecord { Iteration = 3, Loss = 1.5, Test = Evaluation { Samples = 5, Loss = 0.5, "
                    + "Metric = R2, Score = 0.75 } }"
            },
            {
                Cancelled,
                "TrainingHistory { Iterations = 0, LastLoss = null, TrainingTime = 00:00:00, StopReason = Cancelled, "
                    + "Records = [] }"
            },
            {
                new TrainingHistory(default, 0, null, TimeSpan.Zero, StopReason.Cancelled),
                "TrainingHistory { Iterations = 0, LastLoss = null, TrainingTime = 00:00:00, StopReason = Cancelled, "
                    + "Records = [] }"
            },
            {
                Stopped,
                "TrainingHistory { Iterations = 2, LastLoss = 0.25, TrainingTime = 00:00:01.5000000, "
                    + "StopReason = EarlyStopped, BestIteration = 1, Records = "
                    + "[TrainingRecord { Iteration = 1, Loss = 0.5, Test = null }, "
                    + "TrainingRecord { Iteration = 2, Loss = 0.25, Test = Evaluation { Samples = 5, Loss = 0.5, "
                    + "Metric = Accuracy, Score = 0.75 } }] }"
            },
            {
                Options,
                "TrainingOptions { BatchSize = 2, Iterations = 7, EvaluateEvery = null, EvaluationBatchSize = 1000, "
                    + "Shuffle = True, LearningRate = 0.5, ResidentLimit = 1073741824 }"
            },
            {
                new TrainingStart("Net", Options with { Epochs = 1, EvaluateEvery = 2 }, 5, 0, 3),
                "TrainingStart { Network = Net, Options = TrainingOptions { BatchSize = 2, Epochs = 1, EvaluateEvery = 2, "
                    + "EvaluationBatchSize = 1000, Shuffle = True, LearningRate = 0.5, ResidentLimit = 1073741824 }, "
                    + "TrainingSamples = 5, TestSamples = 0, TotalIterations = 3, Iteration = 0 }"
            },
            {
                new TrainingStep(2, float.NaN) { LearningRate = 0.1 },
                "TrainingStep { Iteration = 2, Loss = NaN, LearningRate = 0.1 }"
            },
            { RunFolder.At("runs/a") with { AcceptChanges = true }, "RunFolder { Path = runs/a, AcceptChanges = True }" },
            {
                new DataFacts(2, null, 5, TargetRange.ZeroToOne),
                "DataFacts { Classes = 2, Features = , Rows = 5, Targets = ZeroToOne }"
            },
            { Card, "Net: [4] -> [2]\n\n" + CardTable },
            {
                Card.Stages[0],
                "CardStage { Name = linear1, Layer = Linear(4, 300), Output = [300], Parameters = 1500, MultiplyAdds = 1200 }"
            },
            { Card.Facts[1], "CardFact { Name = loss, Text = CrossEntropy }" },
            {
                new Batch([0.5f, float.NaN], [1], [], 1),
                "Batch { Count = 1, Features = 2 numbers, Labels = 1 numbers, Targets = 0 numbers }"
            },
            { default(Batch), "Batch { Count = 0, Features = 0 numbers, Labels = 0 numbers, Targets = 0 numbers }" },
            {
                new Normalisation([0.5f, 0.25f], [1, 0.1f]),
                "Normalisation { Means = [0.5, 0.25], StandardDeviations = [1, 0.1] }"
            },
            { new RateSearchStep(1e-7, 2, double.NaN), "RateSearchStep { LearningRate = 1E-07, Loss = 2, SmoothLoss = NaN }" },
            {
                new LearningRateSearch([new(0.5, 2, 2)], null, 0.5, true),
                "LearningRateSearch { Steps = 1, Suggestion = null, Steepest = 0.5, Diverged = True }"
            },
            { new FlatSchedule(5), "FlatSchedule { Warmup = 5, Unit = Steps }" },
            { new CosineSchedule(0.5, 9), "CosineSchedule { Floor = 0.5, Length = 9, Warmup = 0, Unit = Steps }" },
            {
                new StepSchedule(3, 0.5, 1, ScheduleUnit.Epochs),
                "StepSchedule { Every = 3, Factor = 0.5, Warmup = 1, Unit = Epochs }"
            },
            { new MultiStepSchedule([3, 6]), "MultiStepSchedule { At = [3, 6], Factor = 0.1, Warmup = 0, Unit = Steps }" },
            { new ExponentialSchedule(0.5), "ExponentialSchedule { Factor = 0.5, Every = 1, Warmup = 0, Unit = Steps }" },
            { new LinearDecaySchedule(0.5), "LinearDecaySchedule { Floor = 0.5, Warmup = 0, Unit = Steps }" },
            {
                new OneCycleSchedule(),
                "OneCycleSchedule { Rise = 0.3, DivFactor = 25, FinalDivFactor = 10000, Warmup = 0, Unit = Steps }"
            },
            { new PolynomialSchedule(0.5), "PolynomialSchedule { Power = 0.5, Floor = 0, Warmup = 0, Unit = Steps }" },
            { new InverseSqrtSchedule(7), "InverseSqrtSchedule { Timescale = 7, Warmup = 0, Unit = Steps }" },
            {
                new PlateauSchedule(),
                "PlateauSchedule { Factor = 0.1, Patience = 10, MinDelta = 0.0001, Cooldown = 0, Floor = 0, Warmup = 0, "
                    + "Unit = Steps }"
            },
            { new EarlyStop(3, 0.001, WatchKind.Loss), "EarlyStop { Patience = 3, MinDelta = 0.001, Watch = Loss }" },
            { PlateauState.Start, "PlateauState { Best = Infinity, Waited = 0, Cooling = 0, Reductions = 0 }" },
            { new Mnist(Image, Image), "Mnist { Train = 1 images of [1, 2], 1 classes, Test = 1 images of [1, 2], 1 classes }" },
        };

    [Fact]
    public void All_public_records_are_among_them() =>
        Assert.Equal(
            typeof(Evaluation)
                .Assembly.GetExportedTypes()
                .Where(type => type.GetMethod("PrintMembers", Hidden) is not null && !type.IsAbstract)
                .Select(type => type.Name)
                .Order(),
            Records.Select(row => row[0].GetType().Name).Distinct().Order()
        );

    [Theory]
    [MemberData(nameof(Records), DisableDiscoveryEnumeration = true)]
    public void They_print_in_every_culture_alike(object record, string text)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("sv-SE"); // decimal comma, U+2212 minus
        try
        {
            Assert.Equal(text, record.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Records), DisableDiscoveryEnumeration = true)]
    public void They_serialise_by_reflection_and_without(object record, string text)
    {
        Assert.NotEmpty(text);
        var json = JsonSerializer.Serialize(record, record.GetType());
        Assert.Equal(json, JsonSerializer.Serialize(record, record.GetType(), ResultJson.Default));
        if (record is not (Mnist or Batch))
        {
            Assert.Equal(record, JsonSerializer.Deserialize(json, record.GetType()));
            Assert.Equal(record, JsonSerializer.Deserialize(json, record.GetType(), ResultJson.Default));
        }
    }

    [Fact]
    public void What_there_is_not_is_null_in_JSON()
    {
        Assert.Equal(
            """{"Iterations":0,"LastLoss":null,"TrainingTime":"00:00:00","StopReason":"Cancelled","Records":[]"""
                + ""","BestIteration":null}""",
            JsonSerializer.Serialize(Cancelled)
        );
        Assert.Equal(
            """{"Iteration":3,"Loss":1.5,"Test":null,"Accuracy":null}""",
            JsonSerializer.Serialize(new TrainingRecord(3, 1.5f, null))
        );
        Assert.Equal(
            """{"Samples":5,"Loss":0.5,"Metric":"R2","Score":0.75,"Accuracy":null}""",
            JsonSerializer.Serialize(Regression)
        );
        Assert.Equal(
            """{"Samples":5,"Loss":"NaN","Metric":"R2","Score":"-Infinity","Accuracy":null}""",
            JsonSerializer.Serialize(Lost)
        );
    }

    [Fact]
    public void Options_keep_their_defaults_where_JSON_says_nothing()
    {
        const string json = """{ "BatchSize": 2, "Iterations": 7, "Epochs": null, "LearningRate": 0.5 }""";

        Assert.Equal(Options, JsonSerializer.Deserialize<TrainingOptions>(json));
        Assert.Equal(Options, JsonSerializer.Deserialize(json, ResultJson.Default.TrainingOptions));
    }

    [Theory]
    [InlineData("""{ "Iterations": 7, "LearningRate": 0.5 }""", "BatchSize")]
    [InlineData("""{ "BatchSize": 2, "Iterations": 7 }""", "LearningRate")]
    public void What_options_need_has_to_be_in_JSON(string json, string name)
    {
        Assert.Contains(
            name,
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<TrainingOptions>(json)).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            name,
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, ResultJson.Default.TrainingOptions)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Histories_are_compared_by_what_they_say()
    {
        var one = new TrainingHistory([new(1, 0.5f, Accurate)], 1, 0.5f, TimeSpan.Zero, StopReason.Completed);
        var same = new TrainingHistory([new(1, 0.5f, Accurate)], 1, 0.5f, TimeSpan.Zero, StopReason.Completed);

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, same with { Records = [] });
        Assert.NotEqual(one, same with { StopReason = StopReason.Diverged });
        Assert.NotEqual(one, same with { BestIteration = 1 });
    }

    [Fact]
    public void A_network_written_by_hand_has_a_card_of_its_shapes()
    {
        using INetwork network = new FakeNetwork(inputs: 4, outputs: 2);

        Assert.StartsWith("Fake: [4] -> [2]\n", network.Card.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, network.Card.Parameters);
        Assert.Empty(network.Card.Stages);
    }

    [Fact]
    public void Cards_are_compared_by_what_they_say()
    {
        var same = Card with { Stages = [.. Card.Stages], Facts = [.. Card.Facts] };

        Assert.Equal(Card, same);
        Assert.Equal(Card.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Card, same with { Stages = [] });
        Assert.NotEqual(Card, same with { Facts = [Card.Facts[1], Card.Facts[0]] });
        Assert.NotEqual(Card, same with { MultiplyAdds = 0 });
    }

    [Fact]
    public void A_card_keeps_what_it_was_given()
    {
        var stages = Card.Stages.ToArray();
        var card = Card with { Stages = stages };
        stages[0] = stages[1];

        Assert.Equal(Card, card);
    }

    private const System.Reflection.BindingFlags Hidden =
        System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic;
}
