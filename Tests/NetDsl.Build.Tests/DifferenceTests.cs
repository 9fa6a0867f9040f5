using NetDsl.Build.Content;
using NetDsl.Build.Differences;

namespace NetDsl.Build.Tests;

/// <summary>Differences as they are printed.</summary>
public sealed class DifferenceTests
{
    [Fact]
    public void Changes_have_a_line_around() =>
        Assert.Equal(
            ["  2", "- 3", "+ three", "  4", "  ...", "  8", "- 9"],
            Difference.Lines("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\nthree\n4\n5\n6\n7\n8\n")
        );

    [Fact]
    public void White_space_is_a_difference() => Assert.Equal(["- a  b", "+ a b"], Difference.Lines("a  b\n", "a b\n"));

    [Fact]
    public void They_fit_on_a_screen()
    {
        var (before, after) = (Numbers(0), Numbers(1000));

        var lines = Difference.Lines(before, after);

        Assert.Equal(Difference.Screen, lines.Count);
        Assert.Equal($"  ... and {200 - (Difference.Screen - 1)} more changed lines", lines[^1]);
    }

    [Theory]
    [InlineData("a\nb\n", "a\nc\n", 2)]
    [InlineData("a\nb\n", "a\nb\nc\n", 3)]
    [InlineData("a\nb", "a", 2)]
    [InlineData("", "a", 1)]
    public void The_first_line_that_differs(string before, string after, int line) =>
        Assert.Equal(line, Difference.FirstLine(before, after));

    [Fact]
    public void Layers_that_come_and_go() =>
        Assert.Equal(
            "linear2 Linear(8, 8) -> Linear(8, 2), linear3 Linear(8, 2) removed, relu1 ReLU added; parameters 1 -> 2; "
                + "multiply-adds 3 as before",
            CardChange.Of(
                Card("1", "3", ("linear1", "Linear(4, 8)"), ("linear2", "Linear(8, 8)"), ("linear3", "Linear(8, 2)")),
                Card("2", "3", ("linear1", "Linear(4, 8)"), ("relu1", "ReLU"), ("linear2", "Linear(8, 2)"))
            )
        );

    [Fact]
    public void Of_many_layers_some_are_named() =>
        Assert.Equal(
            "linear0 Linear(0) -> Linear(1), linear1 Linear(1) -> Linear(2), linear2 Linear(2) -> Linear(3), "
                + "linear3 Linear(3) -> Linear(4) and 2 more; parameters 1 as before; multiply-adds 1 as before",
            CardChange.Of(
                Card("1", "1", [.. Enumerable.Range(0, 6).Select(i => ($"linear{i}", $"Linear({i})"))]),
                Card("1", "1", [.. Enumerable.Range(0, 6).Select(i => ($"linear{i}", $"Linear({i + 1})"))])
            )
        );

    private static SnapshotCard Card(string parameters, string multiplyAdds, params (string Name, string Layer)[] stages) =>
        new(
            "Net",
            [
                ["stage", "layer", "output", "parameters", "multiply-adds"],
                .. stages.Select(stage => new[] { stage.Name, stage.Layer, "[1]", "1", "1" }),
                ["total", "", "", parameters, multiplyAdds],
            ],
            []
        );

    private static string Numbers(int start) => string.Concat(Enumerable.Range(start, 100).Select(number => number + "\n"));
}
