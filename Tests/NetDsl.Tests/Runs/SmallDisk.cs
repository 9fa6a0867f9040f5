using System.Diagnostics;
using NetDsl.Tests.Data;

namespace NetDsl.Tests.Runs;

/// <summary>A small disk of its own, in memory.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SmallDisk(int kilobytes) => Mount("-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", folder.Path);

    public string Path => folder.Path;

    public void MakeReadOnly() => Mount("-o", "remount,ro", folder.Path);

    public void Dispose()
    {
        Run("umount", folder.Path);
        folder.Dispose();
    }

    /// <summary>Whether this process may mount.</summary>
    public static bool IsPossible()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
        {
            return false;
        }

        using var probe = new TemporaryFolder();
        try
        {
            return Run("mount", "-t", "tmpfs", "tmpfs", probe.Path) == 0 && Run("umount", probe.Path) == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // there is no such program
        }
    }

    private static void Mount(params string[] arguments) => Assert.Equal(0, Run("mount", arguments));

    private static int Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>A test that mounts a disk: on Linux, for root, and where containers allow it.</summary>
public sealed class DiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> Possible = new(SmallDisk.IsPossible);

    public DiskFactAttribute() => Skip = Possible.Value ? null! : "No disk can be mounted here: that needs Linux and root.";
}
