using System.Text;
using Spectre.Console;

namespace NetDsl.Samples;

/// <summary>Writes lines to a Spectre console, which puts them above a live display.</summary>
/// <param name="console">The console.</param>
public sealed class ConsoleWriter(IAnsiConsole console) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => console.Profile.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => console.Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(string? value) => console.Write(value ?? "");

    /// <inheritdoc/>
    public override void WriteLine(string? value) => console.WriteLine(value ?? "");
}
