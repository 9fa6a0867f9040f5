using System.Globalization;
using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// Looking at generated code and stepping into it, as docs/debugging.md tells it: generated files on the disk, their text in the
/// pdb, lines in stack traces.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class DebuggingTests(PackageFeed packages, ITestOutputHelper output)
{
    private const string Fraction = """
        namespace Fractions;

        [Network]
        [Layer(2, 1250)]
        [Activation(LeakyRelu, NegativeSlope = 0.25)]
        [Dropout(0.125)]
        [Layer(1)]
        [Loss(Huber, Delta = 1.5)]
        [Optimizer(Sgd, LearningRate = 0.0625)]
        [Train(Epochs = 1, Seed = 1)]
        public partial class Fraction;

        """;

    private const string Program = """
        using Fractions;

        using var network = new Fraction();
        Console.WriteLine(0.5);
        Console.Write(network.Summary());
        try
        {
            network.forward(TorchSharp.torch.zeros(1, 3));
        }
        catch (ArgumentException unfit)
        {
            Console.WriteLine(unfit);
        }

        """;

    private const string Written =
        "App/obj/Release/net10.0/generated/NetDsl.Generator/NetDsl.Generator.NetworkGenerator/Fractions.Fraction.g.cs";

    [Fact]
    public async Task Generated_code_can_be_read_and_stepped_into()
    {
        using var work = packages.NewWorkspace(output);
        work.Project("App/App.csproj", "<OutputType>Exe</OutputType>", references: ["NetDsl", "NetDsl.Engine"]);
        work.Write("App/Fraction.cs", Fraction);
        work.Write("App/Program.cs", Program);

        // Nothing is written to the disk unless it is asked for: the debugger takes the text from the pdb.
        await work.DotNet("build", "App");
        Assert.Empty(Directory.GetFiles(work.PathOf("App"), "*Fraction.g.cs", SearchOption.AllDirectories));
        var source = await Source(work, "Debug");
        Assert.Contains("LeakyReLU(0.25)", source.Text, StringComparison.Ordinal);
        Assert.Equal("0.5", source.Printed[0]);

        // Asked for, it lies on the disk too. Optimised, and compiled by a compiler to whom decimals have a comma, it is the same
        // to the byte.
        work.Environment["LC_ALL"] = "de_DE.UTF-8";
        await work.DotNet(
            "build -c Release --no-restore -p:EmitCompilerGeneratedFiles=true -p:UseSharedCompilation=false",
            "App"
        );
        var german = await Source(work, "Release");
        Assert.Equal(source.Text, german.Text);
        Assert.Equal(source.Text, work.Read(Written));
        Assert.Equal("0,5", german.Printed[0]);
        Assert.Equal(Card(source.Printed), Card(german.Printed));
        Assert.Contains("  optimizer  Sgd, learning rate 0.0625", Card(german.Printed));

        static IEnumerable<string> Card(IReadOnlyList<string> printed) =>
            printed.Skip(1).TakeWhile(line => !line.StartsWith("System.ArgumentException", StringComparison.Ordinal));
    }

    /// <summary>
    /// Runs the program; its stack trace must name the document of the pdb, and the line of the call that threw.
    /// </summary>
    private static async Task<(string Text, IReadOnlyList<string> Printed)> Source(Workspace work, string configuration)
    {
        var folder = $"App/bin/{configuration}/net10.0";
        var (path, text) = GeneratedSource.InPdb(work.PathOf($"{folder}/App.pdb"), "Fractions.Fraction.g.cs");
        var run = await work.DotNet("App.dll", folder);
        var frame = Assert.Single(run.Lines, line => line.Contains("Fractions.Fraction.forward(", StringComparison.Ordinal));
        var place = frame.Split(" in ")[1].Split(":line ");
        Assert.Equal(path, place[0]);
        Assert.Contains(
            "linear1.call(x)",
            text.Split('\n')[int.Parse(place[1], CultureInfo.InvariantCulture) - 1],
            StringComparison.Ordinal
        );
        return (text, run.Lines);
    }
}
