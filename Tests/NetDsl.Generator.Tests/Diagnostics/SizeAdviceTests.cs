using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL140 and NETDSL141: widths and depth.</summary>
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
}
