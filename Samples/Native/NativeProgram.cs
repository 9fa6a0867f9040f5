using NetDsl.Samples;

namespace NativeSample;

/// <summary>The program: reads the command line and runs its task.</summary>
/// <param name="output">The output for results.</param>
/// <param name="error">The output for errors.</param>
public sealed class NativeProgram(TextWriter output, TextWriter error)
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">Stops it after the current step; results so far are shown and written.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args, CancellationToken cancellationToken) =>
        SampleProgram.Run(error, () => new CommandLine().Read(args, output), task => task.Run(output, cancellationToken));
}
