using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Packages.Tests.Infrastructure;
using VerifyXunit;

namespace NetDsl.Packages.Tests.Pins;

/// <summary>What users can call. A change here has to be announced to them: read the difference as they would.</summary>
[Collection(PackagesCollection.Name)]
public sealed class PublicApiTests(PackageFeed packages)
{
    /// <summary>The assemblies of the framework that this runs on.</summary>
    internal static IEnumerable<MetadataReference> Framework { get; } =
    [
        .. Directory
            .GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "System*.dll")
            .Append(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "netstandard.dll"))
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    [Fact]
    public Task Runtime() => Verifier.Verify(Print("NetDsl"), "cs");

    [Fact]
    public Task Engine() => Verifier.Verify(Print("NetDsl.Engine"), "cs");

    [Fact]
    public Task Images() => Verifier.Verify(Print("NetDsl.Images"), "cs");

    [Fact]
    public Task Logging() => Verifier.Verify(Print("NetDsl.Logging"), "cs");

    [Fact]
    public Task Onnx() => Verifier.Verify(Print("NetDsl.Onnx"), "cs");

    [Fact]
    public Task Tables() => Verifier.Verify(Print("NetDsl.Tables"), "cs");

    /// <summary>The public API of an assembly, given its file's bytes.</summary>
    internal static string Print(byte[] assembly) => PublicApi.Print(Symbol(assembly));

    /// <summary>An assembly as the compiler sees it, given its file's bytes.</summary>
    internal static IAssemblySymbol Symbol(byte[] assembly)
    {
        var reference = MetadataReference.CreateFromImage(assembly);
        var compilation = CSharpCompilation.Create("reader", references: [.. Framework, reference]);
        return (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(reference)!;
    }

    private string Print(string id) => Print(PackageFile.Read(packages.PathOf(id))[$"lib/net10.0/{id}.dll"]);
}
