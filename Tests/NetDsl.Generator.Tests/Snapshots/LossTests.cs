using NetDsl.Generator.Tests.Support;
using VerifyXunit;

namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>A network of each family of losses, with one optimizer each.</summary>
public sealed class LossTests
{
    [Fact]
    public Task Weighted_classes() =>
        Verifier.Verify(
            Generated(
                """
                [Layer(784, 3)]
                [Loss(CrossEntropy, ClassWeights = new[] { 1, 0.25, 2.5 }, LabelSmoothing = 0.1)]
                [Optimizer(Adam)]
                [Train(Epochs = 5)]
                """
            ),
            "cs"
        );

    [Fact]
    public Task Log_probabilities() =>
        Verifier.Verify(
            Generated(
                """
                [Layer(784, 10)]
                [Activation(LogSoftmax)]
                [Loss(Nll)]
                [Optimizer(RmsProp, Momentum = 0.9, Centered = true)]
                [Train(Epochs = 5)]
                """
            ),
            "cs"
        );

    [Fact]
    public Task Regression() =>
        Verifier.Verify(
            Generated(
                """
                [Layer(13, 2)]
                [Loss(Mse)]
                [Optimizer(AdamW, AmsGrad = true)]
                [Train(Epochs = 5, Metric = RootMeanSquaredError)]
                """
            ),
            "cs"
        );

    [Fact]
    public Task Absolute_errors() =>
        Verifier.Verify(
            Generated(
                """
                [Layer(13, 1)]
                [Loss(L1)]
                [Optimizer(Adagrad, InitialAccumulator = 0.1)]
                [Train(Epochs = 5)]
                """
            ),
            "cs"
        );

    [Fact]
    public Task Robust_errors() =>
        Verifier.Verify(
            Generated(
                """
                [Layer(13, 1)]
                [Loss(SmoothL1, Beta = 0.5)]
                [Optimizer(NAdam)]
                [Train(Epochs = 5)]
                """
            ),
            "cs"
        );

    [Fact]
    public Task Probability() =>
        Verifier.Verify(
            Generated(
                """
                [Layer(2, 2)]
                [Activation(Sigmoid)]
                [Layer(1)]
                [Activation(Sigmoid)]
                [Loss(Bce)]
                [Optimizer(RAdam)]
                [Train(Epochs = 5)]
                """
            ),
            "cs"
        );

    [Fact]
    public Task Labels_of_two_dimensions() =>
        Verifier.Verify(
            Generated(
                """
                [Input(2, 3)]
                [LayerNorm]
                [Loss(BceWithLogits, PositiveWeights = new double[] { 1, 2, 3, 4, 5, 6 })]
                [Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9, Dampening = 0.1, Maximize = true)]
                [Train(Epochs = 5, Metric = F1)]
                """
            ),
            "cs"
        );

    private static string Generated(string attributes) =>
        Program.Of("namespace Sample;\n\n[Network]\n" + attributes + "\npublic partial class Net;\n").Generate().Snapshot;
}
