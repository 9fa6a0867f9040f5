namespace Conventions.Tests.Checks;

/// <summary>What is asserted of the repository, and of an example in the tests of a check.</summary>
internal static class Findings
{
    /// <summary>Prints all findings, one a line: the xunit's collections show the first few and cut them off.</summary>
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.Order(StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, $"{all.Length} findings\n{string.Join('\n', all)}\n");
    }
}
