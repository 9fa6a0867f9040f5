using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functions;

/// <summary>The names of the functional form are in scope in every file of a project: they must not hide anything.</summary>
public sealed class FunctionNameTests
{
    private static readonly INamespaceSymbol Global = Program.WithoutTorch().Compilation.GlobalNamespace;

    private static readonly INamespaceSymbol Library = Global.GetNamespaceMembers().Single(space => space.Name == nameof(NetDsl));

    private static readonly string[] Functions =
    [
        .. Library.GetTypeMembers(nameof(Stages)).Single().GetMembers().Where(IsVisible).Select(member => member.Name).Distinct(),
    ];

    /// <summary>What ImplicitUsings of the .NET SDK imports, for console programs and the web.</summary>
    public static TheoryData<string> ImplicitUsings { get; } =
    [
        "System",
        "System.Collections.Generic",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Net.Http.Json",
        "System.Threading",
        "System.Threading.Tasks",
    ];

    [Fact]
    public void The_functions_are_found() => Assert.Empty(new[] { "Conv", "Residual", "Identity", "Concat" }.Except(Functions));

    // Parallel.For(…) would not compile beside a function called Parallel.
    [Theory]
    [MemberData(nameof(ImplicitUsings))]
    public void No_name_is_that_of_a_type_that_the_SDK_imports(string imported)
    {
        var space = imported.Split('.').Aggregate(Global, (at, name) => at.GetNamespaceMembers().Single(one => one.Name == name));
        var types = space.GetTypeMembers().Where(IsVisible).ToArray();
        Assert.Empty(types.Select(type => type.Name).Intersect(Functions));

        // Progress.OnConsole() compiles beside Progress<T>: types may differ in their number of type parameters.
        Assert.Empty(
            types
                .Select(type => type.MetadataName)
                .Intersect(Library.GetTypeMembers().Where(IsVisible).Select(type => type.MetadataName))
        );
    }

    [Fact]
    public void No_function_is_named_as_a_type_of_the_library() =>
        Assert.Empty(Functions.Intersect(Library.GetTypeMembers().Where(IsVisible).Select(type => type.Name)));

    [Fact]
    public void No_function_is_named_as_a_kind()
    {
        var kinds = StaticUsings.Where(name => name != nameof(Stages)).SelectMany(name => Library.GetTypeMembers(name));
        Assert.Empty(
            Functions.Intersect(kinds.SelectMany(kind => kind.GetMembers().OfType<IFieldSymbol>()).Select(one => one.Name))
        );
    }

    // docs/packages.md
    [Theory]
    [InlineData("object Own() => nn.Dropout(0.5);")]
    [InlineData("object Own() => Sequential(Linear(3, 2), ReLU(), nn.Flatten());")]
    public void The_names_of_torch_nn_can_be_written(string member)
    {
        const string Usings = "using static TorchSharp.torch;\nusing static TorchSharp.torch.nn;\n\n";
        var program = Program.Of($"{Usings}namespace Users;\n\ninternal sealed class HandWritten\n{{\n    public {member}\n}}\n");
        Assert.DoesNotContain(program.Compilation.GetDiagnostics(), finding => finding.Severity >= DiagnosticSeverity.Warning);
    }

    [Fact]
    public void The_tests_have_the_usings_of_the_package()
    {
        var package = XDocument
            .Parse(Repository.Read("Runtime/NetDsl/build/NetDsl.props"))
            .Descendants("NetDslUsing")
            .Select(item =>
                $"global using {(item.Attribute("Static") is null ? "" : "static ")}{item.Attribute("Include")!.Value};"
            );
        Assert.Equal(PackageUsings.Text, string.Join("\n", package));
    }

    private static IEnumerable<string> StaticUsings =>
        PackageUsings.Text.Split('\n').Where(line => line.Contains(" static ")).Select(line => line.Split('.')[^1].TrimEnd(';'));

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public && !IsAccessor(symbol);

    private static bool IsAccessor(ISymbol symbol) => symbol is IMethodSymbol { AssociatedSymbol: not null };
}
