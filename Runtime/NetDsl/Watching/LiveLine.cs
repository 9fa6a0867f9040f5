namespace NetDsl;

/// <summary>
/// The last line of a terminal, which is drawn again and again. It uses a carriage return and spaces alone, so that it works on
/// every terminal, and the cursor stays visible: nothing has to be put back if the process ends in the middle.
/// </summary>
/// <param name="output">The terminal's writer.</param>
internal sealed class LiveLine(TextWriter output)
{
    // Ctrl-C is handled on another thread.
    private readonly Lock turn = new();
    private int shown;

    /// <summary>Shows a text in place of the one before.</summary>
    /// <param name="text">The text, without colours, shorter than the terminal is wide.</param>
    /// <param name="coloured">The same with colours.</param>
    public void Draw(string text, string coloured)
    {
        lock (turn)
        {
            output.Write($"\r{coloured}{new string(' ', Math.Max(0, shown - text.Length))}");
            output.Flush();
            shown = Math.Max(shown, text.Length);
        }
    }

    /// <summary>Writes a line that stays; the live line is gone until it is drawn again.</summary>
    public void WriteLine(string line)
    {
        lock (turn)
        {
            Erase();
            output.WriteLine(line);
        }
    }

    /// <summary>Removes the live line; the cursor is at the start of an empty line.</summary>
    public void Clear()
    {
        lock (turn)
        {
            Erase();
            output.Flush();
        }
    }

    /// <summary>Leaves the live line as it is; what is written next begins below it.</summary>
    public void Leave()
    {
        lock (turn)
        {
            if (shown > 0)
            {
                output.WriteLine();
                output.Flush();
                shown = 0;
            }
        }
    }

    private void Erase()
    {
        if (shown > 0)
        {
            output.Write($"\r{new string(' ', shown)}\r");
            shown = 0;
        }
    }
}
