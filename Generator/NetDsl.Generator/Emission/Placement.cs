using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Emission;

/// <summary>Where tensors go that are fed to the network: where its parameters are, also after it was moved.</summary>
internal static class Placement
{
    /// <summary>The first layer with parameters; null when there is none.</summary>
    public static LayerNode? Of(CheckedNetwork network) =>
        network.Graph.Layers().FirstOrDefault(layer => layer.Operation.Weight is not null);

    /// <summary>Declares the locals <c>device</c> and <c>dtype</c>.</summary>
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        if (Of(network) is { } layer)
        {
            var weight = Names.Member(layer.Name.Path) + "." + layer.Operation.Weight + "!";
            writer.Line("var device = " + weight + ".device;");
            writer.Line("var dtype = " + weight + ".dtype;");
        }
        else
        {
            writer.Line("var device = " + network.Field(GeneratedMembers.DefaultDevice) + " ?? " + Names.Torch + ".CPU;");
            writer.Line("var dtype = " + network.Field(GeneratedMembers.DefaultType) + " ?? " + Names.Float32 + ";");
        }
    }
}
