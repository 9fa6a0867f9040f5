using NetDsl.Generator.Tests.Support;

namespace NetDsl.Onnx.Tests;

/// <summary>Every kind of stage gives the same numbers in ONNX Runtime, for each of its examples.</summary>
public sealed class KindTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, Type>> Networks = new(() =>
        ExportingProgram.Networks([
            .. StageExamples.All.Select(
                (each, number) =>
                    $"[Network] {StageExamples.Input(each.Example.Input)} [{each.Example.Declaration}] "
                    + $"public partial class Net{number.ToString(System.Globalization.CultureInfo.InvariantCulture)};"
            ),
        ])
    );

    [Theory]
    [MemberData(nameof(StageExamples.Data), MemberType = typeof(StageExamples))]
    public void An_example_gives_the_same_numbers(int number, string declaration)
    {
        using var network = ExportingProgram.Create(
            Networks.Value[$"Net{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}"]
        );

        // The statistics of the batch itself: one sample has no variance.
        int[] batches = declaration.Contains("TrackRunningStatistics = false", StringComparison.Ordinal) ? [3, 4] : [1, 3];
        OnnxRun.Compare(network, batches);
    }
}
