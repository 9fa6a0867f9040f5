using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// A turn at the process's random stream, for generated code. The engine's layers draw initial weights and dropped elements from
/// that one stream and take no other, so networks draw one after another: building or training one disturbs no other one. When
/// the turn ends, the stream can be put back to where it was.
/// </summary>
/// <typeparam name="TState">Where a stream is, a tensor; this library knows none.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RandomTurn<TState> : IDisposable
    where TState : class, IDisposable
{
    // One for each engine: each has a stream of its own.
    private static readonly Lock Turns = new();

    private readonly Action<TState> set;
    private readonly TState? before;

    /// <summary>Waits for the turn. The thread that has it may take another one inside.</summary>
    /// <param name="get">Tells where the process's stream is.</param>
    /// <param name="set">Sets the process's stream.</param>
    /// <param name="putBack">Whether the stream goes on afterwards as if nothing had been drawn.</param>
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

    /// <summary>Ends the turn; once.</summary>
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
