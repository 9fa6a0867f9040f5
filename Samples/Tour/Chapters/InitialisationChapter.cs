using NetDsl.Samples;
using NetDsl.Samples.Charts;
using Spectre.Console;
using TorchSharp;
using TourSample.Networks;

namespace TourSample.Chapters;

/// <summary>Weights before the first step: three ways to draw them, and the bounds that theory gives.</summary>
public static class InitialisationChapter
{
    /// <summary>The picture's file.</summary>
    public const string Picture = "initialisation.svg";

    private const int FanIn = 784;
    private const int FanOut = 100;
    private const long Seed = 1;

    /// <summary>The layers' weights at seed 1, with their theoretical figures.</summary>
    public static IReadOnlyList<InitialWeights> Layers()
    {
        using var standard = new DefaultLayer(seed: Seed);
        using var xavier = new XavierLayer(seed: Seed);
        using var normal = new NormalLayer(seed: Seed);
        var gain = torch.nn.init.calculate_gain(torch.nn.init.NonlinearityType.ReLU);
        return
        [
            // PyTorch's default is kaiming_uniform with a = √5: √(2 / (1 + 5)) · √(3 / fan-in) = 1 / √fan-in.
            InitialWeights.Uniform("default", "1/√784", 1 / Math.Sqrt(FanIn), Weights(standard)),
            InitialWeights.Uniform(
                "Xavier uniform, gain √2",
                "√2·√(6/884)",
                gain * Math.Sqrt(6.0 / (FanIn + FanOut)),
                Weights(xavier)
            ),
            InitialWeights.Normal("normal(0, 0.1)", 0.1, Weights(normal)),
        ];
    }

    public static IEnumerable<Comparison> Show(IAnsiConsole console, PictureFolder pictures)
    {
        console.Line($"");
        console.Line($"4  Initialisation of a layer 784-100");
        console.Line($"");
        var layers = Layers();
        var table = new ReportTable(
            new ReportColumn("Weights", IsText: true),
            new ReportColumn("Bound a"),
            new ReportColumn("Min"),
            new ReportColumn("Max"),
            new ReportColumn("Std expected"),
            new ReportColumn("Std")
        );
        foreach (var layer in layers)
        {
            table.Add(
                layer.Name,
                layer.Bound is { } bound ? $"{layer.Formula} = {Text(bound)}" : "none",
                Text(layer.Low),
                Text(layer.High),
                Text(layer.ExpectedDeviation),
                Text(layer.Deviation)
            );
        }

        table.Write(console);
        console.Line($"");
        console.Line(
            $"Uniform weights within a have a standard deviation of a/√3. Xavier's bound, gain·√(6/(fan_in + fan_out)), keeps"
        );
        console.Line(
            $"signals and gradients about as large from layer to layer; a fixed 0.1 does so only for one size of layer."
        );
        console.Line($"Picture: {pictures.Write(Picture, Figure(layers))}");
        return
        [
            Bound("default bound, 784 inputs", layers[0]),
            Bound("Xavier bound, 784-100, gain √2", layers[1]),
            new Comparison(
                "normal(0, 0.1), std",
                Text(layers[2].ExpectedDeviation),
                Text(layers[2].Deviation),
                Math.Abs(layers[2].Deviation - layers[2].ExpectedDeviation) < 0.001
            ),
        ];
    }

    /// <summary>The picture: the frequency of each value, one panel per layer, and the bounds.</summary>
    public static Figure Figure(IReadOnlyList<InitialWeights> layers) =>
        new(
            "Initial weights of a layer 784-100",
            "Three histograms of 78,400 weights over the same axis. PyTorch's default is flat between -0.036 and 0.036. "
                + "Xavier uniform with the gain of ReLU is flat between -0.117 and 0.117. Normal with standard deviation 0.1 "
                + "is a bell from about -0.4 to 0.4. Dashed lines mark the bounds of the first two.",
            [.. layers.Select(Panel)]
        )
        {
            PanelWidth = 680,
            PanelHeight = 230,
        };

    private static HistogramPanel Panel(InitialWeights layer, int index) =>
        new(
            $"{layer.Name}: {Text(layer.Low)} to {Text(layer.High)}, std {Text(layer.Deviation)}",
            "weight",
            "how many",
            Bins.Of([.. layer.Weights], -0.45, 0.45, 180)
        )
        {
            Colour = index,
            Marked = layer.Bound is { } bound ? [-bound, bound] : [],
        };

    private static Comparison Bound(string figure, InitialWeights layer)
    {
        var (bound, reached) = (layer.Bound!.Value, Math.Max(-layer.Low, layer.High));
        return new Comparison(figure, Text(bound), Text(reached), reached <= bound && reached > 0.999 * bound);
    }

    private static float[] Weights(torch.nn.Module network) => network.parameters().First().detach().data<float>().ToArray();

    private static string Text(double value) => FormattableString.Invariant($"{value:F4}");
}
