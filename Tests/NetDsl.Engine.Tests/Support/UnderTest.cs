using TorchSharp;

namespace NetDsl.Engine.Tests.Support;

/// <summary>The engine that these tests are built with.</summary>
internal static class UnderTest
{
    /// <summary>Whether it is this repository's, not the package TorchSharp.</summary>
    public static bool IsEmbedded { get; } = typeof(torch).Assembly.GetName().Name == "NetDsl.Engine";
}
