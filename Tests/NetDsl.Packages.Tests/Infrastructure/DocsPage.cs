using System.Text.RegularExpressions;

namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>The code blocks of a documentation page, so that what is printed there is what is tried.</summary>
internal sealed partial class DocsPage
{
    private readonly string[] blocks;

    public DocsPage(string path) =>
        blocks = [.. Fence().Matches(Repository.Read(path)).Select(block => block.Groups["text"].Value)];

    /// <summary>The one block that starts with this line, without that line.</summary>
    public string File(string firstLine) => Single(firstLine)[(firstLine.Length + 1)..];

    /// <summary>The lines of the one block that starts with this line.</summary>
    public IReadOnlyList<string> Lines(string firstLine) => Single(firstLine).TrimEnd('\n').Split('\n');

    private string Single(string firstLine) =>
        blocks.Single(block => block.StartsWith(firstLine + "\n", StringComparison.Ordinal));

    [GeneratedRegex(@"^```\w*\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
