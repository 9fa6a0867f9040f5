using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator;

namespace GeneratorBenchmarks;

/// <summary>The generators that are compared.</summary>
public enum Contender
{
    /// <summary>NetDsl's.</summary>
    NetDsl,

    /// <summary>One that finds the networks and does nothing with them.</summary>
    Finding,

    /// <summary>One that does nothing at all.</summary>
    Idle,
}

/// <summary>Drivers for them.</summary>
internal static class Drivers
{
    public static GeneratorDriver Create(Contender contender) =>
        CSharpGeneratorDriver.Create(
            contender switch
            {
                Contender.NetDsl => new NetworkGenerator(),
                Contender.Finding => new FindingGenerator(),
                _ => (IIncrementalGenerator)new IdleGenerator(),
            }
        );
}
