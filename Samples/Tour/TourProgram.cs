using System.CommandLine;
using NetDsl.Samples;
using NetDsl.Samples.Charts;
using TorchSharp;
using TourSample.Chapters;

namespace TourSample;

/// <summary>The program: chapter after chapter, and at the end the textbook's figures beside those reached here.</summary>
/// <param name="output">The output.</param>
/// <param name="error">The output for errors.</param>
public sealed class TourProgram(TextWriter output, TextWriter error)
{
    private readonly Option<string> folder = new("--output")
    {
        Description = "Folder for the pictures; created if it does not exist",
        HelpName = "folder",
        DefaultValueFactory = _ => "tour",
        CustomParser = OptionValues.Text,
    };

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>The exit code; <see cref="ExitCodes.Failed"/> if a figure differs from the textbook's.</returns>
    public int Run(string[] args) =>
        SampleProgram.Run(
            error,
            () => Read(args),
            path => Run(PictureFolder.Open(path, ActivationChapter.Picture, InitialisationChapter.Picture))
        );

    // The folder for the pictures; null if help or the version was printed.
    private string? Read(string[] args)
    {
        var root = new RootCommand("Shows activations, parameters, printed networks, initialisation and a first regression.")
        {
            folder,
        };
        return CommandLineParser.Parse(root, args, output)?.GetValue(folder);
    }

    private int Run(PictureFolder pictures)
    {
        var console = Consoles.Create(output);
        torch.set_num_threads(1); // nothing here is large enough for more threads
        Comparison[] comparisons =
        [
            .. ActivationChapter.Show(console, pictures),
            .. ParameterChapter.Show(console),
            .. PrintingChapter.Show(console),
            .. InitialisationChapter.Show(console, pictures),
            .. RegressionChapter.Show(console),
        ];

        console.Line($"");
        var table = new ReportTable(
            new ReportColumn("Figure", IsText: true),
            new ReportColumn("Published"),
            new ReportColumn("Reached")
        );
        foreach (var comparison in comparisons)
        {
            table.Add(
                comparison.Figure,
                comparison.Published,
                comparison.Agrees ? comparison.Reached : $"{comparison.Reached} (!)"
            );
        }

        table.Write(console);
        console.Line($"");
        console.Line($"Pictures: {pictures.Path}");
        if (Array.Find(comparisons, comparison => !comparison.Agrees) is not { } first)
        {
            return ExitCodes.Succeeded;
        }

        error.WriteLine($"error: {first.Figure} is {first.Reached}, the textbook's is {first.Published}.");
        return ExitCodes.Failed;
    }
}
