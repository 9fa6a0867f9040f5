using NetDsl.CodeFixes.Tests.Support;

namespace NetDsl.CodeFixes.Tests.Fixes;

/// <summary>NETDSL022, NETDSL080, NETDSL081, NETDSL110, NETDSL111, NETDSL160, NETDSL162 and NETDSL301 over maps.</summary>
public sealed class MapTests
{
    private const string End = " [Activation(Relu)] [GlobalAveragePool] [Layer(10)]";

    [Fact]
    public void Flattens_a_map() =>
        Verify(
            "NETDSL022",
            "AddFlatten",
            "[Input(1, 8, 8)] [Conv(8, 3)] [Activation(Relu)] [Layer(10)]",
            "[Input(1, 8, 8)] [Conv(8, 3)] [Activation(Relu)] [Flatten] [Layer(10)]"
        );

    [Theory]
    [InlineData("NETDSL080", "Conv(16, 3, Stride = 2, Padding = Same)", "Conv(16, 3, Stride = 2, Padding = 1)")]
    [InlineData(
        "NETDSL080",
        "Conv(16, new[] { 3, 5 }, Padding = Same, Stride = 2)",
        "Conv(16, new[] { 3, 5 }, Padding = new[] { 1, 2 }, Stride = 2)"
    )]
    [InlineData("NETDSL081", "MaxPool(2, Padding = 2)", "MaxPool(2, Padding = 1)")]
    [InlineData("NETDSL081", "AvgPool(4, Padding = new[] { 1, 3 })", "AvgPool(4, Padding = new[] { 1, 2 })")]
    [InlineData("NETDSL081", "MaxPool(new[] { 2, 5 }, Padding = 2)", "MaxPool(new[] { 2, 5 }, Padding = new[] { 1, 2 })")]
    public void Writes_the_padding_as_a_number(string id, string before, string after) =>
        Verify(id, "NumberPadding", $"[Input(3, 8, 8)] [{before}]{End}", $"[Input(3, 8, 8)] [{after}]{End}");

    [Theory]
    [InlineData("[Input(28, 28, 3)]", "[Input(3, 28, 28)]")]
    [InlineData("[Input(2 * 14, 28, /* grey */ 1)]", "[Input(1, 2 * 14, /* grey */ 28)]")]
    public void Writes_channels_first(string before, string after) =>
        Verify("NETDSL160", "ReorderInput", before + " [Conv(8, 3)]" + End, after + " [Conv(8, 3)]" + End);

    [Fact]
    public void An_array_of_sizes_is_left() =>
        Fixed.Offers("NETDSL160", Network("[Input(new[] { 28, 28, 3 })] [Conv(8, 3)]" + End));

    [Fact]
    public void Removes_a_ceil_mode_without_effect() =>
        Verify(
            "NETDSL162",
            "RemoveArgument",
            "[Input(3, 27, 27)] [MaxPool(2, CeilMode = true, Padding = 1)]" + End,
            "[Input(3, 27, 27)] [MaxPool(2, Padding = 1)]" + End
        );

    [Theory]
    [InlineData("[Conv(8, 3)] [BatchNorm]", "[Conv(8, 3, Bias = false)] [BatchNorm]")]
    [InlineData(
        "[Conv(8, 3, InitBias = 0.1, Padding = Same)] [MaxPool(2)] [BatchNorm]",
        "[Conv(8, 3, Bias = false, Padding = Same)] [MaxPool(2)] [BatchNorm]"
    )]
    public void Leaves_the_bias_out(string before, string after) =>
        Verify("NETDSL301", "NoBias", "[Input(3, 8, 8)] " + before + End, "[Input(3, 8, 8)] " + after + End);

    [Fact]
    public void Inserts_an_activation() =>
        Verify(
            "NETDSL110",
            "InsertActivation",
            "[Input(1, 8, 8)] [Conv(8, 3, Bias = false)] [BatchNorm] [Conv(8, 3)]" + End,
            "[Input(1, 8, 8)] [Conv(8, 3, Bias = false)] [BatchNorm] [Activation(Relu)] [Conv(8, 3)]" + End
        );

    [Fact]
    public void Removes_a_repetition_after_a_pool() =>
        Verify(
            "NETDSL111",
            "RemoveRepetition",
            "[Input(1, 8, 8)] [Conv(8, 3)] [Activation(Relu)] [MaxPool(2)] [Activation(Relu)] [Flatten] [Layer(10)]",
            "[Input(1, 8, 8)] [Conv(8, 3)] [Activation(Relu)] [MaxPool(2)] [Flatten] [Layer(10)]"
        );

    private static string Verify(string id, string key, string before, string after) =>
        Fixed.Verify(id, key, Network(before), Network(after));

    private static string Network(string stages) => "[Network] " + stages + " public partial class Net;";
}
