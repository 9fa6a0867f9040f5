using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The classes within the network's class: its blocks, and the modules that TorchSharp has not.</summary>
internal static class InnerClasses
{
    /// <summary>Writes them all, each after an empty line.</summary>
    public static void Emit(SourceWriter writer, Module graph)
    {
        foreach (var block in graph.Blocks())
        {
            Emit(writer, block);
        }

        foreach (var own in graph.Layers().Where(layer => layer.Class is not null).GroupBy(layer => layer.Class))
        {
            Emit(writer, own.First());
        }
    }

    private static void Emit(SourceWriter writer, BlockNode block)
    {
        var module = block.Module;
        writer.Line();
        writer.Line(
            $"/// <summary>{block.Name.Own}: {NodeCode.Shapes(block)}, {Numbers.Grouped(module.Parameters)} parameters.</summary>"
        );
        using (writer.Block($"private sealed class {block.Class} : {Names.Module}"))
        {
            ModuleCode.EmitFields(writer, module, "internal");
            writer.Line();
            using (writer.Block($"public {block.Class}", Placement(module.IsPlaced), $": base({Literals.Text(block.Class)})"))
            {
                ModuleCode.EmitParts(writer, module);
            }

            writer.Line();
            using (writer.Block($"public override {Names.Tensor} forward({Names.Tensor} {module.Input!.Name})"))
            {
                ModuleCode.EmitForward(writer, module);
            }

            ModuleCode.EmitRegisterComponents(writer, "everything");
        }
    }

    private static void Emit(SourceWriter writer, LayerNode layer)
    {
        var (operation, own) = (layer.Operation, layer.Operation.Own!);
        var parameters = operation.FactoryArguments.ToArray();
        var kept = parameters.Where(argument => own.Uses(argument.Parameter)).ToArray();
        writer.Line();
        writer.Line($"/// <summary>{own.Summary} TorchSharp has no module of it.</summary>");
        using (writer.Block($"private sealed class {layer.Class} : {Names.Module}"))
        {
            writer.Lines(own.Weights.Select(weight => $"internal readonly {Names.Modules}.Parameter {weight.Name};"));
            writer.Lines(kept.Select(argument => $"private readonly {Declaration(argument)};"));
            writer.Line();
            using (
                writer.Block(
                    $"public {layer.Class}",
                    [.. parameters.Select(Declaration), .. Placement(operation.Placement != PlacementForm.None)],
                    $": base({Literals.Text(operation.Type)})"
                )
            )
            {
                writer.Lines(kept.Select(argument => $"this.{argument.Parameter.Python} = {argument.Parameter.Python};"));
                foreach (var weight in own.Weights)
                {
                    var ones = $"{Names.Torch}.ones({weight.Sizes.Python}, dtype, device)";
                    writer.Line($"{weight.Name} = new {Names.Modules}.Parameter({ones});");
                    writer.Line($"register_parameter({Literals.Text(weight.Name)}, {weight.Name});");
                }
            }

            writer.Line();
            using (writer.Block($"public override {Names.Tensor} forward({Names.Tensor} x)"))
            {
                writer.Lines(own.Forward);
            }

            ModuleCode.EmitRegisterComponents(writer, "everything");
        }
    }

    private static string Declaration(Argument argument) => $"{argument.Value.CSharpType} {argument.Parameter.Python}";

    private static string[] Placement(bool isPlaced) => isPlaced ? [$"{Names.Device}? device", $"{Names.ScalarType}? dtype"] : [];
}
