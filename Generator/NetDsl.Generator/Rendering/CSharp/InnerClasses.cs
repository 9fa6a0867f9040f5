using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The classes within the network's class: its blocks, and the modules that TorchSharp has not.</summary>
internal static class InnerClasses
{
    /// <summary>Writes them all, each after an empty line.</summary>
    public static void Emit(SourceWriter writer, Module graph)
    {
        foreach (var blocks in graph.Blocks().GroupBy(block => block.Class.Name, StringComparer.Ordinal))
        {
            Emit(writer, [.. blocks]);
        }

        foreach (var own in graph.Layers().Where(layer => layer.Class is not null).GroupBy(layer => layer.Class))
        {
            Emit(writer, own.First());
        }
    }

    // One class for all blocks of one structure.
    private static void Emit(SourceWriter writer, BlockNode[] same)
    {
        var (first, declared) = (same[0], same[0].Class);
        var module = first.Module;
        string[] parameters =
        [
            .. declared.Parameters.Select(parameter => $"{parameter.CSharpType} {parameter.Name}"),
            .. Placement(module.IsPlaced),
        ];
        writer.Line();
        writer.Line($"/// <summary>{Summary(same)}</summary>");
        using (writer.Block($"private sealed class {declared.Name} : {Names.ModuleOf(module.Inputs.Count)}"))
        {
            ModuleCode.EmitFields(writer, module, "internal");
            writer.Line();
            using (writer.Block($"public {declared.Name}", parameters, $": base({Literals.Text(declared.Name)})"))
            {
                ModuleCode.EmitParts(
                    writer,
                    module,
                    (part, argument) => declared.Find(part, argument)?.Name,
                    part => Same(block => NodeCode.Shapes(block.Module.Parts.First(each => each.Name.Own == part.Name.Own)))
                );
            }

            writer.Line();
            var inputs = module.Inputs.Select(input => $"{Names.Tensor} {input.Name}");
            using (writer.Block($"public override {Names.Tensor} forward({string.Join(", ", inputs)})"))
            {
                var nodes = module.Nodes.ToArray();
                ModuleCode.EmitForward(
                    writer,
                    module,
                    node =>
                    {
                        var number = Array.IndexOf(nodes, node);
                        return Same(block => block.Module.Nodes[number].Output.Type.Shape.Batch);
                    }
                );
            }

            ModuleCode.EmitRegisterComponents(writer, "everything");
        }

        // A comment that is not true of all of them is left out.
        string Same(Func<BlockNode, string> text) => same.Select(text).Distinct().Count() == 1 ? text(first) : "";
    }

    private static string Summary(BlockNode[] same)
    {
        var first = same[0];
        var numbers = $"{NodeCode.Shapes(first)}, {Numbers.Grouped(first.Module.Parameters)} parameters";
        return same.Length == 1
            ? $"{first.Name.Key}: {numbers}."
            : $"{(first.Title.Length > 0 ? first.Title : first.Class.Name)}, {Numbers.Plain(same.Length)} times; "
                + $"{first.Name.Key}: {numbers}.";
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
            writer.Lines(own.Buffers.Select(buffer => $"internal readonly {Names.Tensor} {buffer.Name};"));
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

                foreach (var buffer in own.Buffers)
                {
                    var (sizes, type) = buffer.Sizes is { } known
                        ? (known.Python, "dtype")
                        : ("global::System.Array.Empty<long>()", $"{Names.ScalarType}.Int64");
                    writer.Line($"{buffer.Name} = {Names.Torch}.{buffer.Start}({sizes}, {type}, device);");
                    writer.Line($"register_buffer({Literals.Text(buffer.Name)}, {buffer.Name});");
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
