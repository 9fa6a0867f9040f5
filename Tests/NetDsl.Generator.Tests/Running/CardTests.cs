using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Running;

/// <summary>The card of a network that runs: data and text.</summary>
[Collection(AtWork.Name)]
public sealed class CardTests
{
    private const string Training = "[Loss(CrossEntropy)] [Optimizer(Adam)] [Train(BatchSize = 4, Epochs = 1)]";

    [Theory]
    [InlineData("[Layer(784, 300)] [Activation(Relu)] [Layer(10)]" + Training)]
    [InlineData("[Init(XavierNormal)] [Layer(4, 3, Init = Normal)] [BatchNorm] [Dropout(0.2)] [Layer(2)]" + Training)]
    [InlineData("[Input(1, 2, 3)] [Flatten] [Activation(LogSoftmax)]")]
    public void The_text_is_the_comment_at_the_head_of_the_file(string declaration)
    {
        var code = $"[Network] {declaration} public partial class Net;";
        var head = Program
            .Of(code)
            .Generate()
            .Text.Split('\n')
            .TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal))
            .Skip(2)
            .Select(line => line[Math.Min(3, line.Length)..]);
        using var net = Loaded.Create("Net", 1, code);

        Assert.Equal(string.Concat(head.Select(line => line + "\n")), net.Summary());
        Assert.Equal(net.Summary(), net.Card.ToString());
    }

    [Fact]
    public void The_data()
    {
        using var net = Loaded.Create(
            "Net",
            1,
            "[Network] [Layer(4, 3)] [Activation(Relu)] [Layer(2)]" + Training + " public partial class Net;"
        );

        Assert.Equal(
            new NetworkCard
            {
                Name = "Net",
                Input = "[4]",
                Output = "[2]",
                Parameters = 23,
                MultiplyAdds = 18,
                Stages =
                [
                    new("linear1", "Linear(4, 3)", "[3]", 15, 12),
                    new("relu1", "ReLU", "[3]", 0, 0),
                    new("linear2", "Linear(3, 2)", "[2]", 8, 6),
                ],
                Facts =
                [
                    new(
                        "memory",
                        "parameters 92 B, stage outputs 32 B a sample (float32)\n"
                            + "training adds gradients 92 B, Adam's state 184 B, stage outputs 128 B a batch"
                    ),
                    new("loss", "CrossEntropy (softmax included)"),
                    new("metric", "Accuracy"),
                    new("optimizer", "Adam, learning rate 0.001"),
                    new("training", "batches of 4, 1 epoch, evaluation every epoch, no seed, shuffled, device auto"),
                ],
            },
            net.Card
        );
    }
}
