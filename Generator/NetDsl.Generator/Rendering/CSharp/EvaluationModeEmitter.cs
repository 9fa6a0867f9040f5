using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// The switch to evaluation mode, shared by all callers of Evaluate and Predict. A network whose stages behave the same in both
/// modes has none: its mode does not matter.
/// </summary>
internal static class EvaluationModeEmitter
{
    private const string Stage = $"{Torch}.nn.Module";
    private const string Type = $"global::NetDsl.EvaluationMode<{Stage}>";

    public static void EmitField(SourceWriter writer, CheckedNetwork network)
    {
        if (Stages(network).Any())
        {
            writer.Line($"private readonly {Type} {Field(network)};");
        }
    }

    /// <summary>For the constructor, after the stages.</summary>
    public static void EmitCreation(SourceWriter writer, CheckedNetwork network)
    {
        if (Stages(network).Any())
        {
            var stages = string.Join(", ", Stages(network));
            writer.Text(
                $"""

                // Evaluate and Predict need these in evaluation mode while any call runs.
                {Field(network)} = new {Type}(stage => stage.training, (stage, on) => stage.train(on), {stages});
                """
            );
        }
    }

    /// <summary>Enters evaluation mode and disables gradients, until the end of the block.</summary>
    public static void EmitEntry(SourceWriter writer, CheckedNetwork network)
    {
        if (Stages(network).Any())
        {
            writer.Line($"using var evaluation = {Field(network)}.Enter();");
        }

        writer.Line($"using var noGradients = {Torch}.no_grad();");
    }

    private static string Field(CheckedNetwork network) => network.Field(GeneratedMembers.EvaluationMode);

    private static IEnumerable<string> Stages(CheckedNetwork network) =>
        network.Graph.Layers().Where(layer => layer.Operation.HasModes).Select(layer => Member(layer.Name.Path));
}
