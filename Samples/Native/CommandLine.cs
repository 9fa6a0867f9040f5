using System.CommandLine;
using NetDsl.Samples;

namespace NativeSample;

/// <summary>The program's commands and their options.</summary>
public sealed class CommandLine
{
    private readonly Option<int?> xorIterations = StandardOptions.Count("--iterations", "Optimizer steps [default: 10001]");
    private readonly Option<int?> trainIterations = StandardOptions.Count("--iterations", "Optimizer steps [default: 3000]");
    private readonly Option<long> seed = StandardOptions.Seed();
    private readonly Option<int> threads = StandardOptions.Threads();
    private readonly Option<string> data = new("--data")
    {
        Description = "Folder of the four MNIST files, with .gz or without [default: data/mnist beside the program]",
        HelpName = "folder",
        CustomParser = OptionValues.Text,
    };

    private readonly Option<string> output = new("--output")
    {
        Description = "File for the weights; its folder must exist",
        HelpName = "file.safetensors",
        Required = true,
        CustomParser = OptionValues.Text,
    };

    private readonly Option<string> weights = new("--weights")
    {
        Description = "Weights written by the command train, or by PyTorch",
        HelpName = "file.safetensors",
        Required = true,
        CustomParser = OptionValues.Text,
    };

    private readonly Option<int?> index = new("--index")
    {
        Description = "The one image of an IDX file, counted from 0 [default: all]",
        HelpName = "number",
        CustomParser = result => OptionValues.FromZero(result),
    };

    private readonly Option<bool> scores = new("--scores")
    {
        Description = "Also print the network's ten outputs, to the last bit",
    };

    private readonly Option<int?> seconds = StandardOptions.Count("--seconds", "How long each figure is measured [default: 1]");
    private readonly Argument<string[]> files = new("files")
    {
        Description = "PNG and JPEG pictures, and IDX files of 28×28 images, plain or compressed by gzip",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Command xor,
        train,
        classify,
        speed;
    private readonly RootCommand root;

    /// <summary>The command line.</summary>
    public CommandLine()
    {
        xor = new Command("xor", "Trains XOR and prints its four answers.") { xorIterations, seed };
        train = new Command("train", "Trains a network on MNIST and saves its weights.")
        {
            output,
            data,
            trainIterations,
            seed,
            threads,
        };
        classify = new Command("classify", "Reads digits in pictures, with saved weights.") { files, weights, index, scores };
        speed = new Command("speed", "Counts predictions a second, with saved weights.") { weights, seconds };
        root = new RootCommand("Trains small networks and reads digits, compiled ahead of time.") { xor, train, classify, speed };
    }

    /// <summary>Reads the arguments; prints help or the version if requested.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="writer">The output for help.</param>
    /// <returns>The task; null if help or the version was printed.</returns>
    /// <exception cref="UsageException">A command, an option or a value is wrong.</exception>
    public ITask? Read(string[] args, TextWriter writer)
    {
        if (CommandLineParser.Parse(root, args, writer) is not { } values)
        {
            return null;
        }

        var command = values.CommandResult.Command;
        return command == xor ? new XorTask(values.GetValue(xorIterations), values.GetValue(seed))
            : command == train
                ? new TrainTask(
                    values.GetValue(output)!,
                    values.GetValue(data) ?? Path.Combine(AppContext.BaseDirectory, "data", "mnist"),
                    values.GetValue(trainIterations),
                    values.GetValue(seed),
                    values.GetValue(threads)
                )
            : command == classify
                ? new ClassifyTask(
                    values.GetValue(weights)!,
                    values.GetValue(files)!,
                    values.GetValue(index),
                    values.GetValue(scores)
                )
            : new SpeedTask(values.GetValue(weights)!, values.GetValue(seconds) ?? 1);
    }
}
