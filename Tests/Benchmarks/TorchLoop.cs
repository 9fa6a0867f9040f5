using System.Diagnostics;
using System.Globalization;

namespace NetDsl.Benchmarks;

/// <summary>PyTorch in a Python process that stays for the whole benchmark (<c>torch_loop.py</c>).</summary>
internal sealed class TorchLoop : IContender
{
    private readonly Process process;

    private TorchLoop(Process process, string version) => (this.process, Name) = (process, $"PyTorch {version}");

    public string Name { get; }

    /// <summary>Starts it with the first Python that can import torch.</summary>
    /// <param name="pythons">Pythons to try, in order.</param>
    /// <param name="folder">The folder of the MNIST files.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="work">What to time: "train" or "predict".</param>
    /// <param name="clock">What to count.</param>
    /// <returns>Null when none of them has PyTorch.</returns>
    public static TorchLoop? Start(IEnumerable<string> pythons, string folder, int threads, string work, Clock clock) =>
        pythons.Select(python => Start(python, folder, threads, work, clock)).FirstOrDefault(loop => loop is not null);

    public double Run(string id, int times)
    {
        process.StandardInput.WriteLine($"{id} {times.ToString(CultureInfo.InvariantCulture)}");
        process.StandardInput.Flush();
        var line = process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("The Python process ended; its message is above.");
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static TorchLoop? Start(string python, string folder, int threads, string work, Clock clock)
    {
        if (!CanImportTorch(python))
        {
            return null;
        }

        var script = Path.Combine(AppContext.BaseDirectory, "torch_loop.py");
        var start = new ProcessStartInfo(python, [script, folder, threads.ToString(CultureInfo.InvariantCulture), work, clock.Word])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        return process.StandardOutput.ReadLine()?.Split(' ') is ["ready", var version] ? new TorchLoop(process, version) : null;
    }

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
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no such program
        }
    }
}
