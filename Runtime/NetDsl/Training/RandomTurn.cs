using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// A turn at the process's random stream, for generated code. The engine's layers draw initial weights and dropped elements from
/// that one stream only. Networks therefore take turns, so that building or training one does not affect another. When the turn
/// ends, the stream can be reset to its former state.
/// </summary>
/// <typeparam name="TState">The state of a stream, a tensor, which this library does not know.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RandomTurn<TState> : IDisposable
    where TState : class, IDisposable
{
    // One for each engine: each has its own stream.
    private static readonly Lock Turns = new();

    private readonly Action<TState> set;
    private readonly TState? before;

    /// <summary>Waits for the turn. The thread that has the turn may take it again.</summary>
    /// <param name="get">Gets the state of the process's stream.</param>
    /// <param name="set">Sets the state of the process's stream.</param>
    /// <param name="putBack">Whether to reset the stream afterwards, as if nothing had been drawn.</param>
    public RandomTurn(Func<TState> get, Action<TState> set, bool putBack)
    {
        this.set = set;
        Turns.Enter();
        try
        {
            before = putBack ? get() : null;
        }
        catch
        {
            Turns.Exit();
            throw;
        }
    }

    /// <summary>Ends the turn. A second call does nothing.</summary>
    public void Dispose()
    {
        try
        {
            if (before is not null)
            {
                set(before);
                before.Dispose();
            }
        }
        finally
        {
            Turns.Exit();
        }
    }
}
