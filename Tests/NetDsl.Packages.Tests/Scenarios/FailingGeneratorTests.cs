using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// A generator that fails leaves nothing but a warning of the compiler: with NetDsl it is an error, for its networks would be
/// missing.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class FailingGeneratorTests(PackageFeed packages, ITestOutputHelper output)
{
    [Fact]
    public async Task Is_an_error()
    {
        using var work = packages.NewWorkspace(output);
        work.Project(
            "Thrower/Thrower.csproj",
            "<TargetFramework>netstandard2.0</TargetFramework><ImplicitUsings>disable</ImplicitUsings>"
                + "<LangVersion>latest</LangVersion><EnforceExtendedAnalyzerRules>true</EnforceExtendedAnalyzerRules>",
            "",
            "Microsoft.CodeAnalysis.CSharp/4.14.0"
        );
        work.Write(
            "Thrower/Thrower.cs",
            """
            using System;
            using Microsoft.CodeAnalysis;

            [Generator]
            public sealed class Thrower : IIncrementalGenerator
            {
                public void Initialize(IncrementalGeneratorInitializationContext context) =>
                    context.RegisterSourceOutput(context.CompilationProvider, (output, compilation) => throw new InvalidOperationException("Broken."));
            }

            """
        );
        const string Analyzer =
            """<ProjectReference Include="../Thrower/Thrower.csproj" OutputItemType="Analyzer" """
            + """ReferenceOutputAssembly="false" />""";
        work.Project(
            "App/App.csproj",
            "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>",
            Analyzer,
            "NetDsl",
            "NetDsl.Engine"
        );
        work.Write("App/Gate.cs", Gates.Network);
        work.Project("Other/Other.csproj", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", Analyzer);
        work.Write("Other/Other.cs", "public class Other { }\n");

        var errors = (await work.DotNetFails("build App")).Errors;

        var error = Assert.Single(errors);
        Assert.Equal("CS8785", error.Code);
        Assert.Contains("Broken.", error.Text, StringComparison.Ordinal);
        Assert.Empty((await work.DotNet("build Other")).Errors);
    }
}
