using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL202 and NETDSL203: the schedule and the run, and who changes the rate.</summary>
public sealed class ScheduleAdviceTests
{
    [Theory]
    [InlineData("Step, [|Every = 10|]", "Epochs = 30", "Every counts steps: no number in it is above the run's 30 epochs,")]
    [InlineData("MultiStep, [|At = new[] { 30, 60 }|]", "Epochs = 90", "At counts steps: no number in it is above the run's 90")]
    [InlineData("Cosine, [|Length = 30|]", "Epochs = 30", "Length counts steps:")]
    [InlineData("InverseSqrt, [|Timescale = 5|]", "Epochs = 30", "Timescale counts steps:")]
    [InlineData(
        "Cosine, [|Length = 5000|]",
        "Iterations = 3000",
        "The schedule ends after 5000 steps, the run after 3000 steps:"
    )]
    [InlineData("Cosine, Warmup = 500, [|Length = 2000|]", "Iterations = 3000", "The schedule ends after 2500 steps, the run")]
    [InlineData("LinearDecay, Unit = Epochs, [|Length = 4|]", "Epochs = 5", "The schedule ends after 4 epochs, the run after 5")]
    [InlineData(
        "OneCycle, [|Length = 70|]",
        "BatchSize = 10, Epochs = 6)] [Data(Rows = 100",
        "The schedule ends after 70 steps, the run after 60"
    )]
    [InlineData(
        "Step, [|Every = 3000|]",
        "Iterations = 3000",
        "The run ends after 3000 steps: the learning rate never falls after 3000"
    )]
    [InlineData(
        "MultiStep, Unit = Epochs, [|At = new[] { 3, 9 }|]",
        "Epochs = 9",
        "The run ends after 9 epochs: the learning rate"
    )]
    public void Another_length_than_the_run(string schedule, string train, string start) =>
        Assert.StartsWith(start, Advised.Verify("NETDSL202", Text("Sgd, LearningRate = 0.1", schedule, train)));

    [Theory]
    [InlineData("Step, Every = 10, Unit = Epochs", "Epochs = 30")]
    [InlineData("Step, Every = 100", "Epochs = 30")]
    [InlineData("Step, Every = 1", "Epochs = 30")]
    [InlineData("Exponential, Every = 3000, Factor = 0.5", "Iterations = 3000")]
    [InlineData("Cosine, Warmup = 500, Length = 2500", "Iterations = 3000")]
    [InlineData("Cosine", "Epochs = 30")]
    [InlineData("Cosine, Length = 5000", "Epochs = 30")]
    [InlineData("MultiStep, Unit = Epochs, At = new[] { 3, 8 }", "Epochs = 9")]
    [InlineData("Step, Every = 2999", "Iterations = 3000")]
    public void Another_length_is_silent_on_near_misses(string schedule, string train) =>
        Advised.Silent("NETDSL202", Text("Sgd, LearningRate = 0.1", schedule, train));

    [Fact]
    public void Two_owners_of_the_rate() =>
        Assert.StartsWith(
            "LearningRateDecay lowers the learning rate after [Schedule] has set it",
            Advised.Verify("NETDSL203", Text("Adagrad, [|LearningRateDecay = 0.001|]", "Cosine", "Epochs = 5"))
        );

    [Theory]
    [InlineData("[Optimizer(Adagrad, LearningRateDecay = 0.001)]")]
    [InlineData("[Optimizer(Adagrad, LearningRateDecay = 0)] [Schedule(Cosine)]")]
    [InlineData("[Optimizer(Adagrad)] [Schedule(Cosine)]")]
    public void Two_owners_are_silent_on_near_misses(string optimizer) =>
        Advised.Silent(
            "NETDSL203",
            "[Layer(784, 32)] [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] " + optimizer + " [Train(Epochs = 5, Seed = 1)]"
        );

    private static string Text(string optimizer, string schedule, string train) =>
        "[Layer(784, 32)] [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] "
        + $"[Optimizer({optimizer})] [Schedule({schedule})] [Train(Seed = 1, {train})]";
}
