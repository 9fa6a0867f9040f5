using System.Text;
using Spectre.Console;

namespace MnistSample;

/// <summary>Writes lines to a Spectre console, which puts them above a live display.</summary>
/// <param name="console">The console.</param>
internal sealed class ConsoleWriter(IAnsiConsole console) : TextWriter
{
    public override Encoding Encoding => console.Profile.Encoding;

    public override void Write(char value) => console.Write(value.ToString());

    public override void Write(string? value) => console.Write(value ?? "");

    public override void WriteLine(string? value) => console.WriteLine(value ?? "");
}
