using Microsoft.CodeAnalysis.Diagnostics;

namespace NetDsl.Generator.Rendering.Snapshots;

/// <summary>The snapshot settings that the build passes to the compiler; absent if snapshots are off.</summary>
/// <param name="ProjectFolder">The folder to which paths are relative; empty if the build does not pass it.</param>
internal sealed record SnapshotSettings(string ProjectFolder)
{
    /// <summary>
    /// Set by NetDsl.Snapshots.targets for both check and update, so that a check after an update compiles nothing again.
    /// </summary>
    public const string MapProperty = "build_property.NetDslSnapshotMap";

    /// <summary>The compiler's usual name for it.</summary>
    public const string FolderProperty = "build_property.ProjectDir";

    public static SnapshotSettings? Of(AnalyzerConfigOptions options) =>
        options.TryGetValue(MapProperty, out var map) && string.Equals(map, "true", StringComparison.OrdinalIgnoreCase)
            ? new SnapshotSettings(options.TryGetValue(FolderProperty, out var folder) ? folder : "")
            : null;
}
