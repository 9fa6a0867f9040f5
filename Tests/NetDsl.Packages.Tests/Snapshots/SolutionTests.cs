using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Snapshots;

/// <summary>
/// A solution with all that makes places and times ambiguous, built in parallel: projects in one folder, a project for two
/// frameworks, a source linked from elsewhere, networks of one name, a project below another one.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class SolutionTests(PackageFeed packages, ITestOutputHelper output)
{
    private static readonly string[] Expected =
    [
        "Front/A.Net.network.verified.cs",
        "Front/B.Net.network.verified.cs",
        "Front/Outer.Net.network.verified.cs",
        "Front/Parts/Common.network.verified.cs",
        "Several/Net.network.verified.cs",
        "Several/Windows.network.verified.cs",
        "Shared/Left.network.verified.cs",
        "Shared/Right.network.verified.cs",
        "Tests/Common.network.verified.cs",
    ];

    [Fact]
    public async Task Projects_of_one_solution_keep_out_of_each_others_way()
    {
        using var work = packages.NewWorkspace(output);
        Write(work);
        await work.DotNet("restore All.sln");
        var before = Tree.Of(work);

        await work.DotNet("build All.sln --no-restore -m:4 -p:NetDslSnapshots=update");
        var after = Tree.Of(work);
        Assert.Equal(Expected, after.Keys.Except(before.Keys).Order(StringComparer.Ordinal));
        Assert.Empty(before.Except(after));
        Assert.Contains("// Net: [4] -> [2]", after["Front/A.Net.network.verified.cs"], StringComparison.Ordinal);
        Assert.Contains("// Net: [4] -> [3]", after["Front/B.Net.network.verified.cs"], StringComparison.Ordinal);

        // Twice: the second build finds what the first one has left in obj.
        await work.DotNet("build All.sln --no-restore -m:4 -p:NetDslSnapshots=check");

        // An unknown value is refused, in one line a project.
        var unknown = await work.DotNetFails("build Front --no-restore -p:NetDslSnapshots=yes");
        Assert.Equal(
            [("NETDSL904", "NetDslSnapshots is 'yes': write off (the default), check or update.")],
            unknown.Errors.Select(error => (error.Code, error.Text))
        );

        // What an IDE asks of a project writes nothing, and no snapshot nor emitted source is compiled.
        File.Delete(work.PathOf(Expected[0]));
        var design = await work.DotNet(
            "msbuild Front/Front.csproj -t:Compile -p:DesignTimeBuild=true -p:SkipCompilerExecution=true "
                + "-p:ProvideCommandLineArgs=true -p:NetDslSnapshots=update -getItem:Compile"
        );
        Assert.DoesNotContain("verified", design.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("generated", design.Output, StringComparison.Ordinal);
        Assert.Contains("Nets.cs", design.Output, StringComparison.Ordinal);
        Assert.False(work.Has(Expected[0]));
    }

    private static void Write(Workspace work)
    {
        // Two projects in one folder, as far as MSBuild allows it: with a folder of intermediate files each.
        work.Write(
            "Shared/Directory.Build.props",
            """
            <Project>
              <PropertyGroup>
                <BaseIntermediateOutputPath>obj/$(MSBuildProjectName)/</BaseIntermediateOutputPath>
                <BaseOutputPath>bin/$(MSBuildProjectName)/</BaseOutputPath>
                <DefaultItemExcludes>$(DefaultItemExcludes);obj/**;bin/**</DefaultItemExcludes>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
            </Project>
            """
        );
        work.Project("Shared/Left.csproj", "", "<Compile Include=\"Left.cs\" />", "NetDsl", "NetDsl.Engine");
        work.Project("Shared/Right.csproj", "", "<Compile Include=\"Right.cs\" />", "NetDsl", "NetDsl.Engine");
        work.Write("Shared/Left.cs", "[Network] [Layer(4, 2)] public partial class Left;\n");
        work.Write("Shared/Right.cs", "[Network] [Layer(4, 2)] public partial class Right;\n");

        // Networks of one name in one folder, one within another class, and a source from elsewhere at a place of its own.
        work.Project(
            "Front/Front.csproj",
            "",
            "<Compile Include=\"../Elsewhere/Common.cs\" Link=\"Parts/Common.cs\" />",
            "NetDsl",
            "NetDsl.Engine"
        );
        work.Write(
            "Front/Nets.cs",
            """
            namespace A { [Network] [Layer(4, 2)] public partial class Net; }
            namespace B { [Network] [Layer(4, 3)] public partial class Net; }
            public static partial class Outer { [Network] [Layer(4, 4)] public partial class Net; }

            """
        );
        work.Write("Elsewhere/Common.cs", "[Network] [Layer(4, 2)] public partial class Common;\n");

        // All of another folder's sources by a pattern: snapshots that lie there are not sources.
        work.Project("Tests/Tests.csproj", "", "<Compile Include=\"../Elsewhere/**/*.cs\" />", "NetDsl", "NetDsl.Engine");
        work.Write("Elsewhere/Old.network.verified.cs", "This is not C#.\n");

        // Two frameworks: one network is in both, one in the second only.
        work.Project(
            "Several/Several.csproj",
            // Nothing of Windows itself is used: its reference assemblies need not be there.
            "<EnableWindowsTargeting>true</EnableWindowsTargeting>"
                + "<DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>",
            "",
            "NetDsl",
            "NetDsl.Engine"
        );
        work.Replace(
            "Several/Several.csproj",
            "<TargetFramework>net10.0</TargetFramework>",
            "<TargetFrameworks>net10.0;net10.0-windows</TargetFrameworks>"
        );
        work.Write("Several/Net.cs", "[Network] [Layer(4, 2)] public partial class Net;\n");
        work.Write("Several/Windows.cs", "#if WINDOWS\n[Network] [Layer(4, 2)] public partial class Windows;\n#endif\n");

        var projects = new[] { "Shared/Left", "Shared/Right", "Front/Front", "Tests/Tests", "Several/Several" };
        work.Write(
            "All.sln",
            string.Concat(
                new[] { "Microsoft Visual Studio Solution File, Format Version 12.00\n" }
                    .Concat(
                        projects.Select(
                            (project, i) =>
                                $"Project(\"{{9A19103F-16F7-4668-BE54-9A1E7A4F7556}}\") = \"{project.Split('/')[1]}\", "
                                + $"\"{project.Replace('/', '\\')}.csproj\", "
                                + $"\"{{00000000-0000-0000-0000-00000000000{i + 1}}}\"\nEndProject\n"
                        )
                    )
                    .Append(
                        "Global\n\tGlobalSection(SolutionConfigurationPlatforms) = preSolution\n"
                            + "\t\tDebug|Any CPU = Debug|Any CPU\n\tEndGlobalSection\n"
                    )
                    .Append("\tGlobalSection(ProjectConfigurationPlatforms) = postSolution\n")
                    .Concat(
                        projects.SelectMany(
                            (_, i) =>
                                new[] { "ActiveCfg", "Build.0" }.Select(what =>
                                    $"\t\t{{00000000-0000-0000-0000-00000000000{i + 1}}}.Debug|Any CPU.{what} = Debug|Any CPU\n"
                                )
                        )
                    )
                    .Append("\tEndGlobalSection\nEndGlobal\n")
            )
        );
    }
}
