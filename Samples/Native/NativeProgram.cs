using NetDsl.Samples;

namespace NativeSample;

/// <summary>The program: read the command line, do what it says.</summary>
/// <param name="output">Where results go.</param>
/// <param name="error">Where errors go.</param>
public sealed class NativeProgram(TextWriter output, TextWriter error)
{
    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="cancellationToken">Stops it after the current step; what is done is shown and written.</param>
    /// <returns>The exit code.</returns>
    public int Run(string[] args, CancellationToken cancellationToken) =>
        SampleProgram.Run(error, () => new CommandLine().Read(args, output), task => task.Run(output, cancellationToken));
}
