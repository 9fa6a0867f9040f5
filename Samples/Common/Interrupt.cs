using System.Runtime.InteropServices;

namespace NetDsl.Samples;

/// <summary>Ctrl-C: the first asks the program to stop after the current step, the second ends it at once.</summary>
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
        // What is not cancelled here takes the system's way: the process ends.
        context.Cancel = !source.IsCancellationRequested;
        if (!context.Cancel && !Console.IsOutputRedirected)
        {
            Console.Write("\e[?25h"); // the live display has hidden the cursor
        }

        source.Cancel();
    }
}
