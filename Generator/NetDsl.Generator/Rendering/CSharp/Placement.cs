using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The device of the network's inputs: that of its parameters, also after the network was moved.</summary>
internal static class Placement
{
    /// <summary>Whether the network has to keep device and type, because no parameter does.</summary>
    public static bool IsKept(CheckedNetwork network) => Weight(network) is null;

    /// <summary>Declares the locals <c>device</c> and <c>dtype</c>.</summary>
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var (device, type) = Weight(network) is { } weight
            ? ($"{weight}.device", $"{weight}.dtype")
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

    // The first one; those of networks that are used as stages are private.
    private static string? Weight(CheckedNetwork network) =>
        network.Graph.Layers().FirstOrDefault(layer => layer.Operation.Weight is not null) is { } own
            ? $"{Member(own.Name.Path)}.{own.Operation.Weight}!"
        : network.Graph.Layers().FirstOrDefault(layer => layer.Operation.Used is { AllParameters: > 0 }) is { } used
            ? $"global::System.Linq.Enumerable.First({Member(used.Name.Path)}.parameters())"
        : null;
}
