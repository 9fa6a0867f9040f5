using System.Text.RegularExpressions;

namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>
/// Where packages come from on this machine: a feed's name, which its credentials go by, and its address or folder.
/// </summary>
internal sealed partial record PackageSource(string Name, string Address)
{
    /// <summary>The sources that the user's own configuration has, of those that are enabled.</summary>
    public static async Task<IReadOnlyList<PackageSource>> OfTheUser(string cache)
    {
        var list = await DotNet.Run(Repository.Root, ["nuget", "list", "source", "--format", "Detailed"], cache);
        return Parse(list.MustSucceed().Output);
    }

    /// <summary>Reads pairs of lines, <c>  1.  nuget.org [Enabled]</c> and the address below it.</summary>
    internal static IReadOnlyList<PackageSource> Parse(string list) =>
        [
            .. Entry()
                .Matches(list)
                .Select(entry => new PackageSource(entry.Groups["name"].Value, entry.Groups["address"].Value.Trim())),
        ];

    [GeneratedRegex(@"^ *\d+\. +(?<name>.+?) \[Enabled\]\r?\n(?<address>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
