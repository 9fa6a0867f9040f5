namespace NativeSample;

/// <summary>What one command does.</summary>
public interface ITask
{
    /// <summary>Does it.</summary>
    /// <param name="output">Where results go.</param>
    /// <param name="cancellationToken">Stops it soon; what is done is shown and written.</param>
    /// <returns>The exit code.</returns>
    int Run(TextWriter output, CancellationToken cancellationToken);
}
