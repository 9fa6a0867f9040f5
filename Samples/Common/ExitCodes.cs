namespace NetDsl.Samples;

/// <summary>The exit codes of a sample's process.</summary>
public static class ExitCodes
{
    /// <summary>Everything was done.</summary>
    public const int Succeeded = 0;

    /// <summary>Something outside the program failed, such as a disk.</summary>
    public const int Failed = 1;

    /// <summary>The command line requests something that cannot be done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Ctrl-C; 128 + SIGINT, as in shells.</summary>
    public const int Interrupted = 130;
}
