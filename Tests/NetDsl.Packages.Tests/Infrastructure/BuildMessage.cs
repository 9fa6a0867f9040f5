using System.Globalization;
using System.Text.RegularExpressions;

namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>An error or a warning as <c>dotnet build</c> prints it.</summary>
/// <param name="File">The file it is about, without its folder.</param>
/// <param name="Line">The line from 1; 0: about the file as a whole.</param>
/// <param name="Column">The column from 1; 0: about the file as a whole.</param>
/// <param name="IsError">Whether it fails the build.</param>
/// <param name="Code">NETDSL021, CS0103, …</param>
/// <param name="Text">The sentence.</param>
/// <param name="Link">The page that explains it, where one is printed.</param>
/// <param name="Project">The project that was built, without folder and extension.</param>
public sealed partial record BuildMessage(
    string File,
    int Line,
    int Column,
    bool IsError,
    string Code,
    string Text,
    string? Link,
    string Project
)
{
    /// <summary>
    /// Reads a line such as <c>Net.cs(3,8): error NETDSL021: This … (https://…) [App.csproj]</c>; null: it is none.
    /// </summary>
    public static BuildMessage? Read(string line)
    {
        var match = Pattern().Match(line);
        return match.Success
            ? new BuildMessage(
                Path.GetFileName(match.Groups["file"].Value.Trim()),
                Number(match.Groups["line"]),
                Number(match.Groups["column"]),
                match.Groups["severity"].Value == "error",
                match.Groups["code"].Value,
                match.Groups["text"].Value,
                match.Groups["link"].Success ? match.Groups["link"].Value : null,
                Path.GetFileNameWithoutExtension(match.Groups["project"].Value)
            )
            : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^(?<file>[^:\n](?::[\\/])?[^:\n]*?)(?:\((?<line>\d+),(?<column>\d+)(?:,\d+,\d+)?\))? ?: "
            + @"(?<severity>error|warning) (?<code>\w+): (?<text>.*?)"
            + @"(?: \((?<link>(?:https://|docs/)[^ )]+)\))?(?: \[(?<project>[^\]]+?)(?:::[^\]]*)?\])?$"
    )]
    private static partial Regex Pattern();
}
