using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL051, NETDSL053 and NETDSL055 to NETDSL059: losses and their settings, metrics.</summary>
public sealed class LossMistakeTests
{
    [Theory]
    [InlineData("CrossEntropy", "Beta = 0.5", "it takes LabelSmoothing and ClassWeights")]
    [InlineData("Nll", "LabelSmoothing = 0.1", "it takes ClassWeights")]
    [InlineData("Mse", "Delta = 1", "it has none")]
    [InlineData("L1", "Beta = 1", "it has none")]
    [InlineData("SmoothL1", "Delta = 1", "it takes Beta")]
    [InlineData("Huber", "Beta = 1", "it takes Delta")]
    [InlineData("Bce", "PositiveWeights = new double[] { 1, 2 }", "it has none")]
    [InlineData("BceWithLogits", "ClassWeights = new double[] { 1, 2 }", "it takes PositiveWeights")]
    public void Parameter_not_taken(string kind, string setting, string why) =>
        Assert.StartsWith(
            $"{kind} does not take {setting.Split(' ')[0]} ({why}): ",
            Verify("NETDSL053", $"{kind}, [|{setting}|]")
        );

    [Theory]
    [InlineData(
        "CrossEntropy",
        "ClassWeights = new double[] { 1, 2, 3 }",
        "ClassWeights has 3 numbers but the network has 2 outputs:"
    )]
    [InlineData("Nll", "ClassWeights = new double[] { 1 }", "ClassWeights has 1 numbers but the network has 2 outputs:")]
    [InlineData("CrossEntropy", "ClassWeights = new double[0]", "ClassWeights has 0 numbers but the network has 2 outputs:")]
    [InlineData(
        "BceWithLogits",
        "PositiveWeights = new[] { 2.0 }",
        "PositiveWeights has 1 numbers but the network has 2 outputs:"
    )]
    public void Weights_do_not_fit(string kind, string weights, string text) =>
        Assert.StartsWith(text, Verify("NETDSL055", $"{kind}, [|{weights}|]"));

    [Theory]
    [InlineData("CrossEntropy", "ClassWeights = new double[] { 1, -0.5 }", "ClassWeights has -0.5 as number 2:")]
    [InlineData("Nll", "ClassWeights = new double[] { double.NaN, 1 }", "ClassWeights has nan as number 1:")]
    [InlineData("CrossEntropy", "ClassWeights = new double[] { 1, 1e300 }", "ClassWeights has 1e+300 as number 2:")]
    [InlineData(
        "CrossEntropy",
        "ClassWeights = new double[] { 1, 0 }",
        "ClassWeights has 0 as number 2: a weight says how much something counts in the loss. Write finite numbers "
            + "above 0; to train without a class, leave its samples out of the data."
    )]
    [InlineData("Nll", "ClassWeights = new double[] { 0, 0 }", "ClassWeights has 0 as number 1:")]
    [InlineData("Nll", "ClassWeights = new double[] { 1e-300, 1 }", "ClassWeights has 1e-300 as number 1:")]
    [InlineData(
        "BceWithLogits",
        "PositiveWeights = new double[] { 0, 0 }",
        "PositiveWeights has no number above 0: a weight says how much something counts in the loss. Write finite "
            + "numbers of at least 0, with at least one above 0."
    )]
    [InlineData(
        "BceWithLogits",
        "PositiveWeights = new[] { 1, double.PositiveInfinity }",
        "PositiveWeights has inf as number 2:"
    )]
    public void Weights_out_of_range(string kind, string weights, string text) =>
        Assert.StartsWith(text, Verify("NETDSL056", $"{kind}, [|{weights}|]"));

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-0.1", "-0.1")]
    [InlineData("double.NaN", "nan")]
    public void Label_smoothing_out_of_range(string smoothing, string text) =>
        Assert.StartsWith($"LabelSmoothing is {text},", Verify("NETDSL057", $"CrossEntropy, [|LabelSmoothing = {smoothing}|]"));

    [Theory]
    [InlineData("SmoothL1", "Beta = 0", "Beta is 0,")]
    [InlineData("SmoothL1", "Beta = double.PositiveInfinity", "Beta is inf,")]
    [InlineData("Huber", "Delta = -1", "Delta is -1,")]
    [InlineData("Huber", "Delta = double.NaN", "Delta is nan,")]
    public void Threshold_not_positive(string kind, string setting, string text) =>
        Assert.StartsWith(text, Verify("NETDSL058", $"{kind}, [|{setting}|]"));

    [Theory]
    [InlineData(
        "[Layer(2, 3)] [Loss(CrossEntropy)]",
        "R2",
        "R2 cannot be computed from outputs that are trained with CrossEntropy. Write one of Accuracy,"
    )]
    [InlineData("[Layer(2, 3)] [Loss(Nll)]", "F1", "Write one of Accuracy,")]
    [InlineData("[Layer(2, 2)] [Loss(Nll)]", "ExactMatch", "Write one of Accuracy, F1,")]
    [InlineData(
        "[Layer(2, 2)] [Loss(Mse)]",
        "F1",
        "Write one of Accuracy, MeanAbsoluteError, MeanSquaredError, RootMeanSquaredError, R2,"
    )]
    [InlineData("[Layer(2, 2)] [Loss(L1)]", "ExactMatch", "Write one of Accuracy, MeanAbsoluteError,")]
    [InlineData("[Layer(2, 2)] [Loss(BceWithLogits)]", "MeanSquaredError", "Write one of Accuracy, ExactMatch, F1,")]
    public void Metric_does_not_fit(string network, string metric, string text) =>
        Assert.Contains(
            text,
            Mistake.Verify(
                "NETDSL059",
                Mistake.Network(network + $"[Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1, [|Metric = {metric}|])]")
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void Unknown_metric() =>
        Assert.EndsWith(
            "Write one of Accuracy, ExactMatch, F1, MeanAbsoluteError, MeanSquaredError, RootMeanSquaredError, R2.",
            Mistake.Verify(
                "NETDSL033",
                Mistake.Network(
                    "[Layer(2, 2)] [Loss(Mse)] [Optimizer(Sgd, LearningRate = 1)] "
                        + "[Train(Epochs = 1, [|Metric = (MetricKind)99|])]"
                )
            )
        );

    [Fact]
    public void Unknown_loss() =>
        Assert.EndsWith(
            "Write one of Bce, BceWithLogits, CrossEntropy, Huber, L1, Mse, Nll, SmoothL1.",
            Verify("NETDSL033", "[|(LossKind)99|]")
        );

    [Fact]
    public void Nll_needs_a_row_of_classes() =>
        Assert.Contains(
            "Nll takes [N, classes] but the network gives [N, 4, 5]",
            Mistake.VerifyAmong(
                "NETDSL051",
                Mistake.Network(
                    "[Input(4, 5)] [Activation(Relu)] [Loss([|Nll|])] [Optimizer(Sgd, LearningRate = 1)] [Train(Epochs = 1)]"
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_metrics_are_those_of_the_runtime() => Assert.Equal(Enum.GetNames<MetricKind>(), Losses.Metrics.All);

    private static string Verify(string id, string loss) =>
        Mistake.Verify(
            id,
            Mistake.Network($"[Layer(2, 2)] [Loss({loss})] [Optimizer(Sgd, LearningRate = 0.1)] [Train(Epochs = 1)]")
        );
}
