using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>forward: one line a layer.</summary>
internal static class ForwardEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var inputs = network.Graph.Inputs;
        writer.Line("/// <summary>Runs the network; <c>call</c> does the same and also runs hooks.</summary>");
        writer.Lines(inputs.Select(input => Documentation(input.Name, $"Samples, {input.Type.Shape.Batch}.")));
        writer.Line($"/// <returns>Outputs{(network.GivesSeveral ? ":" : ",")} {network.OutputBatch}.</returns>");
        using (writer.Block(Head(network, inputs.Select(input => input.Name))))
        {
            Disposal.EmitCheck(writer, network);
            ModuleCode.EmitForward(writer, network.Graph);
        }

        writer.Line();
    }

    /// <summary>The head of the method, with its parameters.</summary>
    public static string Head(CheckedNetwork network, IEnumerable<string> inputs)
    {
        var parameters = string.Join(", ", inputs.Select(input => $"{Names.Tensor} {input}"));
        return $"public override {Names.ResultOf(network, Names.Tensor)} forward({parameters})";
    }

    /// <summary>The documentation of a parameter.</summary>
    public static string Documentation(string parameter, string text) =>
        $"/// <param name=\"{parameter.TrimStart('@')}\">{text}</param>";
}
