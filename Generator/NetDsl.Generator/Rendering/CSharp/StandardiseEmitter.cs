using NetDsl.Generator.Checks;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>For Fit: stages whose numbers come from the training data.</summary>
internal static class StandardiseEmitter
{
    /// <summary>Takes the numbers from the data, unless the network has some already.</summary>
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        Value[] inputs = [.. network.Graph.Inputs];
        foreach (var stage in network.Graph.Parts.OfType<LayerNode>().Where(stage => stage.Operation.IsOfData))
        {
            var member = Member(stage.Name.Member);
            var input = Array.IndexOf(inputs, stage.Inputs[0]);
            var start = Numbers.Plain(inputs.Take(input).Sum(before => before.Type.Shape.Count));
            var count = Numbers.Plain(stage.In.Count);
            writer.Line(
                "// Means and standard deviations of the data that it is trained on first; they are saved with the weights."
            );
            using (writer.Block($"if ({member}.samples.item<long>() == 0)"))
            {
                writer.Line($"var moments = fit.MeasureFeatures({start}, {count});");
                Copy("mean", "Means");
                Copy("deviation", "StandardDeviations");
                writer.Line($"{member}.samples.fill_(moments.Samples);");
            }

            writer.Line();

            void Copy(string buffer, string numbers) =>
                writer.Line(
                    $"{member}.{buffer}.copy_({Torch}.tensor(moments.{numbers}, new long[] {{ {stage.In.List} }}, {Float32}));"
                );
        }
    }
}
