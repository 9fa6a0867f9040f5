using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>An ONNX file, in a project that is to be compiled ahead of time and treats warnings as errors.</summary>
[Collection(PackagesCollection.Name)]
public sealed class OnnxTests(PackageFeed packages, ITestOutputHelper output)
{
    [Fact]
    public async Task A_network_is_saved()
    {
        using var work = packages.NewWorkspace(output);
        work.Project(
            "App/App.csproj",
            """
            <OutputType>Exe</OutputType>
                <IsAotCompatible>true</IsAotCompatible>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            """,
            references: ["NetDsl.Onnx", "NetDsl.Engine"]
        );
        work.Write(
            "App/Program.cs",
            """
            using NetDsl;
            using NetDsl.Onnx;

            using var gate = new Logic.Gate(seed: 1);
            gate.SaveOnnx("gate.onnx", new[] { "no", "yes" });
            var text = System.Text.Encoding.UTF8.GetString(System.IO.File.ReadAllBytes("gate.onnx"));
            System.Console.WriteLine(text.Contains("linear1.weight"));

            namespace Logic
            {
                /// <summary>Exclusive or.</summary>
                [Network]
                [Layer(2, 8)]
                [Activation(ActivationKind.Gelu)]
                [Layer(1)]
                public partial class Gate;
            }

            """
        );

        Assert.Equal("True", (await work.DotNet("run", "App")).Lines[^1]);
    }
}
