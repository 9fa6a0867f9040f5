using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Rendering.Snapshots;

/// <summary>The facts that determine the folder and name of a network's snapshot.</summary>
/// <param name="UniqueName">Unique in the program: the generated file is named after it.</param>
/// <param name="Namespace">Without escapes; empty for the global one.</param>
/// <param name="Type">With the containing types: <c>Outer{T}.ModelC</c>, a common form of file names for generic types.</param>
/// <param name="Path">The file that contains [Network], as the compiler knows it.</param>
internal sealed record SnapshotPlace(string UniqueName, string Namespace, string Type, string Path)
{
    /// <summary>The network's place; null if nothing is generated for it.</summary>
    public static SnapshotPlace? Of(CheckedNetwork network)
    {
        var hierarchy = network.Declaration.Type.Hierarchy;
        return network.Declaration.Type.CanExtend
            ? new SnapshotPlace(
                hierarchy.UniqueName,
                Unescaped(hierarchy.Namespace),
                string.Join(".", hierarchy.Containers.Append(hierarchy.Self).Select(Name)),
                network.Declaration.Path
            )
            : null;
    }

    private static string Name(TypeHeader type) =>
        type.TypeParameters.Count == 0 ? type.Name : $"{type.Name}{{{string.Join(",", type.TypeParameters.Select(Unescaped))}}}";

    private static string Unescaped(string name) => name.Replace("@", "");
}
