namespace NetDsl.Onnx.Tests;

/// <summary>Settings that no example of a kind has, and that are mapped in a way of their own.</summary>
public sealed class VariantTests
{
    private static readonly (string Input, string Stage)[] Variants =
    [
        ("2, 6, 7", "AvgPool(3, Stride = 2, Padding = 1, CeilMode = true)"),
        ("2, 7, 7", "AvgPool(3, Stride = 2, Padding = 1, CeilMode = true)"),
        ("2, 8", "AvgPool(3, Stride = 2, CeilMode = true)"),
        ("2, 8", "AvgPool(2, Stride = 3, Padding = 1, CountIncludePadding = false)"),
        ("2, 8, 9", "MaxPool(3, Stride = 2, Dilation = 3, Padding = 1, CeilMode = true)"),
        ("2, 16", "MaxPool(2, Stride = 8, Dilation = 7, CeilMode = true)"),
        ("2, 9, 7", "MaxPool(2, CeilMode = true)"),
        ("2, 8, 6", "AdaptiveAvgPool(new[] { 4, 3 })"),
        ("2, 8, 7", "AdaptiveAvgPool(new[] { 4, 3 })"),
        ("2, 3", "AdaptiveAvgPool(5)"),
        ("2, 7, 6", "Conv(4, new[] { 4, 2 }, Padding = Same, Dilation = 3)"),
        ("4, 9, 9", "ConvTranspose(6, 3, Stride = 3, Padding = 2, OutputPadding = 2, Dilation = 2, Groups = 2)"),
        ("2, 3, 4", "Upsample(new[] { 3, 2 })"),
        ("2, 5", "Upsample(3, Mode = Linear, AlignCorners = true)"),
        ("2, 1", "Upsample(3, Mode = Linear)"),
        ("2, 3, 4", "Activation(Softmax, Dim = 0)"),
        ("2, 3, 4", "Activation(LogSoftmax, Dim = -2)"),
        ("2, 3, 4", "Activation(PRelu)"),
        ("2, 3, 4", "BatchNorm(TrackRunningStatistics = false)"),
        ("2, 3", "BatchNorm(Affine = false)"),
        ("2, 3, 4", "GroupNorm(1)"),
        ("4, 3", "GroupNorm(4)"),
        ("2, 3, 4", "LayerNorm(Dimensions = 3)"),
        ("2, 3, 4", "RmsNorm(Dimensions = 3, Epsilon = 0.1)"),
        ("3", "BatchNorm(TrackRunningStatistics = false)"),
        ("4, Standardise = true", "Layer(3)"),
        ("2, 3, 4, Standardise = true", "Conv(2, 2)"),
        ("2, 3, 4, Role = Sequence", "Layer(5, Bias = false)"),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, Type>> Networks = new(() =>
        ExportingProgram.Networks([
            .. Variants.Select((each, i) => $"[Network, Input({each.Input})] [{each.Stage}] public partial class {NameOf(i)};"),
        ])
    );

    public static TheoryData<int, string, string> Data
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            for (var i = 0; i < Variants.Length; i++)
            {
                data.Add(i, Variants[i].Input, Variants[i].Stage);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Data))]
    public void A_variant_gives_the_same_numbers(int number, string input, string stage)
    {
        Assert.Equal((input, stage), Variants[number]);
        using var network = ExportingProgram.Create(Networks.Value[NameOf(number)]);

        OnnxRun.Compare(network, 3, 2);
    }

    private static string NameOf(int number) => $"Variant{(char)('A' + (number / 26))}{(char)('A' + (number % 26))}";
}
