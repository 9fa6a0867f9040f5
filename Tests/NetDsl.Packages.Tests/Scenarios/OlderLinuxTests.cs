using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// Which library the output gets (docs/older-linux.md), in a program that has TorchSharp through a library's project.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class OlderLinuxTests(PackageFeed packages, ITestOutputHelper output)
{
    [SkippableFact]
    public async Task The_output_gets_a_marked_copy_unless_it_is_switched_off()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows gets TorchSharp 0.105.2; the library that is marked is 0.107.0's.");
        using var work = packages.NewWorkspace(output);
        var torchSharp = TorchSharpPackage.UsedBy(work);
        work.Project("Library/Library.csproj", references: ["NetDsl", $"TorchSharp-cpu/{TorchSharpPackage.Version}"]);
        work.Write("Library/Gate.cs", "namespace Logic;\n\n" + Gates.Network);
        work.Project(
            "App/App.csproj",
            "<OutputType>Exe</OutputType>",
            """<ProjectReference Include="../Library/Library.csproj" />"""
        );
        work.Write("App/Program.cs", "using Logic;\nusing NetDsl;\n\n" + Gates.Program);
        var library = TorchSharpPackage.LibraryOf(work.PathOf("App/bin/Debug/net10.0"));

        var build = await work.DotNet("build -v n", "App");
        Assert.Single(
            build.Lines,
            line =>
                line.Contains(
                    $"the requirement of GLIBCXX_3.4.32 is marked weak in {work.PathOf("App/obj")}",
                    StringComparison.Ordinal
                )
        );
        var original = torchSharp.Library();
        MustBeMarked();
        Assert.Equal("0110", (await work.DotNet("run --no-build", "App")).Lines[^1]);
        Assert.Contains(
            "\"System.GC.Concurrent\": false",
            File.ReadAllText(work.PathOf("App/bin/Debug/net10.0/App.runtimeconfig.json")),
            StringComparison.Ordinal
        );

        var time = File.GetLastWriteTimeUtc(library);
        await work.DotNet("build --no-restore", "App");
        MustBeMarked();
        Assert.Equal(time, File.GetLastWriteTimeUtc(library));

        await work.DotNet("build --no-restore -p:NetDslOlderLinux=disable", "App");
        Assert.Equal(original, File.ReadAllBytes(library));
        await work.DotNet("build --no-restore", "App");
        MustBeMarked();

        await work.DotNet("clean", "App");
        Assert.False(File.Exists(library));
        Assert.Empty(Directory.GetFiles(work.PathOf("App/obj"), "*.so", SearchOption.AllDirectories));
        torchSharp.MustBeUntouched();

        void MustBeMarked()
        {
            var bytes = File.ReadAllBytes(library);
            Assert.Single(bytes.Zip(original), pair => pair.First != pair.Second);
            Assert.Equal(original.Length, bytes.Length);
        }
    }
}
