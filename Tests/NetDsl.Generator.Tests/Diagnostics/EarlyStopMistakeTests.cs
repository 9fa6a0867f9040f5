using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL078, NETDSL079, and the general rules with early stopping.</summary>
public sealed class EarlyStopMistakeTests
{
    [Theory]
    [InlineData("[|Patience = 0|]", "Patience is 0, but it counts evaluations. Write 1 or more, often 5 to 20.")]
    [InlineData("[|Patience = -3|]", "Patience is -3, but it counts evaluations.")]
    [InlineData("[|MinDelta = -0.1|]", "MinDelta is -0.1, but a score has to be better by more than this. Write a finite number")]
    [InlineData("[|MinDelta = double.NaN|], Watch = Loss", "MinDelta is nan, but")]
    [InlineData("Watch = Loss, [|MinDelta = double.PositiveInfinity|]", "MinDelta is inf, but")]
    public void Out_of_range(string settings, string start) => Assert.StartsWith(start, Verify("NETDSL078", settings));

    [Theory]
    [InlineData("[|MinDelta = 1|]", "CrossEntropy)] [Train(Epochs = 9", "MinDelta is 1, but Accuracy is a share from 0 to 1: it")]
    [InlineData(
        "[|MinDelta = 5|]",
        "CrossEntropy)] [Train(Epochs = 9, Metric = F1",
        "MinDelta is 5, but F1 is a share from 0 to 1"
    )]
    public void No_progress_is_possible(string settings, string loss, string start) =>
        Assert.StartsWith(start, Mistake.Verify("NETDSL079", Network(settings, loss)));

    [Theory]
    [InlineData("MinDelta = 0.999", "CrossEntropy)] [Train(Epochs = 9")]
    [InlineData("MinDelta = 1, Watch = Loss", "CrossEntropy)] [Train(Epochs = 9")]
    [InlineData("MinDelta = 1", "Mse)] [Train(Epochs = 9")] // R2 may rise from below -1
    [InlineData("MinDelta = 100", "Mse)] [Train(Epochs = 9, Metric = MeanSquaredError")]
    public void Progress_is_possible(string settings, string loss) =>
        Advised.Silent("NETDSL079", Body(settings, loss).Replace("Epochs = 9", "Epochs = 9, Seed = 1", StringComparison.Ordinal));

    [Fact]
    public void Not_a_member() => Verify("NETDSL033", "[|Watch = (WatchKind)2|]");

    [Fact]
    public void Early_stopping_alone_does_not_train() =>
        Mistake.VerifyAmong("NETDSL042", Mistake.Network("[Layer(2, 2)] [[|EarlyStop|]]"));

    [Fact]
    public void The_scores_to_watch_are_those_of_the_runtime() =>
        Assert.Equal(Enum.GetNames<WatchKind>(), Declarations.EarlyStopDeclaration.Watches);

    private static string Verify(string id, string settings) =>
        Mistake.Verify(id, Network(settings, "CrossEntropy)] [Train(Epochs = 9"));

    private static string Network(string settings, string loss) => Mistake.Network(Body(settings, loss));

    private static string Body(string settings, string loss) =>
        $"[Layer(2, 2)] [Optimizer(Sgd, LearningRate = 0.1)] [EarlyStop({settings})] [Loss({loss})]";
}
