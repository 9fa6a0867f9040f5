using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Samples.Tests.Common;

/// <summary>
/// A sample run as a user runs it: a process of its own, with its own engine state, and the data that comes with it.
/// </summary>
internal sealed class SampleProcess : IDisposable
{
    private const int SigInt = 2;

    private readonly Process process;
    private readonly StringBuilder error = new();
    private readonly List<string> lines = [];

    public SampleProcess(string program, params string[] args)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, [Path.Combine(AppContext.BaseDirectory, $"{program}.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => error.Append(line.Data is null ? "" : $"{line.Data}\n");
        process.BeginErrorReadLine();
    }

    /// <summary>Reads lines until one begins like this.</summary>
    /// <returns>That line.</returns>
    public async Task<string> ReadUntil(string beginning)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (line.StartsWith(beginning, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new Xunit.Sdk.XunitException($"The program ended without a line '{beginning}': {error}");
    }

    /// <summary>What Ctrl-C sends; not on Windows.</summary>
    public void SendInterrupt() => Assert.Equal(0, Kill(process.Id, SigInt));

    /// <summary>Waits for the end.</summary>
    public async Task<ProgramOutput> Finish()
    {
        lines.AddRange((await process.StandardOutput.ReadToEndAsync()).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
        await process.WaitForExitAsync();
        return new ProgramOutput(process.ExitCode, string.Join('\n', lines), error.ToString());
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);
}
