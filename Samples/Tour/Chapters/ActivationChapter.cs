using NetDsl.Samples;
using NetDsl.Samples.Charts;
using Spectre.Console;
using TorchSharp;

namespace TourSample.Chapters;

/// <summary>ReLU, sigmoid and tanh: values, gradients, where they stop learning.</summary>
public static class ActivationChapter
{
    /// <summary>The picture's file.</summary>
    public const string Picture = "activations.svg";

    private static readonly (string Name, Func<torch.Tensor, torch.Tensor> Function)[] Functions =
    [
        ("relu", x => torch.nn.functional.relu(x)),
        ("sigmoid", torch.sigmoid),
        ("tanh", torch.tanh),
    ];

    /// <summary>The three functions at the textbook's points, -8 to 7.5 in steps of a half.</summary>
    public static ActivationCurve[] Curves() => Curves(0.5);

    public static IEnumerable<Comparison> Show(IAnsiConsole console, PictureFolder pictures)
    {
        console.Line($"1  Activations");
        console.Line($"");
        var curves = Curves();
        Table(curves).Write(console);
        console.Line($"");
        foreach (var curve in curves)
        {
            console.Line($"{Saturation(curve)}");
        }

        console.Line($"");
        Centre(console, curves);
        DyingRelu(console);
        console.Line($"Picture: {pictures.Write(Picture, Figure())}");

        var (relu, sigmoid, tanh) = (curves[0], curves[1], curves[2]);
        return
        [
            Comparison.Digits("sigmoid(-8)", "3.3535e-04", "0.0000e-00", sigmoid.At(-8)),
            Comparison.Digits("sigmoid(-0.5)", "0.37754", "F5", sigmoid.At(-0.5f)),
            Comparison.Digits("tanh(0.5)", "0.4621", "F4", tanh.At(0.5f)),
            Comparison.Digits("tanh(1)", "0.7616", "F4", tanh.At(1)),
            Comparison.Digits("relu(7.5)", "7.5", "F1", relu.At(7.5f)),
        ];
    }

    /// <summary>The picture: each function with its gradient, with a grey background where it saturates.</summary>
    public static Figure Figure() =>
        new(
            "Activation functions and their gradients",
            "Three plots over -8 to 8. ReLU is 0 below 0 and the identity above, its gradient 0 and 1. Sigmoid climbs from 0 "
                + "to 1; its gradient is a bell of height 0.25 around 0. Tanh climbs from -1 to 1; its gradient is a "
                + "narrower bell of height 1. Grey ground marks where the gradient is below 0.01.",
            [.. Curves(0.0625).Select(Panel)]
        ) // a power of two: its multiples are exact, 0 among them
        {
            Columns = 3,
            PanelWidth = 300,
            PanelHeight = 320,
        };

    private static ActivationCurve[] Curves(double step) =>
        [.. Functions.Select(function => ActivationCurve.Of(function.Name, function.Function, -8, 8, step))];

    private static LinePanel Panel(ActivationCurve curve)
    {
        double[] places = [.. curve.X];
        return new(
            $"{curve.Name} (grey: saturated)",
            "x",
            "value",
            [new Series(curve.Name, places, [.. curve.Values]), new Series("gradient", places, [.. curve.Gradients])]
        )
        {
            Shaded =
            [
                (places[0], curve.SaturatedUpTo ?? double.NegativeInfinity),
                (curve.SaturatedFrom ?? double.PositiveInfinity, places[^1]),
            ],
        };
    }

    private static ReportTable Table(ActivationCurve[] curves)
    {
        var table = new ReportTable([
            new("x"),
            .. curves.SelectMany(curve => new ReportColumn[] { new(curve.Name), new("gradient") }),
        ]);
        for (var i = 0; i < curves[0].X.Count; i++)
        {
            table.Add([
                FormattableString.Invariant($"{curves[0].X[i]:F1}"),
                .. curves.SelectMany(curve => new[] { Digits(curve.Values[i]), Digits(curve.Gradients[i]) }),
            ]);
        }

        return table;
    }

    // Five digits, as the textbook's tensors are printed.
    private static string Digits(float value) =>
        value != 0 && Math.Abs(value) < 0.001
            ? FormattableString.Invariant($"{value:0.0000e-00}")
            : FormattableString.Invariant($"{value:F5}");

    private static string Saturation(ActivationCurve curve)
    {
        string[] sides =
        [
            .. curve.SaturatedUpTo is { } up ? [FormattableString.Invariant($"x <= {up:0.#}")] : Array.Empty<string>(),
            .. curve.SaturatedFrom is { } from ? [FormattableString.Invariant($"x >= {from:0.#}")] : Array.Empty<string>(),
        ];
        return $"{curve.Name} saturates (|gradient| < 0.01) for {string.Join(" and ", sides)}.";
    }

    // Over points symmetric about 0: the first one, -8, has no counterpart.
    private static void Centre(IAnsiConsole console, ActivationCurve[] curves)
    {
        var (sigmoid, tanh) = (curves[1].Values.Skip(1).Average(), curves[2].Values.Skip(1).Average());
        console.Line(
            $"""
            Outputs over -7.5 to 7.5 have a mean of {sigmoid:F4} (sigmoid) and {tanh:F4} (tanh): sigmoid's are not centred on 0,
            so all inputs of the next layer are positive, and the gradients of a unit's weights there all have the same sign.

            """
        );
    }

    private static void DyingRelu(IAnsiConsole console)
    {
        var dead = UnitGradients(x => torch.nn.functional.relu(x));
        var leaky = UnitGradients(x => torch.nn.functional.leaky_relu(x, 0.01));
        console.Line($"A dying ReLU: the unit relu(1 x - 10) is 0 for every x above. Its gradients, summed over them all:");
        console.Line($"  relu        weight {dead.Weight:0.####}, bias {dead.Bias:0.####}: it never learns again");
        console.Line($"  leaky relu  weight {leaky.Weight:0.####}, bias {leaky.Bias:0.####}: it can come back");
        console.Line($"");
    }

    /// <summary>Gradients of weight and bias of a unit that starts at 1 and -10, summed over the textbook's points.</summary>
    public static (float Weight, float Bias) UnitGradients(Func<torch.Tensor, torch.Tensor> activation)
    {
        using var scope = torch.NewDisposeScope();
        var x = torch.arange(-8, 8, 0.5, torch.ScalarType.Float32);
        var weight = torch.tensor(1f).requires_grad_();
        var bias = torch.tensor(-10f).requires_grad_();
        activation((x * weight) + bias).sum().backward();
        return (weight.grad!.item<float>(), bias.grad!.item<float>());
    }
}
