using System.Text.Json;

namespace Samples.Tests.Tour;

/// <summary>PyTorch's figures for the tour (Goldens/make_tour.py).</summary>
internal static class TourGoldens
{
    private static readonly JsonElement Root = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Goldens", "tour.json")))
        .RootElement;

    public static double[] List(string part, string name) =>
        [.. Root.GetProperty(part).GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];

    public static double Number(string part, string name) => Root.GetProperty(part).GetProperty(name).GetDouble();

    /// <summary>Asserts that numbers are PyTorch's, but for rounding.</summary>
    public static void Near(IReadOnlyList<double> expected, IEnumerable<float> actual, double tolerance)
    {
        var numbers = actual.ToArray();
        Assert.Equal(expected.Count, numbers.Length);
        for (var i = 0; i < numbers.Length; i++)
        {
            Assert.InRange(numbers[i], expected[i] - tolerance, expected[i] + tolerance);
        }
    }
}
