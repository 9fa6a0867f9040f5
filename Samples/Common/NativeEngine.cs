using System.Runtime.InteropServices;
using TorchSharp;

namespace NetDsl.Samples;

/// <summary>
/// Loads TorchSharp's native library before a sample needs it. If it does not load, TorchSharp copies all of libtorch elsewhere
/// to try again, prints its attempts, and throws the same sixty lines with a wrong cause: a package that is not referenced.
/// </summary>
public static class NativeEngine
{
    /// <summary>The beginning of TorchSharp's own exception, whatever the cause is.</summary>
    private const string Complaint = "This application or script uses TorchSharp but doesn't contain a reference to ";

    private static bool loaded;

    /// <summary>Loads it, if this program was built with TorchSharp and has not loaded it yet.</summary>
    /// <exception cref="EngineLoadException">It does not load.</exception>
    public static void Load()
    {
        if (!loaded && typeof(torch).Assembly.GetName().Name == "TorchSharp")
        {
            Load(AppContext.BaseDirectory, () => torch.get_num_threads());
        }

        loaded = true;
    }

    /// <summary>Loads it.</summary>
    /// <param name="folder">The program's folder.</param>
    /// <param name="firstCall">A call that needs the library.</param>
    /// <exception cref="EngineLoadException">It does not load.</exception>
    internal static void Load(string folder, Action firstCall)
    {
        // On Linux the loader is called first: its error is the cause. On other systems TorchSharp loads the parts in its own
        // order.
        if (OperatingSystem.IsLinux() && Refusal(folder) is { } refusal)
        {
            throw new EngineLoadException(refusal);
        }

        var console = Console.Out;
        Console.SetOut(TextWriter.Null);
        try
        {
            firstCall();
        }
        catch (Exception fault) when (Chain(fault).Any(IsLoadFailure))
        {
            throw new EngineLoadException(Missing(folder) ?? Refusal(folder) ?? LastLine(Chain(fault).Last().Message));
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private static IEnumerable<Exception> Chain(Exception? fault)
    {
        for (; fault is not null; fault = fault.InnerException)
        {
            yield return fault;
        }
    }

    private static bool IsLoadFailure(Exception fault) =>
        fault switch
        {
            NotSupportedException => fault.Message.StartsWith(Complaint, StringComparison.Ordinal),
            DllNotFoundException or BadImageFormatException or EntryPointNotFoundException => true,
            _ => false,
        };

    private static string[] Libraries() =>
        OperatingSystem.IsWindows() ? ["torch_cpu.dll", "LibTorchSharp.dll"]
        : OperatingSystem.IsMacOS() ? ["libtorch_cpu.dylib", "libLibTorchSharp.dylib"]
        : ["libtorch_cpu.so", "libLibTorchSharp.so"];

    private static string? Missing(string folder) =>
        Libraries().FirstOrDefault(name => Find(name, folder) is null) is { } missing
            ? $"the program has no {missing} for {RuntimeInformation.RuntimeIdentifier}."
            : null;

    /// <summary>The system loader's error for the existing libraries; null if it loads them.</summary>
    private static string? Refusal(string folder)
    {
        foreach (var file in Libraries().Select(name => Find(name, folder)).OfType<string>())
        {
            try
            {
                NativeLibrary.Load(file);
            }
            catch (Exception refusal) when (refusal is DllNotFoundException or BadImageFormatException)
            {
                return LastLine(refusal.Message);
            }
        }

        return null;
    }

    // Beside the program, or in the folder of a platform. Alpine's own identifier is tried first, then the one that packages use.
    private static string? Find(string name, string folder)
    {
        var system =
            OperatingSystem.IsWindows() ? "win"
            : OperatingSystem.IsMacOS() ? "osx"
            : "linux";
        string[] platforms =
        [
            RuntimeInformation.RuntimeIdentifier,
            $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}",
        ];
        return platforms
            .Select(platform => Path.Combine(folder, "runtimes", platform, "native"))
            .Prepend(folder)
            .Select(place => Path.Combine(place, name))
            .FirstOrDefault(File.Exists);
    }

    // .NET's advice on how to look for the cause comes first, then the loader's line for each name that was tried.
    private static string LastLine(string message)
    {
        var line = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[^1];
        return line.EndsWith('.') ? line : line + ".";
    }
}
