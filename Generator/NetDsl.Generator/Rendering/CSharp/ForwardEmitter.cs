using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>forward: one line a layer.</summary>
internal static class ForwardEmitter
{
    public static void EmitDocumentation(SourceWriter writer, string input, string output)
    {
        writer.Line("/// <summary>Runs the network; <c>call</c> does the same and also runs hooks.</summary>");
        writer.Line("/// <param name=\"x\">Samples, " + input + ".</param>");
        writer.Line("/// <returns>Outputs, " + output + ".</returns>");
    }

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        EmitDocumentation(writer, network.Input!.Batch, network.Output!.Batch);
        using (writer.Block("public override " + Names.Tensor + " forward(" + Names.Tensor + " x)"))
        {
            Disposal.EmitCheck(writer, network);
            ModuleCode.EmitForward(writer, network.Graph);
        }

        writer.Line();
    }
}
