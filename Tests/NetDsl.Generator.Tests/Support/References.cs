using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Tests.Support;

/// <summary>
/// What generated code is compiled against: the running framework, the runtime library, and the engine that is built with the
/// tests.
/// </summary>
internal static class References
{
    private static readonly string[] Engines = ["NetDsl.Engine.dll", "TorchSharp.dll"];

    /// <summary>The framework and NetDsl.</summary>
    public static ImmutableArray<MetadataReference> WithoutTorch { get; } = [.. Framework(), Local("NetDsl.dll")];

    /// <summary>The framework, NetDsl and the engine.</summary>
    public static ImmutableArray<MetadataReference> All { get; } = [.. WithoutTorch, Local(Engines.First(IsThere))];

    /// <summary>Whether that engine is the embedded one.</summary>
    public static bool IsEmbedded { get; } = IsThere(Engines[0]);

    private static IEnumerable<MetadataReference> Framework()
    {
        var folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == folder)
            .Select(path => MetadataReference.CreateFromFile(path));
    }

    private static bool IsThere(string file) => File.Exists(Path.Combine(AppContext.BaseDirectory, file));

    private static MetadataReference Local(string file) =>
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, file));
}
