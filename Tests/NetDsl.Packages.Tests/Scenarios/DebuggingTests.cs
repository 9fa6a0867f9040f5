using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// Looking at generated code and stepping into it, as docs/debugging.md tells it: generated files on the disk, their text in the pdb,
/// lines in stack traces.
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

    private const string Written = "App/Generated/NetDsl.Generator/NetDsl.Generator.NetworkGenerator/Fractions.Fraction.g.cs";

    [Theory]
    [InlineData("Debug")]
    [InlineData("Release")]
    public async Task Generated_code_can_be_read_and_stepped_into(string configuration)
    {
        using var work = packages.NewWorkspace(output);
        work.Project("App/App.csproj", "<OutputType>Exe</OutputType>", references: ["NetDsl", "NetDsl.Engine"]);
        work.Write("App/Fraction.cs", Fraction);
        work.Write("App/Program.cs", Program);

        // Nothing is written to the disk unless it is asked for: the debugger takes the text from the pdb.
        await work.DotNet($"build -c {configuration}", "App");
        Assert.Empty(Directory.GetFiles(work.PathOf("App"), "*Fraction.g.cs", SearchOption.AllDirectories));
        var (path, embedded) = GeneratedSource.InPdb(work.PathOf($"App/bin/{configuration}/net10.0/App.pdb"), "Fraction.g.cs");
        Assert.Contains("LeakyReLU(0.25)", embedded, StringComparison.Ordinal);

        // A stack trace names the line of that text.
        var run = await work.DotNet("App.dll", $"App/bin/{configuration}/net10.0");
        var frame = Assert.Single(run.Lines, line => line.Contains("Fractions.Fraction.forward(", StringComparison.Ordinal));
        var place = frame.Split(" in ")[1].Split(":line ");
        Assert.Equal(path, place[0]);
        Assert.Contains("linear1.call(x)", embedded.Split('\n')[int.Parse(place[1]) - 1], StringComparison.Ordinal);

        // Asked for, the same text lies on the disk; compiled where decimals have a comma it is the same to the byte.
        work.Environment["LC_ALL"] = "de_DE.UTF-8";
        await work.DotNet(
            $"build -c {configuration} --no-incremental --no-restore -p:EmitCompilerGeneratedFiles=true -p:CompilerGeneratedFilesOutputPath=Generated "
            + "-p:UseSharedCompilation=false",
            "App");
        Assert.Equal(embedded, work.Read(Written));
        var german = await work.DotNet("App.dll", $"App/bin/{configuration}/net10.0");
        Assert.Equal("0,5", german.Lines[0]);
        Assert.Equal(Card(run), Card(german));
        Assert.Contains("optimizer  Sgd, learning rate 0.0625", Card(german), StringComparison.Ordinal);

        static string Card(DotNetRun printed) =>
            string.Join('\n', printed.Lines.Skip(1).TakeWhile(line => !line.StartsWith("System.ArgumentException", StringComparison.Ordinal)));
    }
}
