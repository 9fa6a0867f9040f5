using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>A project that is to be compiled ahead of time (docs/native.md).</summary>
[Collection(PackagesCollection.Name)]
public sealed class NativeTests(PackageFeed packages, ITestOutputHelper output)
{
    [Fact]
    public async Task Analyzers_for_native_programs_find_nothing_and_the_instruction_set_has_fused_multiply_add()
    {
        using var work = packages.NewWorkspace(output);
        work.Project(
            "App/App.csproj",
            "<OutputType>Exe</OutputType>\n    <IsAotCompatible>true</IsAotCompatible>",
            references: ["NetDsl", "NetDsl.Engine"]
        );
        work.Write("App/Gate.cs", Gates.Network);
        work.Write("App/Program.cs", Gates.Program);
        Assert.Equal("0110", (await work.DotNet("run", "App")).Lines[^1]);

        Assert.Equal("x86-64-v3", await InstructionSet(work, "-p:RuntimeIdentifier=linux-x64"));
        Assert.Equal("x86-64-v3", await InstructionSet(work, "-p:RuntimeIdentifier=win-x64"));
        Assert.Equal("", await InstructionSet(work, "-p:RuntimeIdentifier=linux-arm64"));
        Assert.Equal("x86-64-v2", await InstructionSet(work, "-p:RuntimeIdentifier=linux-x64 -p:IlcInstructionSet=x86-64-v2"));

        // They are there at all, and errors: a program that looks a type up by name gets a warning.
        work.Write(
            "App/Lookup.cs",
            "static class Lookup\n{\n    public static object? Find(string name) => Type.GetType(name);\n}\n"
        );
        var lookup = Assert.Single((await work.DotNetFails("build", "App")).Errors);
        Assert.Equal("IL2057", lookup.Code);
    }

    private static async Task<string> InstructionSet(Workspace work, string properties) =>
        (await work.DotNet($"msbuild -getProperty:IlcInstructionSet -p:PublishAot=true {properties}", "App")).Output.Trim();
}
