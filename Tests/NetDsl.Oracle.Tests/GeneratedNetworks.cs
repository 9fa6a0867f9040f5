using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator;
using NetDsl.Generator.Tests.Support;
using Xunit.Sdk;

namespace NetDsl.Oracle.Tests;

/// <summary>A declared network, generated once and compiled against an engine of this process.</summary>
internal static class GeneratedNetworks
{
    /// <summary>The class Net of a program on the embedded engine.</summary>
    public static ITrainableNetwork Embedded(string code) => Create(code, "NetDsl.Engine.dll");

    /// <summary>The same on TorchSharp.</summary>
    public static ITrainableNetwork OnTorchSharp(string code) => Create(code, "TorchSharp.dll");

    /// <summary>The classes Net of a program that need not declare their training, on both engines.</summary>
    public static (INetwork Embedded, INetwork OnTorchSharp) OnBoth(string code) =>
        (Load(code, "NetDsl.Engine.dll"), Load(code, "TorchSharp.dll"));

    private static ITrainableNetwork Create(string code, string engine) => (ITrainableNetwork)Load(code, engine);

    private static INetwork Load(string code, string engine)
    {
        var compilation = CSharpCompilation.Create(
            "Generated." + engine,
            [CSharpSyntaxTree.ParseText(PackageUsings.Text), CSharpSyntaxTree.ParseText(code)],
            [.. References.WithoutTorch, Local(engine)],
            new CSharpCompilationOptions(
                Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable
            )
        );
        CSharpGeneratorDriver
            .Create(new NetworkGenerator())
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        using var stream = new MemoryStream();
        if (generated.Emit(stream) is { Success: false } result)
        {
            throw new XunitException(string.Join("\n", result.Diagnostics));
        }

        stream.Position = 0;
        var type = new AssemblyLoadContext(engine).LoadFromStream(stream).GetType("Net", throwOnError: true)!;
        var constructor = type.GetConstructors().Single();
        return (INetwork)constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]);
    }

    private static PortableExecutableReference Local(string file) =>
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, file));
}
