using Spectre.Console;

namespace NetDsl.Samples;

/// <summary>Makes the console that fits a writer.</summary>
public static class Consoles
{
    // Wide enough for the table's rows: redirected output has no width.
    private const int PlainWidth = 160;

    /// <summary>
    /// Colours and live progress on a terminal; elsewhere plain text, also in build services, where Spectre would otherwise write
    /// colours.
    /// </summary>
    public static IAnsiConsole Create(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        if (output.IsTerminal)
        {
            return AnsiConsole.Create(new AnsiConsoleSettings { Out = output });
        }

        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = output,
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            }
        );
        console.Profile.Width = PlainWidth;
        return console;
    }
}
