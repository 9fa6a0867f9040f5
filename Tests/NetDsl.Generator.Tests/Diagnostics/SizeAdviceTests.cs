using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL140, NETDSL141 and NETDSL312: widths and depth.</summary>
public sealed class SizeAdviceTests
{
    private const string Relu = " [Activation(Relu)] ";
    private const string Seven =
        "[Layer(8, 8)]"
        + Relu
        + "[Layer(8)]"
        + Relu
        + "[Layer(8)]"
        + Relu
        + "[Layer(8)]"
        + Relu
        + "[Layer(8)]"
        + Relu
        + "[Layer(8)]"
        + Relu
        + "[Layer(8)]"
        + Relu;

    private const string Next = "[Layer(8)]" + Relu;
    private const string Next7 = Next + Next + Next + Next + Next + Next + Next;
    private const string Fourteen = Next7 + Next7;
    private const string TwentyOne = Fourteen + Next7;

    [Theory]
    [InlineData("[Layer(784, [|8|])]" + Relu + "[Layer(10)] [Loss(CrossEntropy)]", "A width of 8 is too narrow for 10 classes:")]
    [InlineData(
        "[Layer(784, 100)]"
            + Relu
            + "[Layer([|outputs: 1|], Name = \"one\")]"
            + Relu
            + "[Layer(100)]"
            + Relu
            + "[Layer(10)] [Loss(CrossEntropy)]",
        "A width of 1 is too narrow for 10 classes:"
    )]
    [InlineData(
        "[Layer(784, [|3|])]" + Relu + "[Layer(10)] [Activation(LogSoftmax)] [Loss(Nll)]",
        "A width of 3 is too narrow for 10 classes:"
    )]
    public void Bottleneck(string attributes, string message) =>
        Assert.StartsWith(message, Advised.Verify("NETDSL140", attributes + Advised.Training));

    [Theory]
    [InlineData("[Layer(784, 9)]" + Relu + "[Layer(10)] [Loss(CrossEntropy)]")]
    [InlineData("[Layer(2, 2)]" + Relu + "[Layer(3)] [Loss(CrossEntropy)]")]
    [InlineData("[Layer(2, 10)] [Loss(CrossEntropy)]")]
    [InlineData("[Layer(784, 4)]" + Relu + "[Layer(784)] [Loss(Mse)]")]
    public void Bottleneck_is_silent_on_near_misses(string attributes) =>
        Advised.Silent("NETDSL140", attributes + Advised.Training);

    [Theory]
    [InlineData(Seven + "[[|Layer(3)|]]")]
    [InlineData(Seven + "[[|Layer(8)|]]" + Relu + "[Layer(8)]" + Relu + "[Layer(3)]")]
    [InlineData("[Init(Normal, Std = 0.1)]" + Seven + "[[|Layer(3)|]]")]
    public void Deep_plain(string attributes) => Advised.Verify("NETDSL141", attributes);

    [Theory]
    [InlineData(Seven)]
    [InlineData("[Layer(8, 8)] [LayerNorm]" + Relu + "[Layer(8)] [LayerNorm]" + Relu + Seven)]
    [InlineData("[Input(8)] [LayerNorm]" + Seven)]
    [InlineData("[Init(KaimingNormal)]" + Seven + "[Layer(3)]")]
    [InlineData("[Init(Orthogonal)]" + Seven + "[Layer(8)]" + Relu + "[Layer(3)]")]
    public void Deep_plain_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL141", attributes);

    [Theory]
    [InlineData("[Init(Orthogonal)]" + Seven + Fourteen + "[Layer(3)] [Train(Epochs = 5, Seed = 1)]")]
    [InlineData(
        "[Input(8)] [LayerNorm] [Init(KaimingNormal)]" + TwentyOne + "[Layer(3)] [Train(Epochs = 5, Seed = 1, Shuffle = true)]"
    )]
    public void Very_deep_without_clipping(string attributes)
    {
        var marked = attributes.Replace("[Train(", "[[|Train(", StringComparison.Ordinal);
        var message = Advised.Verify("NETDSL312", Loop(marked[..^1] + "|]]"));
        Assert.StartsWith(
            "Gradients pass through 20 layers with weights, without a normalisation or a skip connection,",
            message
        );
    }

    [Theory]
    [InlineData("[Init(Orthogonal)]" + Seven + Fourteen + "[Layer(3)] [Train(Epochs = 5, Seed = 1, ClipNorm = 1)]")]
    [InlineData("[Init(Orthogonal)]" + Seven + Fourteen + "[Layer(3)] [Train(Epochs = 5, Seed = 1, ClipValue = 0.5)]")]
    [InlineData(
        "[Init(Orthogonal)] [Input(8)]"
            + Fourteen
            + "[Layer(8)] [LayerNorm]"
            + Relu
            + Next7
            + "[Layer(3)] [Train(Epochs = 5, Seed = 1)]"
    )]
    [InlineData("[Init(Orthogonal)] [Input(8)]" + Fourteen + "[Layer(3)] [Train(Epochs = 5, Seed = 1)]")]
    public void Very_deep_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL312", Loop(attributes));

    [Fact]
    public void Depth_is_reported_once() =>
        Advised.Verify(
            "NETDSL141",
            Loop(Seven + "[[|Layer(8)|]] [Activation(Relu)]" + Fourteen + "[Layer(3)] [Train(Epochs = 5, Seed = 1)]")
        );

    private static string Loop(string attributes) => "[Loss(CrossEntropy)] [Optimizer(Adam)]" + attributes;
}
