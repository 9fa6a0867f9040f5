using System.Xml.Linq;

namespace Samples.Tests.Tour;

/// <summary>The real program in a process of its own.</summary>
public sealed class TourProcessTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-tour-").FullName;

    private string Pictures => Path.Combine(folder, "a", "tour");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_shows_every_figure_and_ends_with_published_beside_reached()
    {
        var run = await Run("--output", Pictures);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain('\e', run.Output);
        foreach (
            var line in new[]
            {
                "sigmoid saturates (|gradient| < 0.01) for x <= -5 and x >= 5.",
                "tanh saturates (|gradient| < 0.01) for x <= -3 and x >= 3.",
                "relu saturates (|gradient| < 0.01) for x <= 0.",
                "  A  4: [100, 784] [100] [10, 100] [10]",
                "  B  4: [100, 784] [100] [10, 100] [10]",
                "  C  4: [100, 784] [100] [10, 100] [10]",
            }
        )
        {
            Assert.Contains(line, run.Lines);
        }

        Assert.Contains(
            "\nLogisticRegressionModel(\n  (linear): Linear(in_features=784, out_features=10, bias=True)\n)\n",
            run.Output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n  (relu3): ReLU()\n  (linear4): Linear(", run.Output, StringComparison.Ordinal);
        var start = Array.FindIndex(run.Table, row => row[0] == "Figure");
        Assert.Equal(
            [
                ["sigmoid(-8)", "3.3535e-04", "3.3535e-04"],
                ["sigmoid(-0.5)", "0.37754", "0.37754"],
                ["tanh(0.5)", "0.4621", "0.4621"],
                ["tanh(1)", "0.7616", "0.7616"],
                ["relu(7.5)", "7.5", "7.5"],
                ["parameters of A", "4: [100, 784] [100] [10, 100] [10]", "4: [100, 784] [100] [10, 100] [10]"],
                ["parameters of B", "4: [100, 784] [100] [10, 100] [10]", "4: [100, 784] [100] [10, 100] [10]"],
                ["parameters of C", "4: [100, 784] [100] [10, 100] [10]", "4: [100, 784] [100] [10, 100] [10]"],
                ["print(LogisticRegressionModel)", "3 lines", "the same text"],
                ["default bound, 784 inputs", "0.0357", "0.0357"],
                ["Xavier bound, 784-100, gain √2", "0.1165", "0.1165"],
                ["normal(0, 0.1), std", "0.1000", "0.1000"],
                ["regression, first cost", "about 1.2", "1.2117"],
                ["regression, cost of step 20", "below 0.3", "0.0081"],
            ],
            run.Table[(start + 2)..]
        );
        Assert.Equal($"Pictures: {Pictures}", run.Lines[^1]);
    }

    [Fact]
    public async Task The_pictures_are_drawn_and_drawn_again()
    {
        Assert.Equal(0, (await Run("--output", Pictures)).ExitCode);
        var files = new[] { "activations.svg", "initialisation.svg" };
        Assert.Equal(files, Directory.GetFiles(Pictures).Select(Path.GetFileName).Order());
        var before = files.Select(file => File.ReadAllText(Path.Combine(Pictures, file))).ToArray();
        Assert.All(before, text => Assert.Equal("svg", XDocument.Parse(text).Root!.Name.LocalName));
        Assert.Equal(0, (await Run("--output", Pictures)).ExitCode);
        Assert.Equal(before, files.Select(file => File.ReadAllText(Path.Combine(Pictures, file))));
    }

    [Fact]
    public async Task A_file_of_another_origin_is_left_alone()
    {
        Directory.CreateDirectory(Pictures);
        var file = Path.Combine(Pictures, "initialisation.svg");
        File.WriteAllText(file, "<svg>mine</svg>");
        var run = await Run("--output", Pictures);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal(
            $"error: --output: {file} exists, and this program did not draw it: move it, or give another folder.\n",
            run.Error
        );
        Assert.Equal("<svg>mine</svg>", File.ReadAllText(file));
        Assert.Single(Directory.GetFiles(Pictures));
    }

    [Fact]
    public async Task A_file_in_place_of_a_folder_is_refused()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        var run = await Run("--output", file);
        Assert.Equal((2, "", $"error: --output: {file} is a file, not a folder.\n"), (run.ExitCode, run.Output, run.Error));
        run = await Run("--output", Path.Combine(file, "below"));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: --output: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_option_and_a_wrong_one_is_refused()
    {
        var help = await Run("--help");
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.Contains("--output <folder>", help.Output, StringComparison.Ordinal);
        Assert.Contains("[default: tour]", help.Output, StringComparison.Ordinal);
        var wrong = await Run("--seed", "1");
        Assert.Equal(
            (2, "", "error: Unrecognized command or argument '--seed'. --help lists the options.\n"),
            (wrong.ExitCode, wrong.Output, wrong.Error)
        );
    }

    private static async Task<ProgramOutput> Run(params string[] args)
    {
        using var program = new SampleProcess("Tour", args);
        return await program.Finish();
    }
}
