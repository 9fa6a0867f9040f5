namespace NetDsl.Generator.Tests.Support;

/// <summary>A table of the documentation that is made from the code, between two marks; the rest is written by hand.</summary>
/// <param name="Path">The page.</param>
/// <param name="Origin">What it is made from.</param>
/// <param name="Variable">Set to write, this environment variable makes the test write the table.</param>
/// <param name="Test">That test's class.</param>
internal sealed record MadeTable(string Path, string Origin, string Variable, string Test)
{
    private const string End = "<!-- End of the table -->\n";

    /// <summary>The command that writes the table.</summary>
    public string Command =>
        $"{Variable}=write dotnet test Tests/NetDsl.Generator.Tests -c Release --filter FullyQualifiedName~{Test}";

    private string Start => $"<!-- Made from {Origin} by\n     {Command}\n-->\n";

    /// <summary>The page with another table between the marks.</summary>
    public string Renew(string text, string table)
    {
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        return start >= 0 && end > start
            ? $"{text[..start]}{Start}\n{table}\n{text[end..]}"
            : throw new InvalidDataException($"{Path} has no table between\n{Start}and\n{End}");
    }

    /// <summary>Asserts that the page has this table, or writes it.</summary>
    public void Verify(string table)
    {
        var text = Repository.Read(Path);
        var renewed = Renew(text, table);
        if (Environment.GetEnvironmentVariable(Variable) == "write")
        {
            File.WriteAllText(Repository.Locate(Path), renewed);
            return;
        }

        Assert.True(text == renewed, $"{Path} is not made from today's {Origin["the ".Length..]}. Make it by\n{Command}");
    }
}
