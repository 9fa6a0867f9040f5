using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Tests.Support;

/// <summary>The examples that the kinds of layers carry, as programs.</summary>
internal static class StageExamples
{
    public static IReadOnlyList<(LayerKind Kind, Example Example)> All { get; } =
    [.. Kinds.Layers.All.SelectMany(kind => kind.Examples.Select(example => (kind, example)))];

    /// <summary>Their numbers and what they declare, for theories.</summary>
    public static TheoryData<int, string> Data
    {
        get
        {
            var data = new TheoryData<int, string>();
            for (var i = 0; i < All.Count; i++)
            {
                data.Add(i, All[i].Example.Declaration);
            }

            return data;
        }
    }

    /// <summary>The attribute that declares an input.</summary>
    public static string Input(SampleType input) => $"[Input({input.Shape.List}, Role = {input.Role})]";

    /// <summary>The attributes of a network that has the example between two stages with weights.</summary>
    public static string Attributes(Example example) =>
        $"{Input(example.Input)} [LayerNorm] [{example.Declaration}] [LayerNorm] "
        + "[Loss(Mse)] [Optimizer(Sgd, LearningRate = 0.1)] [Train(BatchSize = 4, Epochs = 2, Seed = 1)]";

    /// <summary>That network.</summary>
    public static string Network(Example example) => $"[Network] {Attributes(example)} public partial class Net;";
}
