namespace Conventions.Tests.Checks;

/// <summary>What a check found in the repository.</summary>
internal static class Findings
{
    /// <summary>Prints all findings, each on its line: xunit's own message shows the first few only and shortens them.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Order(StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, $"{all.Length} findings\n{string.Join('\n', all)}\n");
    }
}
