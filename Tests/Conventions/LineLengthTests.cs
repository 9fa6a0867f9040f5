using Conventions.Tests.Checks;

namespace Conventions.Tests;

/// <summary>The width is that of .editorconfig, which CSharpier reads too.</summary>
public sealed class LineLengthTests
{
    private static readonly string TooLong = new('x', LineLengthCheck.Limit);

    [Fact]
    public void No_line_is_too_long() => Findings.None(SourceFile.All.SelectMany(LineLengthCheck.Findings));

    [Fact]
    public void The_limit_is_that_of_the_formatter() => Assert.Equal(130, LineLengthCheck.Limit);

    [Theory]
    [InlineData("// {0}")]
    [InlineData("/// <summary>{0}</summary>\nclass C;")]
    [InlineData("class C { string text = \"{0}\"; }")]
    [InlineData("class C { string text = $\"{0}{1 + 2}\"; }")]
    [InlineData("class C { string text = \"\"\"{0}\"\"\"; }")]
    // The line breaks of this text are before the line that is too long.
    [InlineData("class C { string text = @\"\n\" + \"{0}\"; }")]
    public void A_line_that_is_too_long_is_reported(string form)
    {
        var code = "\n" + form.Replace("{0}", TooLong);

        var finding = Assert.Single(LineLengthCheck.Findings(SourceFile.Of(code)));

        var line = 1 + code.Split('\n').ToList().FindIndex(text => text.Contains(TooLong));
        Assert.StartsWith($"Tests/Some.Tests/SomeTests.cs:{line}: the line has ", finding);
        Assert.EndsWith("Break the comment, split the text at a space (\"…\" + \"…\"), or make it a raw string.", finding);
    }

    [Fact]
    public void A_line_of_130_characters_passes() =>
        Assert.Empty(LineLengthCheck.Findings(SourceFile.Of($"//{TooLong[2..]}\nclass C;")));

    [Theory]
    [InlineData("class C { string text = \"\"\"\n{0}\n\"\"\"; }")]
    [InlineData("class C { string text = $\"\"\"\n{0}{1 + 2}\n\"\"\"; }")]
    [InlineData("class C { string text = @\"\n{0}\"; }")]
    [InlineData("class C { string text = $@\"\n{0}\"; }")]
    public void Text_of_several_lines_may_be_wider(string form) =>
        Assert.Empty(LineLengthCheck.Findings(SourceFile.Of(form.Replace("{0}", TooLong))));
}
