using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL121 to NETDSL123, NETDSL301 and NETDSL302: where dropout and normalisation stand.</summary>
public sealed class NormalisationAdviceTests
{
    private const string Loss = " [Loss(CrossEntropy)]" + Advised.Training;

    [Theory]
    [InlineData("[Layer(8, 8, Bias = false)] [[|Dropout(0.2)|]] [BatchNorm] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Input(8)] [[|Dropout|]] [Flatten] [Activation(Relu)] [BatchNorm] [Layer(3)]")]
    [InlineData("[Input(8)] [[|Dropout(0.2, Name = \"drop\")|]] [BatchNorm] [Layer(3)]")]
    public void Dropout_before_BatchNorm(string attributes) => Advised.Verify("NETDSL121", attributes);

    [Theory]
    [InlineData(
        "[Layer(8, 8, Bias = false)] [BatchNorm] [Activation(Relu)] [Dropout(0.2)] [Layer(8, Bias = false)] "
            + "[BatchNorm] [Activation(Relu)] [Dropout(0.2)] [Layer(3)]"
    )]
    [InlineData("[Layer(8, 8)] [Dropout(0.2)] [LayerNorm] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Layer(8, 8, Bias = false)] [Dropout(0)] [BatchNorm] [Activation(Relu)] [Layer(3)]")]
    public void Dropout_before_BatchNorm_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL121", attributes);

    [Theory]
    [InlineData("[Layer(8, 3)] [[|Dropout(0.2)|]]" + Loss, "some of the outputs,")]
    [InlineData(
        "[Layer(8, 3)] [[|Dropout(0.2)|]] [Activation(LogSoftmax)] [Loss(Nll)]" + Advised.Training,
        "some of the outputs,"
    )]
    [InlineData("[Layer(8, 3)] [Activation(Softmax)] [[|Dropout(0.2)|]]", "some of probabilities,")]
    [InlineData("[Layer(8, 3)] [Activation(Softmax)] [Flatten] [[|Dropout(0.2)|]] [Layer(8)]", "some of probabilities,")]
    public void Dropout_on_output(string attributes, string message) =>
        Assert.Contains(message, Advised.Verify("NETDSL122", attributes), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(8, 8)] [Activation(Relu)] [Dropout(0.2)]")]
    [InlineData("[Layer(8, 8)] [Activation(Relu)] [Dropout(0.2)] [Layer(3)]" + Loss)]
    [InlineData("[Layer(8, 3)] [Dropout(0)]" + Loss)]
    public void Dropout_on_output_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL122", attributes);

    [Theory]
    [InlineData("[Dropout([|0.8|])]", "if 0.8 is the share to keep, write 0.2.")]
    [InlineData("[Dropout([|probability: 0.51|], Name = \"drop\")]", "write 0.49.")]
    public void Dropout_high(string stage, string message) =>
        Assert.EndsWith(message, Advised.Verify("NETDSL123", "[Layer(8, 8)] [Activation(Relu)] " + stage + " [Layer(3)]"));

    [Theory]
    [InlineData("[Dropout]")]
    [InlineData("[Dropout(0.5)]")]
    public void Dropout_high_is_silent_on_near_misses(string stage) =>
        Advised.Silent("NETDSL123", "[Layer(8, 8)] [Activation(Relu)] " + stage + " [Layer(3)]");

    [Theory]
    [InlineData("[[|Layer(8, 8)|]] [BatchNorm] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Layer(8, 8, [|Bias = true|])] [BatchNorm(Affine = false)] [Activation(Relu)] [Layer(3)]")]
    public void Bias_before_BatchNorm(string attributes) =>
        Assert.Contains("with it the bias of 'linear1'", Advised.Verify("NETDSL301", attributes), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Layer(8, 8, Bias = false)] [BatchNorm] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Layer(8, 8)] [LayerNorm] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Input(8)] [BatchNorm] [Layer(3)]")]
    public void Bias_before_BatchNorm_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL301", attributes);

    [Theory]
    [InlineData("[Layer(8, 8)] [Activation(Relu)] [[|BatchNorm|]] [Layer(3)]", "BatchNorm comes after Relu.")]
    [InlineData("[Layer(8, 8)] [Activation(Tanh)] [[|LayerNorm(Affine = false)|]] [Layer(3)]", "LayerNorm comes after Tanh.")]
    public void Normalisation_after_activation(string attributes, string message) =>
        Assert.StartsWith(message, Advised.Verify("NETDSL302", attributes));

    [Theory]
    [InlineData("[Layer(8, 8)] [LayerNorm] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Layer(8, 8)] [Activation(Relu)] [Layer(8)] [LayerNorm] [Activation(Relu)] [Layer(3)]")]
    [InlineData("[Input(8)] [Activation(Tanh)] [BatchNorm] [Layer(3)]")]
    public void Normalisation_after_activation_is_silent_on_near_misses(string attributes) =>
        Advised.Silent("NETDSL302", attributes);
}
