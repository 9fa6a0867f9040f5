using NetDsl.Oracle.Cases;

namespace NetDsl.Oracle.Tests;

/// <summary>The two engines of this process.</summary>
internal static class Engines
{
    public static IEngine Embedded { get; } = EmbeddedEngine.Create();

    public static IEngine Real { get; } = TorchSharpEngine.Create();

    public static IReadOnlyDictionary<string, KindInfo> Kinds { get; } = Embedded.Kinds.ToDictionary(kind => kind.Name);
}
