using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The device of the network's inputs: that of its parameters, also after the network was moved.</summary>
internal static class Placement
{
    /// <summary>The first layer with parameters; null if there is none.</summary>
    public static LayerNode? Of(CheckedNetwork network) =>
        network.Graph.Layers().FirstOrDefault(layer => layer.Operation.Weight is not null);

    /// <summary>Declares the locals <c>device</c> and <c>dtype</c>.</summary>
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var (device, type) = Of(network) is { } layer
            ? ($"{Weight(layer)}.device", $"{Weight(layer)}.dtype")
            : (
                $"{network.Field(GeneratedMembers.DefaultDevice)} ?? {Torch}.CPU",
                $"{network.Field(GeneratedMembers.DefaultType)} ?? {Float32}"
            );
        writer.Text(
            $"""
            var device = {device};
            var dtype = {type};
            """
        );
    }

    private static string Weight(LayerNode layer) => $"{Member(layer.Name.Path)}.{layer.Operation.Weight}!";
}
