namespace NativeSample;

/// <summary>The work of one command.</summary>
public interface ITask
{
    /// <summary>Does it.</summary>
    /// <param name="output">The output for results.</param>
    /// <param name="cancellationToken">Stops it soon; results so far are shown and written.</param>
    /// <returns>The exit code.</returns>
    int Run(TextWriter output, CancellationToken cancellationToken);
}
