using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>NETDSL160 to NETDSL163 and NETDSL304: maps and the windows over them.</summary>
public sealed class WindowAdviceTests
{
    private const string End = " [Activation(Relu)] [GlobalAveragePool] [Layer(10)]";

    [Theory]
    [InlineData("[[|Input(28, 28, 3)|]] [Conv(32, 3)]" + End, "Write [Input(3, 28, 28)],")]
    [InlineData("[[|Input(32, 32, 4)|]] [BatchNorm] [AvgPool(2)] [Flatten] [Layer(10)]", "Write [Input(4, 32, 32)],")]
    public void Channels_last(string attributes, string message) =>
        Assert.Contains(message, Advised.Verify("NETDSL160", attributes), StringComparison.Ordinal);

    [Fact]
    public void Channels_last_are_the_cause_of_an_error() =>
        Advised.VerifyAll(["NETDSL160", "NETDSL026"], "[[|Input(28, 28, 1)|]] [Conv(32, [|3|])] [Flatten] [Layer(10)]");

    [Theory]
    [InlineData("[Input(28, 28, 3)] [Flatten] [Layer(10)]")]
    [InlineData("[Input(28, 28, 3, Role = Map)] [Conv(32, 3)]" + End)]
    [InlineData("[Input(3, 28, 28)] [Conv(32, 3)]" + End)]
    [InlineData("[Input(8, 8, 3)] [Conv(32, 3)]" + End)]
    [InlineData("[Input(64, 32, 3)] [Conv(32, 3)]" + End)]
    [InlineData("[Input(32, 32, 2)] [Conv(32, 2)]" + End)]
    [InlineData("[Input(28, 3)] [Conv(32, 3)]" + End)]
    public void Channels_last_is_silent_on_near_misses(string attributes) => Advised.Silent("NETDSL160", attributes);

    [Theory]
    [InlineData("Conv(16, [|4|], Padding = Same)", "A kernel over 4 places has no middle: Same pads with 1 before the map and 2")]
    [InlineData("Conv(16, [|new[] { 3, 2 }|], Padding = Same)", "A kernel over 2 places has no middle: Same pads with 0 before")]
    [InlineData("Conv(16, [|2|], Padding = Same, Dilation = 3)", "A kernel over 4 places")]
    public void Same_of_an_even_kernel(string stage, string message) =>
        Assert.StartsWith(message, Advised.Verify("NETDSL161", $"[Input(3, 32, 32)] [{stage}]" + End));

    [Theory]
    [InlineData("Conv(16, 3, Padding = Same)")]
    [InlineData("Conv(16, 4, Padding = 1)")]
    [InlineData("Conv(16, 2, Padding = Same, Dilation = 2)")]
    [InlineData("Conv(16, 1, Padding = Same)")]
    public void Same_of_an_even_kernel_is_silent_on_near_misses(string stage) =>
        Advised.Silent("NETDSL161", $"[Input(3, 32, 32)] [{stage}]" + End);

    [Theory]
    [InlineData("MaxPool(2, Padding = 1, [|CeilMode = true|])")]
    [InlineData("AvgPool(2, [|CeilMode = true|], Padding = 1)")]
    public void Ceil_mode_with_padding(string stage) =>
        Assert.StartsWith(
            "CeilMode = true changes nothing here: the last window of this ",
            Advised.Verify("NETDSL162", $"[Input(3, 27, 27)] [{stage}]" + End)
        );

    [Theory]
    [InlineData("MaxPool(3, Stride = 2, CeilMode = true)")]
    [InlineData("MaxPool(3, Stride = 2, Padding = 1, CeilMode = true)")]
    [InlineData("MaxPool(2, Padding = 1)")]
    public void Ceil_mode_with_padding_is_silent_on_near_misses(string stage) =>
        Advised.Silent("NETDSL162", $"[Input(3, 27, 27)] [{stage}]" + End);

    [Theory]
    [InlineData("Conv(16, 3, [|Stride = 4|])", "move by 4 and read only 3 of every 4 rows: ", "Write Stride = 3 or less,")]
    [InlineData("Conv(16, 3, [|Stride = new[] { 1, 5 }|])", "read only 3 of every 5 columns: ", "Write Stride = 3 or less,")]
    [InlineData("MaxPool(2, [|Stride = 3|])", "read only 2 of every 3 rows: ", "Write Stride = 2 or less,")]
    [InlineData("Conv(16, 3, [|Stride = 2|], Dilation = 2)", "read only 1 of every 2 rows: ", "without a common divisor,")]
    public void Windows_skip(string stage, string what, string repair)
    {
        var message = Advised.Verify("NETDSL163", $"[Input(3, 32, 32)] [{stage}]" + End);

        Assert.Contains(what, message, StringComparison.Ordinal);
        Assert.Contains(repair, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Conv(16, 1, Stride = 2)")]
    [InlineData("Conv(16, new[] { 3, 1 }, Stride = 2)")]
    [InlineData("Conv(16, 4, Stride = 4)")]
    [InlineData("Conv(16, 2, Stride = 2, Dilation = 3)")]
    [InlineData("Conv(16, 31, Stride = 40)")]
    public void Windows_skip_is_silent_on_near_misses(string stage) =>
        Advised.Silent("NETDSL163", $"[Input(3, 32, 32)] [{stage}]" + End);

    [Theory]
    [InlineData("[Input(3, 7, 7)] [MaxPool([|4|])]", "This MaxPool never reads the last 3 of 7 rows:", "Write CeilMode = true,")]
    [InlineData(
        "[Input(3, 12, 3)] [AvgPool([|kernel: 2|])]",
        "This AvgPool never reads the last 1 of 3 columns:",
        "Write CeilMode = true,"
    )]
    [InlineData(
        "[Input(3, 9)] [Conv(8, [|5|], Stride = 5)]",
        "This Conv never reads the last 4 of 9 places:",
        "Write a Padding,"
    )]
    public void Edge_not_read(string stages, string start, string repair)
    {
        var message = Advised.Verify("NETDSL304", stages + End);

        Assert.StartsWith(start, message);
        Assert.Contains(repair, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Input(3, 5, 5)] [MaxPool(2)]")]
    [InlineData("[Input(3, 7, 7)] [MaxPool(4, CeilMode = true)]")]
    [InlineData("[Input(3, 8, 8)] [Conv(8, 3, Stride = 2, Padding = 1)]")]
    [InlineData("[Input(3, 4, 4)] [Conv(8, 1, Stride = 2)]")]
    public void Edge_not_read_is_silent_on_near_misses(string stages) => Advised.Silent("NETDSL304", stages + End);
}
