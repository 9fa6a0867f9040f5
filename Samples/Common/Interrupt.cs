using System.Runtime.InteropServices;

namespace NetDsl.Samples;

/// <summary>Ctrl-C: the first one stops the program after the current step, the second one ends it immediately.</summary>
public sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration registration;

    /// <summary>Listens from now on.</summary>
    public Interrupt() => registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, OnSignal);

    /// <summary>Cancelled by the first Ctrl-C.</summary>
    public CancellationToken Token => source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        registration.Dispose();
        source.Dispose();
    }

    private void OnSignal(PosixSignalContext context)
    {
        // A signal that is not cancelled here ends the process.
        context.Cancel = !source.IsCancellationRequested;
        if (!context.Cancel && !Console.IsOutputRedirected)
        {
            Console.Write("\e[?25h"); // the live display has hidden the cursor
        }

        source.Cancel();
    }
}
