using System.Globalization;
using MnistSample;
using NetDsl.Tests.Images;
using Samples.Tests.Images;

namespace Samples.Tests.Native;

[Collection(TorchCollection.Name)]
public sealed class ClassifyTests(SavedWeights weights) : IClassFixture<SavedWeights>
{
    private static readonly ByteImages Test = NetDsl.Mnist.Load(NativeRun.Mnist).Test;

    [Fact]
    public void Training_shows_the_textbooks_lines_and_writes_the_weights()
    {
        var run = weights.Training;
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Equal("784-100-relu-10, 79,510 parameters, 3,000 iterations", run.Lines[0]);
        Assert.Equal(6, run.Lines.Count(line => line.StartsWith("Iteration: ", StringComparison.Ordinal)));
        Assert.Equal($"Written: {weights.Path}", run.Lines[^2]);
    }

    [Fact]
    public void The_test_images_are_read_as_well_as_the_network_can()
    {
        var run = Classify(NativeRun.TestImages);
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        var digits = run.Lines[..^1].Select(Digit).ToArray();
        var labels = new long[Test.Count];
        Test.CopyLabels([.. Enumerable.Range(0, Test.Count)], labels);
        Assert.Equal(labels.Length, digits.Length);
        var right = digits.Zip(labels, (digit, label) => digit == label ? 1 : 0).Sum();

        // The same network as network C of the sample Mnist, which takes the weights and scores itself.
        using var network = new ModelC();
        network.LoadWeights(weights.Path);
        Assert.Equal(network.Evaluate(Test).Score, right / (double)labels.Length, 9);
        Assert.InRange(right, 9500, 9650);
    }

    [Fact]
    public void One_image_is_named_by_its_number_and_its_scores_are_the_networks()
    {
        var run = Classify(NativeRun.TestImages, "--index", "7", "--scores");
        var line = run.Lines[0];
        Assert.StartsWith($"{NativeRun.TestImages}[7]: 9 (", line, StringComparison.Ordinal);
        using var network = new ModelC();
        network.LoadWeights(weights.Path);
        var features = new float[784];
        Test.CopyFeatures([7], features);
        var scores = line.Split(") ")[1].Split(' ').Select(text => float.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(network.Predict(features), scores);
        var sure = 100 * Math.Exp(scores[9]) / scores.Sum(score => Math.Exp(score));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $" ({sure:F2} %) "), line, StringComparison.Ordinal);
    }

    [Fact]
    public void Digits_drawn_on_sheets_of_all_sorts_are_read()
    {
        var run = Classify([.. TestPictures.Drawn]);
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Equal(TestPictures.Drawn.Count, run.Lines.Length - 1);
        for (var digit = 0; digit < 10; digit++)
        {
            Assert.StartsWith($"{TestPictures.Drawn[digit]}: {digit} (", run.Lines[digit], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_test_image_as_PNG_is_the_image_itself_either_way_round()
    {
        var pixels = Test.Pixels(3).ToArray();
        var (light, dark) = (weights.InFolder("light.png"), weights.InFolder("dark.png"));
        File.WriteAllBytes(light, Png(pixels, 28, 28));
        File.WriteAllBytes(dark, Png([.. pixels.Select(value => (byte)(255 - value))], 28, 28));
        var run = Classify(NativeRun.TestImages, light, dark, "--index", "3", "--scores");
        var answers = run.Lines[..^1].Select(line => line[(line.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]).ToArray();
        Assert.Equal(3, answers.Length);
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public void Test_images_drawn_large_and_dark_somewhere_on_a_sheet_are_read_as_well()
    {
        const int Count = 300,
            Width = 260,
            Height = 200,
            Scale = 6;
        var random = new Random(5);
        var files = new List<string>();
        for (var i = 0; i < Count; i++)
        {
            var sheet = Enumerable.Repeat((byte)240, Width * Height).ToArray();
            var (left, top) = (random.Next(Width - (28 * Scale)), random.Next(Height - (28 * Scale)));
            var pixels = Test.Pixels(i);
            for (var y = 0; y < 28 * Scale; y++)
            {
                for (var x = 0; x < 28 * Scale; x++)
                {
                    var ink = pixels[(y / Scale * 28) + (x / Scale)];
                    sheet[((top + y) * Width) + left + x] = (byte)(240 - (ink * 220 / 255));
                }
            }

            files.Add(weights.InFolder($"sheet{i}.png"));
            File.WriteAllBytes(files[i], Png(sheet, Width, Height));
        }

        var asTheyAre = Classify(NativeRun.TestImages).Lines[..Count].Select(Digit).ToArray();
        var fromSheets = Classify([.. files]).Lines[..^1].Select(Digit).ToArray();
        Assert.Equal(Count, fromSheets.Length);
        Assert.InRange(asTheyAre.Zip(fromSheets).Count(pair => pair.First == pair.Second), 0.99 * Count, Count);
    }

    [Fact]
    public void Speed_is_counted()
    {
        var run = NativeRun.Run("speed", "--weights", weights.Path);
        Assert.Equal((ExitCodes.Succeeded, ""), (run.ExitCode, run.Error));
        Assert.Matches(
            "^Batches of 1: [1-9][0-9]{2,} predictions a second\nBatches of 100: [1-9][0-9]{2,} predictions a second\n$",
            run.Output
        );
    }

    [Fact]
    public void An_empty_sheet_is_one_line_and_exit_code_2()
    {
        var file = weights.InFolder("empty.png");
        File.WriteAllBytes(file, Png([.. Enumerable.Repeat((byte)200, 30 * 40)], 30, 40));
        Wrong(
            $"{file}: found an empty sheet, expected a digit that stands out from its ground.",
            Classify(TestPictures.Drawn[0], file)
        );
    }

    [Fact]
    public void A_damaged_picture_is_one_line_and_exit_code_2()
    {
        var file = weights.InFolder("short.png");
        File.WriteAllBytes(file, Png(new byte[30 * 40], 30, 40)[..^7]);
        Wrong($"{file}: found the end of the file, expected another chunk: it is cut short.", Classify(file));
    }

    [Fact]
    public void A_file_of_labels_is_no_file_of_images()
    {
        var file = Path.Combine(NativeRun.Mnist, "t10k-labels-idx1-ubyte.gz");
        Wrong($"{file}: found 10000 bytes, expected images of 28×28, as in MNIST.", Classify(file));
    }

    [Fact]
    public void A_file_that_is_neither_is_named()
    {
        var file = weights.InFolder("digit.txt");
        File.WriteAllText(file, "seven");
        var run = Classify(file);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"error: {file}: found ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void An_image_beyond_the_last_is_named() =>
        Wrong(
            $"--index: {NativeRun.TestImages} has images 0 to 9999, and no 10000.",
            Classify(NativeRun.TestImages, "--index", "10000")
        );

    [Fact]
    public void A_picture_that_is_not_there_is_named()
    {
        var file = weights.InFolder("nowhere.png");
        Wrong($"Could not find file '{file}'.", Classify(file));
    }

    [Fact]
    public void Weights_that_are_not_there_or_no_weights_are_named()
    {
        var file = weights.InFolder("nowhere.safetensors");
        var run = NativeRun.Run("classify", "--weights", file, TestPictures.Drawn[0]);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("error: --weights: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(file, run.Error, StringComparison.Ordinal);

        run = NativeRun.Run("speed", "--weights", TestPictures.Drawn[0]);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"error: --weights: {TestPictures.Drawn[0]} ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_another_network_are_one_line()
    {
        var file = weights.InFolder("other.safetensors");
        using (var other = new ModelD())
        {
            other.SaveWeights(file);
        }

        var run = NativeRun.Run("classify", "--weights", file, TestPictures.Drawn[0]);
        Assert.Equal((ExitCodes.WrongUsage, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"error: --weights: {file} does not fit ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    private ProgramOutput Classify(params string[] args) => NativeRun.Run(["classify", "--weights", weights.Path, .. args]);

    private static void Wrong(string message, ProgramOutput run) =>
        Assert.Equal((ExitCodes.WrongUsage, "", $"error: {message}\n"), (run.ExitCode, run.Output, run.Error));

    // "images[3]: 7 (99.12 %)"
    private static int Digit(string line) => line[line.LastIndexOf(": ", StringComparison.Ordinal) + 2] - '0';

    private static byte[] Png(byte[] grey, int width, int height)
    {
        var rows = new List<byte>();
        for (var y = 0; y < height; y++)
        {
            rows.AddRange([0, .. grey.AsSpan(y * width, width)]);
        }

        return PngBuilder.Grey(width, height, [.. rows]);
    }
}
