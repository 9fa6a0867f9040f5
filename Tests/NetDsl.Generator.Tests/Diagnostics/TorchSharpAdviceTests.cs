using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>
/// NETDSL320: what the real TorchSharp computes otherwise than PyTorch, reported where the compiler sees that package.
/// </summary>
public sealed class TorchSharpAdviceTests
{
    private const string Start =
        "[Layer(784, 100)] [Activation(Relu)] [Layer(10)] [Loss(CrossEntropy)] [Train(Epochs = 5, Seed = 1)] ";

    [Theory]
    [InlineData("[|RAdam|]", "TorchSharp's RAdam multiplies its steps by the learning rate twice once their variance is known")]
    [InlineData("[|RAdam|], LearningRate = 0.01", "TorchSharp's RAdam multiplies its steps by the learning rate twice")]
    public void Optimizers_that_differ(string optimizer, string start)
    {
        var message = Verify("NETDSL320", optimizer);
        Assert.StartsWith(start, message);
        Assert.EndsWith("Write Adam or another optimizer, or build with NetDsl.Engine.", message);
    }

    [Fact]
    public void Decay_where_the_loss_is_maximized() =>
        Assert.Equal(
            ["NETDSL217", "NETDSL320"],
            Reported(Mistake.Network($"{Start}[Optimizer(Sgd, LearningRate = 0.1, Maximize = true, WeightDecay = 0.001)]"))
                .Select(found => found.Id)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("Adam")]
    [InlineData("AdamW, WeightDecay = 0.01")]
    [InlineData("NAdam")]
    [InlineData("RmsProp")]
    [InlineData("Adagrad")]
    [InlineData("Sgd, LearningRate = 0.1, WeightDecay = 0.001")]
    public void The_others_are_silent(string optimizer) =>
        Assert.Empty(Reported(Mistake.Network($"{Start}[Optimizer({optimizer})]")));

    [Fact]
    public void On_the_embedded_engine_nothing_differs() => Advised.Silent("NETDSL320", $"{Start}[Optimizer(RAdam)]");

    private static string Verify(string id, string optimizer)
    {
        var (code, spans) = Marks.Take(Mistake.Network($"{Start}[Optimizer({optimizer})]"));
        var found = Assert.Single(Reported(code));
        Assert.Equal(id, found.Id);
        return Marks.Check(found, code, Assert.Single(spans));
    }

    private static IReadOnlyList<Diagnostic> Reported(string code) => Program.OnTorchSharp(code).Generate().Report();
}
