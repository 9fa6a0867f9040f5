using NetDsl.Build.Differences;

namespace NetDsl.Build.Tests;

/// <summary>Differences as they are printed.</summary>
public sealed class DifferenceTests
{
    [Fact]
    public void ChangesHaveALineAround() => Assert.Equal(
        ["  2", "- 3", "+ three", "  4", "  ...", "  8", "- 9"],
        Difference.Lines("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\nthree\n4\n5\n6\n7\n8\n"));

    [Fact]
    public void WhiteSpaceIsADifference() => Assert.Equal(["- a  b", "+ a b"], Difference.Lines("a  b\n", "a b\n"));

    [Fact]
    public void TheyFitOnAScreen()
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
    public void TheFirstLineThatDiffers(string before, string after, int line) => Assert.Equal(line, Difference.FirstLine(before, after));

    private static string Numbers(int start) => string.Concat(Enumerable.Range(start, 100).Select(number => number + "\n"));
}
