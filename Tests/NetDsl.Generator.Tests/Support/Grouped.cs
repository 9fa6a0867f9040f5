using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Rendering.CSharp;

namespace NetDsl.Generator.Tests.Support;

/// <summary>
/// Networks with modules in them. A chain of attributes has none, so they are read from one, and some of its stages become a
/// group.
/// </summary>
internal static class Grouped
{
    public const string Chain = """
        [Network, Init(XavierNormal)]
        [Layer(4, 6)] [Activation(Relu)] [BatchNorm] [Dropout(0.2)] [Layer(5)] [Layer(3)]
        [Loss(CrossEntropy)] [Optimizer(Adam)] [Train(BatchSize = 4, Epochs = 2, Seed = 1)]
        public partial class Net;
        """;

    /// <summary>The code for the chain whose stages from one number to before another are a block.</summary>
    public static string Emit(int first, int end)
    {
        var compilation = Program.Of(Chain).Compilation;
        var type = compilation.GetTypeByMetadataName("Net")!;
        var declaration = DeclarationReader.Read(type, compilation, default)!;
        var stages = declaration.Pipeline.Stages.ToList();
        var block = new StageGroup(stages[first].Place, null, stages.Skip(first).Take(end - first).ToEquatableArray());
        var network = NetworkChecks.Check(
            declaration with
            {
                Pipeline = declaration.Pipeline with
                {
                    Stages = stages.Take(first).Append(block).Concat(stages.Skip(end)).ToEquatableArray(),
                },
            }
        );
        Assert.Empty(network.Findings);
        return NetworkEmitter.Emit(network, isClsCompliant: false)!;
    }
}
