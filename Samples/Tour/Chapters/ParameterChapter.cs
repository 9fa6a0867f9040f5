using MnistSample;
using NetDsl.Samples;
using Spectre.Console;
using TorchSharp;

namespace TourSample.Chapters;

/// <summary>The parameters of a network, as a list of tensors.</summary>
public static class ParameterChapter
{
    private const string Published = "4: [100, 784] [100] [10, 100] [10]";

    public static IEnumerable<Comparison> Show(IAnsiConsole console)
    {
        console.Line($"");
        console.Line($"2  Parameters");
        console.Line($"");
        using var a = new ModelA();
        using var b = new ModelB();
        using var c = new ModelC();
        var table = new ReportTable(
            new ReportColumn("Parameter of C", IsText: true),
            new ReportColumn("Shape"),
            new ReportColumn("Numbers")
        );
        foreach (var (name, parameter) in c.named_parameters())
        {
            table.Add(name, Shape(parameter), FormattableString.Invariant($"{parameter.numel():N0}"));
        }

        table.Add("total", "", FormattableString.Invariant($"{ModelC.ParameterCount:N0}"));
        table.Write(console);
        console.Line($"");
        console.Line(
            $"A layer's weight has a row for each output. A, B and C differ only in the activation, which has no parameters:"
        );
        return
        [
            .. new (string Name, torch.nn.Module Network)[] { ("A", a), ("B", b), ("C", c) }.Select(entry =>
            {
                var list = List(entry.Network);
                console.Line($"  {entry.Name}  {list}");
                return Comparison.Text($"parameters of {entry.Name}", Published, list);
            }),
        ];
    }

    private static string List(torch.nn.Module network)
    {
        var shapes = network.parameters().Select(Shape).ToArray();
        return $"{shapes.Length}: {string.Join(' ', shapes)}";
    }

    private static string Shape(torch.Tensor tensor) => $"[{string.Join(", ", tensor.shape)}]";
}
