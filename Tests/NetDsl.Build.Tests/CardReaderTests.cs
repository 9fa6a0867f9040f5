using NetDsl.Build.Content;
using NetDsl.Build.Tests.Support;

namespace NetDsl.Build.Tests;

/// <summary>The card of a generated file, read from its data.</summary>
public sealed class CardReaderTests
{
    private static readonly string Source = UserProject.Text("Net", 16);

    [Fact]
    public void The_data_is_read()
    {
        var card = CardReader.Of(Source)!;

        Assert.Equal("Net: [4] -> [2]", card.Title);
        Assert.Equal(
            [
                ["stage", "layer", "output", "parameters", "multiply-adds"],
                ["linear1", "Linear(4, 16)", "[16]", "80", "64"],
                ["linear2", "Linear(16, 2)", "[2]", "34", "32"],
                ["total", "", "", "114", "96"],
            ],
            card.Rows
        );
        Assert.Equal(
            [
                ("memory", "parameters 456 B, stage outputs 72 B a sample (float32)\ntraining adds gradients 456 B"),
                ("loss", "CrossEntropy (softmax included)"),
            ],
            card.Facts
        );
    }

    [Fact]
    public void The_comment_at_the_head_is_not_read() =>
        Assert.Equal(
            ("114", "96"),
            CardReader.Of(string.Concat(Source.SkipWhile(letter => letter != '#')).Insert(0, "// total 1 2\n"))!.Totals
        );

    [Fact]
    public void Names_may_be_short() =>
        Assert.Equal(("114", "96"), CardReader.Of(Source.Replace("global::NetDsl", "NetDsl", StringComparison.Ordinal))!.Totals);

    [Theory]
    [InlineData(@"\\ \"" \' \t", "\\ \" ' \t")]
    [InlineData(@"\0\a\b\f\n\r\v", "\0\a\b\f\n\r\v")]
    [InlineData(@"\u00e4\u2028", "\u00e4\u2028")]
    [InlineData(@"\U0001F600", "\U0001F600")]
    [InlineData("Größe, ), new(", "Größe, ), new(")]
    public void Literals_are_read_as_the_compiler_reads_them(string literal, string value) =>
        Assert.Equal(value, CardReader.Of(Loss(literal))!.Facts[1].Text);

    [Theory]
    [InlineData(@"\x41")]
    [InlineData(@"\e")]
    [InlineData(@"\u12")]
    [InlineData(@"\uzzzz")]
    [InlineData(@"\UFFFFFFFF")]
    [InlineData(@"\U0000D800")]
    [InlineData("a\nb")]
    [InlineData("a\" b")]
    [InlineData(@"a\")]
    public void What_the_generator_does_not_write_is_no_card(string literal) => Assert.Null(CardReader.Of(Loss(literal)));

    [Theory]
    [InlineData("Parameters = 114", "Parameters = ")]
    [InlineData("Parameters = 114", "Parameters = -114")]
    [InlineData("Parameters = 114", "Parameters = 9223372036854775808")]
    [InlineData("Parameters = 114,", "Parameters = 114")]
    [InlineData("80, 64)", "80)")]
    [InlineData("80, 64)", "80, \"64\")")]
    [InlineData("Name = ", "<<<<<<< HEAD\nName = ")]
    public void Neither_is_what_somebody_has_edited(string text, string edited) =>
        Assert.Null(CardReader.Of(Source.Replace(text, edited, StringComparison.Ordinal)));

    [Fact]
    public void A_file_may_end_anywhere()
    {
        var end = Source.IndexOf("};", StringComparison.Ordinal) + 2;

        Assert.All(Enumerable.Range(0, end), length => Assert.Null(CardReader.Of(Source[..length])));
        Assert.NotNull(CardReader.Of(Source[..end]));
    }

    private static string Loss(string literal) =>
        Source.Replace("CrossEntropy (softmax included)\"", $"{literal}\"", StringComparison.Ordinal);
}
