using MnistSample;
using NetDsl.Samples;
using Spectre.Console;

namespace TourSample.Chapters;

/// <summary>Networks as PyTorch's <c>print(model)</c> shows them.</summary>
public static class PrintingChapter
{
    private const string Published =
        "LogisticRegressionModel(\n  (linear): Linear(in_features=784, out_features=10, bias=True)\n)";

    public static IEnumerable<Comparison> Show(IAnsiConsole console)
    {
        console.Line($"");
        console.Line($"3  print(model)");
        using var logistic = new LogisticRegressionModel();
        using var c = new ModelC();
        using var e = new ModelE();
        foreach (var network in new object[] { logistic, c, e })
        {
            console.Line($"");
            console.Line($"{network}");
        }

        yield return new Comparison(
            "print(LogisticRegressionModel)",
            "3 lines",
            logistic.ToString() == Published ? "the same text" : "another text",
            logistic.ToString() == Published
        );
    }
}
