using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>Runs <c>dotnet</c> as somebody types it who has nothing to do with the build that runs these tests.</summary>
internal static class DotNet
{
    /// <summary>Enough for the slowest command on a busy machine; a command that hangs ends here.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>
    /// What the build around us hands to its children and what would be properties in theirs: MSBuild reads every environment
    /// variable as a property.
    /// </summary>
    private static readonly string[] Dropped =
    [
        "MSBUILD",
        "VSTEST",
        "TESTINGPLATFORM",
        "COREHOST_",
        "DOTNET_CLI_",
        "DOTNET_HOST_PATH",
        "DOTNET_STARTUP_HOOKS",
        "DOTNET_MULTILEVEL_LOOKUP",
        "NUGET_PACKAGES",
        "NUGET_FALLBACK_PACKAGES",
        "NETDSL",
        "TORCH",
        "SNAPSHOTS",
        "CONFIGURATION",
        "PLATFORM",
        "TARGETFRAMEWORK",
        "VERSION",
    ];

    private static readonly ConcurrentDictionary<Process, bool> Running = [];

    static DotNet() =>
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            foreach (var process in Running.Keys)
            {
                Kill(process);
            }
        };

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">The folder it is typed in.</param>
    /// <param name="arguments">What follows <c>dotnet</c>.</param>
    /// <param name="cache">The package cache.</param>
    /// <param name="environment">Further environment variables.</param>
    /// <param name="program">Another program in the place of <c>dotnet</c>: its path.</param>
    /// <param name="cancellationToken">Stops the command and everything it started.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="TimeoutException">The command took more than five minutes; the message holds what it printed.</exception>
    public static async Task<DotNetRun> Run(
        string folder,
        IReadOnlyList<string> arguments,
        string cache,
        IReadOnlyDictionary<string, string>? environment = null,
        string? program = null,
        CancellationToken cancellationToken = default
    )
    {
        var output = new StringBuilder();
        using var process = new Process { StartInfo = Start(folder, arguments, cache, environment, program) };
        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.Start();
        Running[process] = true;
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new DotNetRun(string.Join(' ', arguments), folder, process.ExitCode, Text());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"dotnet {string.Join(' ', arguments)} took more than {Limit.TotalMinutes} minutes.\n{Text()}"
            );
        }
        finally
        {
            Kill(process);
            Running.TryRemove(process, out _);
        }

        void Add(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not null)
            {
                lock (output)
                {
                    output.Append(line.Data).Append('\n');
                }
            }
        }

        string Text()
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    private static ProcessStartInfo Start(
        string folder,
        IReadOnlyList<string> arguments,
        string cache,
        IReadOnlyDictionary<string, string>? environment,
        string? program
    )
    {
        // The SDK that runs these tests names itself; without it the one on the path.
        var start = new ProcessStartInfo(program ?? Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsDropped).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["NUGET_PACKAGES"] = cache;
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // no build process stays behind
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static bool IsDropped(string name) =>
        Dropped.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
