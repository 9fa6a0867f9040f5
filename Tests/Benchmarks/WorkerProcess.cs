using System.Diagnostics;
using System.Globalization;

namespace NetDsl.Benchmarks;

/// <summary>
/// A contender in a process of its own that stays for the whole benchmark: PyTorch (<c>torch_loop.py</c>), or this program built
/// with one of the engines. It says "ready" and its name, then answers each line "id times" with the seconds taken.
/// </summary>
internal sealed class WorkerProcess : IContender
{
    private readonly Process process;

    private WorkerProcess(Process process, string name) => (this.process, Name) = (process, name);

    public string Name { get; }

    /// <summary>Starts a program.</summary>
    /// <param name="program">Its file.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Null when it ends before it is ready; then it has said why.</returns>
    public static WorkerProcess? Start(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        const string Ready = "ready ";
        return process.StandardOutput.ReadLine() is { } line && line.StartsWith(Ready, StringComparison.Ordinal)
            ? new WorkerProcess(process, line[Ready.Length..])
            : null;
    }

    /// <summary>Answers a process of this class: the other end.</summary>
    /// <param name="contender">Who works.</param>
    public static void Serve(IContender contender)
    {
        Console.WriteLine($"ready {contender.Name}");
        // The last word is the number; the name before it may have several.
        while (Console.ReadLine() is { } line && line.LastIndexOf(' ') is > 0 and var space)
        {
            var (id, times) = (line[..space], line[(space + 1)..]);
            Console.WriteLine(
                contender.Run(id, int.Parse(times, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture)
            );
        }
    }

    public double Run(string id, int times)
    {
        process.StandardInput.WriteLine($"{id} {times.ToString(CultureInfo.InvariantCulture)}");
        process.StandardInput.Flush();
        var line =
            process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException($"The process of {Name} ended; its message is above.");
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
