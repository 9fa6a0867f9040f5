using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;
using TorchSharp;
using Program = NetDsl.Generator.Tests.Support.Program;

namespace NetDsl.Generator.Tests.Running;

/// <summary>
/// Modules within modules behave as the same stages in a chain.
/// </summary>
[Collection(AtWork.Name)]
public sealed class BlockRunTests
{
    [Fact]
    public void The_text_is_PyTorchs()
    {
        using var net = Create(1, 4);

        Assert.Equal(
            """
            Net(
              (linear1): Linear(in_features=4, out_features=6, bias=True)
              (block1): Block1(
                (relu1): ReLU()
                (batchNorm1): BatchNorm1d(6, eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)
                (dropout1): Dropout(p=0.2, inplace=False)
              )
              (linear2): Linear(in_features=6, out_features=5, bias=True)
              (linear3): Linear(in_features=5, out_features=3, bias=True)
            )
            """,
            net.ToString()
        );
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(2, 5)]
    [InlineData(0, 6)]
    [InlineData(1, 2)]
    public void Training_is_the_chains_to_the_bit(int first, int end)
    {
        using var chain = (ITrainableNetwork)Loaded.Create("Net", null, Grouped.Chain);
        using var blocks = (ITrainableNetwork)Create(first, end);
        var features = Enumerable.Range(0, 40 * 4).Select(i => MathF.Sin(i)).ToArray();
        var labels = Enumerable.Range(0, 40).Select(i => i % 3L).ToArray();
        var data = Dataset.FromClasses(features, labels, [4], classes: 3);

        var expected = chain.Fit(data);
        var actual = blocks.Fit(data);

        Assert.Equal(expected.LastLoss, actual.LastLoss);
        Agreement.Same(chain.Predict(features), blocks.Predict(features));
        Assert.Equal(chain.Evaluate(data).Loss, blocks.Evaluate(data).Loss);
    }

    [Fact]
    public void Keys_begin_with_the_blocks_name()
    {
        using var net = Create(2, 5);

        Assert.Equal(
            ["linear1.weight", "linear1.bias", "block1.batchNorm1.weight", "block1.batchNorm1.bias", "block1.linear1.weight"],
            ((torch.nn.Module)net).named_parameters().Select(entry => entry.name).Take(5)
        );
    }

    private static INetwork Create(int first, int end)
    {
        var program = Program.Of(Grouped.Chain);
        var tree = Program.Tree(Grouped.Emit(first, end), "Net.g.cs");
        var compilation = program.Compilation.AddSyntaxTrees(tree);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        stream.Position = 0;
        return Loaded.Create(new AssemblyLoadContext("Blocks").LoadFromStream(stream), "Net", null);
    }
}
