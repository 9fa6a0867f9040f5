using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace NetDsl.Benchmarks;

/// <summary>PyTorch as a contender: the first Python that can import torch.</summary>
internal static class Python
{
    /// <summary>Starts it.</summary>
    /// <param name="pythons">Pythons to try, in order.</param>
    /// <param name="folder">The folder of the MNIST files.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="work">What to time: "train" or "predict".</param>
    /// <param name="clock">What to count.</param>
    /// <returns>Null when none of them has PyTorch.</returns>
    public static WorkerProcess? Start(IEnumerable<string> pythons, string folder, int threads, string work, Clock clock) =>
        pythons.FirstOrDefault(CanImportTorch) is { } python
            ? WorkerProcess.Start(
                python,
                Path.Combine(AppContext.BaseDirectory, "torch_loop.py"),
                folder,
                threads.ToString(CultureInfo.InvariantCulture),
                work,
                clock.Word
            )
            : null;

    private static bool CanImportTorch(string python)
    {
        try
        {
            var start = new ProcessStartInfo(python, ["-c", "import torch"]) { RedirectStandardError = true };
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // there is no such program
        }
    }
}
