namespace NetDsl.Samples;

/// <summary>The frame of every sample: faults that a user can fix become one line and an exit code.</summary>
public static class SampleProgram
{
    /// <summary>Runs a sample.</summary>
    /// <param name="error">The output for the line of a fault.</param>
    /// <param name="read">Reads the command line; null when help or the version was printed. It needs no engine.</param>
    /// <param name="body">The sample; it returns its exit code.</param>
    /// <returns>
    /// The body's exit code; <see cref="ExitCodes.WrongUsage"/> after a <see cref="UsageException"/>,
    /// <see cref="ExitCodes.Failed"/> when a file cannot be read or written, or TorchSharp's native library does not load. Any
    /// other exception is a fault of the program and is not caught.
    /// </returns>
    public static int Run<TOptions>(TextWriter error, Func<TOptions?> read, Func<TOptions, int> body)
        where TOptions : class
    {
        try
        {
            if (read() is not { } options)
            {
                return ExitCodes.Succeeded;
            }

            NativeEngine.Load();
            return body(options);
        }
        catch (UsageException fault)
        {
            error.WriteLine($"error: {fault.Message}");
            return ExitCodes.WrongUsage;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or EngineLoadException)
        {
            error.WriteLine($"error: {fault.Message}");
            return ExitCodes.Failed;
        }
    }
}
