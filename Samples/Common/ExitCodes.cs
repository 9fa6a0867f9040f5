namespace NetDsl.Samples;

/// <summary>What a sample's process ends with.</summary>
public static class ExitCodes
{
    /// <summary>Everything asked for was done.</summary>
    public const int Succeeded = 0;

    /// <summary>Something outside the program failed, a disk say.</summary>
    public const int Failed = 1;

    /// <summary>The command line asks for what cannot be done.</summary>
    public const int WrongUsage = 2;

    /// <summary>Ctrl-C; 128 + SIGINT, as shells have it.</summary>
    public const int Interrupted = 130;
}
