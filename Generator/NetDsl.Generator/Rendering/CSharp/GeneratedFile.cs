using System.Collections.Immutable;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Rendering.Onnx;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>A file for the compiler.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Text">Its text; null when there is none.</param>
internal sealed record GeneratedFile(string HintName, string? Text)
{
    public static GeneratedFile Of(CheckedNetwork network, EquatableArray<string> twins, bool isClsCompliant) =>
        new(HintNames.Of(network.Declaration.Type.Hierarchy.UniqueName, twins), NetworkEmitter.Emit(network, isClsCompliant));

    /// <summary>The part of the class for ONNX files.</summary>
    /// <param name="network">The network.</param>
    /// <param name="twins">The names that differ from another one only in case.</param>
    /// <param name="writesOnnx">Whether the program can write such files; without that there is no such part.</param>
    public static GeneratedFile OfOnnx(CheckedNetwork network, EquatableArray<string> twins, bool writesOnnx) =>
        new(
            HintNames.Of(network.Declaration.Type.Hierarchy.UniqueName, twins, ".onnx"),
            writesOnnx ? OnnxEmitter.Emit(network) : null
        );
}

/// <summary>Names of generated files: the compiler ignores their case, but C# distinguishes types by case.</summary>
internal static class HintNames
{
    /// <summary>The names that differ from another one only in case; usually none.</summary>
    public static EquatableArray<string> Twins(ImmutableArray<string> names) =>
        names
            .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();

    /// <summary><c>MnistSample.Outer`1+ModelC.g.cs</c>; a twin also has its number among the twins.</summary>
    /// <param name="uniqueName">The type's name.</param>
    /// <param name="twins">The names that differ from another one only in case.</param>
    /// <param name="part">What the file has of the class, with a dot; empty for the network itself.</param>
    public static string Of(string uniqueName, EquatableArray<string> twins, string part = "")
    {
        var number = twins.TakeWhile(name => name != uniqueName).Count();
        return number < twins.Count ? $"{uniqueName}.{Numbers.Plain(number + 1)}{part}.g.cs" : $"{uniqueName}{part}.g.cs";
    }
}
