using System.Xml.Linq;
using NetDsl.Packages.Tests.Infrastructure;

namespace NetDsl.Packages.Tests.Checks;

/// <summary>All cases, built one after the other by one MSBuild: most end before the compiler starts.</summary>
public sealed class ChecksBuild(PackageFeed packages) : IAsyncLifetime
{
    private readonly Workspace work = packages.NewWorkspace();
    private readonly Dictionary<string, BuildMessage[]> messages = [];

    /// <summary>The cases.</summary>
    internal IReadOnlyList<BuildCase> Cases => BuildCases.Of(packages.Version);

    /// <summary>What the build said in a case.</summary>
    internal BuildMessage[] Messages(BuildCase built) => messages[built.Name];

    /// <inheritdoc/>
    async Task IAsyncLifetime.InitializeAsync()
    {
        const string Source = "internal static class Nothing { }\n";
        foreach (var name in new[] { "Neither", "Embedded", "Both", "Real", "Behind" })
        {
            work.Write($"{name}/{name}.cs", Source);
        }

        // An assembly of the name is what counts, so an empty one does for the real library.
        work.Project("TorchSharp/TorchSharp.csproj");
        work.Write("TorchSharp/TorchSharp.cs", Source);
        const string Real = """<ProjectReference Include="../TorchSharp/TorchSharp.csproj" Aliases="$(RealAliases)" />""";
        work.Project("Neither/Neither.csproj", "", "", "NetDsl");
        work.Project("Embedded/Embedded.csproj", "", "", "NetDsl", "NetDsl.Engine");
        work.Replace(
            "Embedded/Embedded.csproj",
            "</Project>",
            """
              <Target Name="OtherVersion" AfterTargets="ResolveAssemblyReferences" Condition="'$(EngineVersion)' != ''">
                <ItemGroup>
                  <ReferencePath Condition="'%(Filename)' == 'NetDsl.Engine'">
                    <NuGetPackageVersion>$(EngineVersion)</NuGetPackageVersion>
                  </ReferencePath>
                </ItemGroup>
              </Target>
            </Project>
            """
        );
        work.Project("Both/Both.csproj", "", Real, "NetDsl", "NetDsl.Engine");
        work.Project("Real/Real.csproj", "", Real, "NetDsl");
        work.Project("Behind/Behind.csproj", "", """<ProjectReference Include="../Embedded/Embedded.csproj" />""");
        work.Write(
            "Behind/Gate.cs",
            """
            [Network]
            [Layer(2, 1)]
            internal partial class Gate
            {
                public static string Card() => new Gate().Summary();
            }

            """
        );

        // A compiler is known by its assembly's version; this one is never run.
        work.Project(
            "Compiler/Compiler.csproj",
            "<AssemblyName>csc</AssemblyName><Version>4.8.0</Version><OutputPath>bin</OutputPath>"
                + "<AppendTargetFrameworkToOutputPath>false</AppendTargetFrameworkToOutputPath>"
        );
        work.Write("Compiler/Compiler.cs", Source);

        work.Write("cases.proj", Project().ToString());
        var run = await work.Run("msbuild cases.proj -noLogo -v:m -nodeReuse:false");
        string? current = null;
        foreach (var line in run.Lines)
        {
            if (line.Trim() is ['=', '=', ' ', .. var title])
            {
                messages.Add(current = title, []);
            }
            else if (BuildMessage.Read(line) is { } message)
            {
                Assert.True(current is not null, $"Before the first case:\n{run.Output}");
                messages[current] = [.. messages[current], message];
            }
        }
    }

    /// <inheritdoc/>
    Task IAsyncLifetime.DisposeAsync()
    {
        work.Dispose();
        return Task.CompletedTask;
    }

    private XElement Project() =>
        new(
            "Project",
            new XAttribute("DefaultTargets", "Cases"),
            new XElement(
                "Target",
                new XAttribute("Name", "Cases"),
                // Packages of all, once; what is restored is known to new instances of the projects only.
                new[] { "Neither", "Both", "Real", "Behind", "Compiler" }.Select(project =>
                    Build(project, "Restore", "Restored=false")
                ),
                Build("Compiler", "Build", ""),
                Build("TorchSharp", "Build", ""),
                Cases.Select(built =>
                    new object[]
                    {
                        new XElement("Message", new XAttribute("Text", $"== {built.Name}"), new XAttribute("Importance", "high")),
                        Build(built.Project, "Compile", string.Join(';', Switches(built).Append(built.Properties))),
                    }
                )
            )
        );

    private static IEnumerable<string> Switches(BuildCase built)
    {
        if (built.InEditor)
        {
            yield return "DesignTimeBuild=true";
        }

        if (built.InEditor || (built.Code is null && !built.Compiles))
        {
            yield return "SkipCompilerExecution=true;ProvideCommandLineArgs=true";
        }
    }

    private static XElement Build(string project, string target, string properties) =>
        new(
            "MSBuild",
            new XAttribute("Projects", $"{project}/{project}.csproj"),
            new XAttribute("Targets", target),
            new XAttribute("Properties", properties),
            new XAttribute("ContinueOnError", "ErrorAndContinue")
        );
}
