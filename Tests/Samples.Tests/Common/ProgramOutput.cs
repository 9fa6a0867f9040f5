namespace Samples.Tests.Common;

/// <summary>What a run of a program left.</summary>
internal sealed record ProgramOutput(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The rows of the tables in Markdown, heads and rules included.</summary>
    public string[][] Table => [.. Lines.Where(line => line.StartsWith('|')).Select(Cells)];

    private static string[] Cells(string row) => [.. row.Split('|')[1..^1].Select(cell => cell.Trim())];
}
