using NetDsl.Generator.Rendering.Cards;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Shapes;

/// <summary>The card's lines on memory.</summary>
public sealed class MemoryTests
{
    private const string Training = "[Loss(CrossEntropy)] [Train(Epochs = 1)] ";

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(1023, "1023 B")]
    [InlineData(1024, "1.0 KiB")]
    [InlineData(318040, "310.6 KiB")]
    [InlineData(1572864, "1.5 MiB")]
    [InlineData(long.MaxValue, "8388608.0 TiB")]
    public void Bytes_as_text(long bytes, string text) => Assert.Equal(text, MemoryCard.Text(bytes));

    // (784·100 + 100 + 100·10 + 10)·4 bytes; (100 + 100 + 10)·4 bytes.
    [Theory]
    [InlineData("", "")]
    [InlineData(
        Training + "[Optimizer(Sgd, LearningRate = 1)]",
        "training adds gradients 310.6 KiB, stage outputs 26.3 KiB a batch"
    )]
    [InlineData(
        Training + "[Optimizer(Sgd, LearningRate = 1, Momentum = 0.9)]",
        "training adds gradients 310.6 KiB, Sgd's state 310.6 KiB, stage outputs 26.3 KiB a batch"
    )]
    [InlineData(
        Training + "[Optimizer(Adagrad)]",
        "training adds gradients 310.6 KiB, Adagrad's state 310.6 KiB, stage outputs 26.3 KiB a batch"
    )]
    [InlineData(
        Training + "[Optimizer(RmsProp)]",
        "training adds gradients 310.6 KiB, RmsProp's state 310.6 KiB, stage outputs 26.3 KiB a batch"
    )]
    [InlineData(
        Training + "[Optimizer(RmsProp, Centered = true, Momentum = 0.5)]",
        "training adds gradients 310.6 KiB, RmsProp's state 931.8 KiB, stage outputs 26.3 KiB a batch"
    )]
    [InlineData(
        Training + "[Optimizer(Adam)]",
        "training adds gradients 310.6 KiB, Adam's state 621.2 KiB, stage outputs 26.3 KiB a batch"
    )]
    [InlineData(
        Training + "[Optimizer(Adam, AmsGrad = true)]",
        "training adds gradients 310.6 KiB, Adam's state 931.8 KiB, stage outputs 26.3 KiB a batch"
    )]
    [InlineData(
        Training + "[Optimizer(AdamW)]",
        "training adds gradients 310.6 KiB, AdamW's state 621.2 KiB, stage outputs 26.3 KiB a batch"
    )]
    [InlineData(
        Training + "[Optimizer(NAdam)]",
        "training adds gradients 310.6 KiB, NAdam's state 621.2 KiB, stage outputs 26.3 KiB a batch"
    )]
    [InlineData(
        Training + "[Optimizer(RAdam)]",
        "training adds gradients 310.6 KiB, RAdam's state 621.2 KiB, stage outputs 26.3 KiB a batch"
    )]
    public void What_training_adds(string attributes, string training) =>
        AssertLines(
            "[Layer(784, 100)] [Activation(Relu)] [Layer(10)] " + attributes,
            "memory     parameters 310.6 KiB, stage outputs 840 B a sample (float32)",
            training
        );

    // Two means and variances of 32 floats and a 64-bit number of batches: 264 bytes.
    [Fact]
    public void Buffers() =>
        AssertLines(
            "[Layer(4, 32, Bias = false)] [BatchNorm]",
            "memory     parameters 768 B, buffers 264 B, stage outputs 256 B a sample (float32)",
            ""
        );

    [Fact]
    public void Without_parameters() =>
        AssertLines("[Input(3, 4)] [Activation(Relu)] [Flatten]", "memory     stage outputs 96 B a sample (float32)", "");

    private static void AssertLines(string attributes, string held, string training)
    {
        var text = Program.Of(Mistake.Network(attributes)).Generate().Text;

        Assert.Contains("\n//   " + held + "\n", text, StringComparison.Ordinal);
        Assert.Equal(
            training,
            text.Split('\n')
                .FirstOrDefault(line => line.StartsWith("//              training adds", StringComparison.Ordinal))
                ?.TrimStart('/', ' ')
                ?? ""
        );
    }
}
