using System.Globalization;
using NetDsl.Packages.Tests.Infrastructure;
using Xunit.Abstractions;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// The way of every user: a new project in an empty folder, the packages added by name, a network of one's own, trained, saved,
/// loaded and used. Commands, sources and figures are those of docs/packages.md.
/// </summary>
[Collection(PackagesCollection.Name)]
public sealed class FreshProjectTests(PackageFeed packages, ITestOutputHelper output)
{
    private const string Folder = "Targets";

    /// <summary>
    /// Follows the page's program: the saved network predicts as the trained one, to the bit, and another does not.
    /// </summary>
    private const string Comparison = """

        float[] shots = [.. Enumerable.Range(0, 200).Select(i => i / 100f - 1)];
        Console.WriteLine($"loaded, the same to the bit: {Bits(rings.Predict(shots)).SequenceEqual(Bits(loaded.Predict(shots)))}");
        using var other = new Rings(seed: 2);
        Console.WriteLine($"not trained, the same: {rings.Predict(shots).SequenceEqual(other.Predict(shots))}");

        static IEnumerable<int> Bits(float[] values) => values.Select(BitConverter.SingleToInt32Bits);

        """;

    private readonly DocsPage page = new("docs/packages.md");

    [Fact]
    public async Task New_project_to_predictions()
    {
        using var work = packages.NewWorkspace(output);
        await MakeProject(work);
        work.Show($"{Folder}/Rings.cs");
        work.Show($"{Folder}/Program.cs");

        var build = await work.DotNet("build -c Release -warnaserror", Folder);
        Assert.Empty(build.Messages);
        var run = await work.DotNet(page.Lines("dotnet run -c Release").Single()["dotnet ".Length..], Folder);
        work.SaveTranscript();
        Learned(run);

        // What the page prints is what comes out.
        var printed = page.Lines("  400  loss 0.2402  test accuracy 96.2 %");
        Assert.Equal(printed, run.Lines.SkipLast(2).TakeLast(printed.Count));
    }

    /// <summary>
    /// The same project with the engine changed as the page says, published for machines with and without .NET. TorchSharp's
    /// library for Linux insists on a C++ runtime that Debian 12 and Ubuntu 22.04 do not have: there it loads because the build
    /// marks a copy.
    /// </summary>
    [Fact]
    public async Task The_same_project_on_TorchSharp()
    {
        using var work = packages.NewWorkspace(output);
        var torchSharp = TorchSharpPackage.UsedBy(work);
        await MakeProject(work);
        await Type(work, page.Lines("dotnet remove package NetDsl.Engine").Select(torchSharp.OfThisSystem), Folder);

        var build = await work.DotNet("build -c Release -warnaserror", Folder);
        Assert.Empty(build.Messages);
        Learned(await work.DotNet("run -c Release --no-build", Folder));

        await work.DotNet("publish -c Release -o needs-dotnet", Folder);
        Learned(await work.Program($"{Folder}/needs-dotnet/{Folder}"));
        await work.DotNet("publish -c Release -o alone --self-contained", Folder);
        Learned(await work.Program($"{Folder}/alone/{Folder}"));
        torchSharp.MustBeUntouched();
        work.SaveTranscript();
    }

    // The page's commands and files.
    private async Task MakeProject(Workspace work)
    {
        Assert.Equal(Folder, await Type(work, page.Lines("dotnet new console -o Targets"), "."));
        work.Write($"{Folder}/Rings.cs", page.File("// Rings.cs"));
        work.Write($"{Folder}/Program.cs", page.File("// Program.cs") + Comparison);
    }

    // Types commands one after the other; the folder that the last one is typed in.
    private static async Task<string> Type(Workspace work, IEnumerable<string> commands, string folder)
    {
        foreach (var command in commands)
        {
            if (command.StartsWith("cd ", StringComparison.Ordinal))
            {
                folder = command["cd ".Length..];
            }
            else
            {
                await work.DotNet(command["dotnet ".Length..], folder);
            }
        }

        return folder;
    }

    // What the program prints on any engine: the card, three records, the answers.
    private static void Learned(DotNetRun run)
    {
        Assert.Equal("Rings: [2] -> [3]", run.Lines[0]);
        Assert.Contains("  linear1  Linear(2, 32)   [32]              96               64", run.Lines);
        Assert.Contains("  total                                   1,251            1,184", run.Lines);
        var records = run.Lines.Where(line => line.Contains("test accuracy", StringComparison.Ordinal)).ToArray();
        Assert.Equal(["400", "800", "1200"], records.Select(line => line.Trim().Split(' ')[0]));
        Assert.InRange(Accuracy(records[^1]), 96, 100);
        Assert.Equal(
            ["ring 0", "ring 1", "ring 2", "loaded, the same to the bit: True", "not trained, the same: False"],
            run.Lines.TakeLast(5)
        );
    }

    [Fact]
    public async Task A_second_build_does_nothing()
    {
        using var work = packages.NewWorkspace(output);
        work.Project("App/App.csproj", references: ["NetDsl", "NetDsl.Engine"]);
        work.Write("App/Gate.cs", Gates.Network);
        await work.DotNet("build", "App");
        var files = Times();

        var again = await work.DotNet("build -v n --no-restore", "App");
        Assert.Contains(again.Lines, line => line.Contains("Skipping target \"CoreCompile\"", StringComparison.Ordinal));
        Assert.Equal(files, Times());

        // And a changed network is compiled.
        work.Replace("App/Gate.cs", "[Layer(2, 8)]", "[Layer(2, 9)]");
        await work.DotNet("build --no-restore", "App");
        Assert.NotEqual(files["App.dll"], Times()["App.dll"]);

        SortedDictionary<string, DateTime> Times() =>
            new(
                Directory
                    .GetFiles(work.PathOf("App/bin"), "*", SearchOption.AllDirectories)
                    .ToDictionary(file => Path.GetFileName(file), File.GetLastWriteTimeUtc)
            );
    }

    /// <summary>The figure of a line that ends with <c>test accuracy 97.3 %</c>.</summary>
    private static double Accuracy(string record) =>
        double.Parse(record.Split("accuracy ")[1].TrimEnd('%', ' '), CultureInfo.InvariantCulture);
}
