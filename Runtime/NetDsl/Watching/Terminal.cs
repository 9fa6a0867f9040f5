namespace NetDsl;

/// <summary>An output for progress, and what it can show.</summary>
/// <param name="Output">The writer.</param>
/// <param name="IsLive">Whether a line can be redrawn; false for files, pipes, build services and <c>TERM=dumb</c>.</param>
/// <param name="HasColours">Whether colours may be used; false with <c>NO_COLOR</c>.</param>
/// <param name="Width">Columns of a line at the moment.</param>
internal sealed record Terminal(TextWriter Output, bool IsLive, bool HasColours, Func<int> Width)
{
    // What terminals have had since punched cards, where the size is not known.
    private const int UsualWidth = 80;

    /// <summary>Whether the writer's encoding has the characters that bars are drawn with.</summary>
    public bool HasBars => Output.Encoding.WebName.StartsWith("utf", StringComparison.OrdinalIgnoreCase);

    /// <summary>The process's standard output.</summary>
    public static Terminal Console() =>
        Of(
            System.Console.Out,
            System.Console.IsOutputRedirected,
            OperatingSystem.IsWindows(),
            Environment.GetEnvironmentVariable
        );

    /// <summary>A writer: the process's standard output, or one that only takes lines.</summary>
    public static Terminal Of(TextWriter output) =>
        ReferenceEquals(output, System.Console.Out) ? Console() : new Terminal(output, false, false, () => UsualWidth);

    /// <summary>Standard output, by what is known of it.</summary>
    /// <param name="output">The writer.</param>
    /// <param name="isRedirected">Whether it is a file or a pipe.</param>
    /// <param name="isWindows">Whether a terminal needs no <c>TERM</c>.</param>
    /// <param name="environment">Gives environment variables.</param>
    public static Terminal Of(TextWriter output, bool isRedirected, bool isWindows, Func<string, string?> environment)
    {
        var kind = environment("TERM");
        var isService = environment("CI") is { Length: > 0 } service && service != "false";
        var isLive = !isRedirected && !isService && kind != "dumb" && (isWindows || !string.IsNullOrEmpty(kind));

        // https://no-color.org. The older Windows console shows escape sequences as text.
        var hasColours =
            isLive && string.IsNullOrEmpty(environment("NO_COLOR")) && (!isWindows || environment("WT_SESSION") is not null);
        return new Terminal(output, isLive, hasColours, ConsoleWidth);
    }

    private static int ConsoleWidth()
    {
        try
        {
            return System.Console.WindowWidth is > 0 and var width ? width : UsualWidth;
        }
        catch (Exception unknown) when (unknown is IOException or PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }
}
