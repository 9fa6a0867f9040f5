using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests.Support;

/// <summary>PyTorch's side of the exchange of weights: one Python process that runs Tests/Goldens/exchange_weights.py.</summary>
public sealed class WeightExchange : IDisposable
{
    // Debian's own, which has the package python3-torch, then the first on the path.
    private readonly Process? python = Start("/usr/bin/python3") ?? Start("python3");

    /// <summary>Skips the test where there is no PyTorch.</summary>
    public void RequirePyTorch() =>
        Skip.If(
            python is null,
            "No python3 with PyTorch was found: on Debian `apt-get install python3-torch`, elsewhere `pip install torch`."
        );

    /// <summary>Reads a file into PyTorch's network of a name.</summary>
    /// <returns>Its outputs for <see cref="Batch"/>.</returns>
    public float[] Read(string name, string path, int[] sizes) => Ask("read", name, path, sizes);

    /// <summary>Writes a file of PyTorch's network of a name.</summary>
    /// <returns>Its outputs for <see cref="Batch"/>.</returns>
    public float[] Write(string name, string path, int[] sizes) => Ask("write", name, path, sizes);

    /// <summary>The script's numbers from -1 to 1, made without rounding.</summary>
    public static float[] Batch(int[] sizes) =>
        [.. Enumerable.Range(0, sizes.Aggregate(1, (count, size) => count * size)).Select(i => ((i * 37 % 129) - 64) / 64f)];

    public void Dispose()
    {
        python?.StandardInput.Close();
        python?.WaitForExit();
        python?.Dispose();
    }

    private static Process? Start(string program)
    {
        var start = new ProcessStartInfo(program, ["-B", Repository.Locate("Tests/Goldens/exchange_weights.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return process.StandardOutput.ReadLine() == "ready" ? process : null;
        }
        catch (Win32Exception)
        {
            return null; // there is no such program
        }
    }

    private float[] Ask(string command, string name, string path, int[] sizes)
    {
        python!.StandardInput.WriteLine(string.Join('\t', command, name, path, string.Join(',', sizes)));
        python.StandardInput.Flush();
        var answer = python.StandardOutput.ReadLine();
        return answer?.StartsWith('[') == true
            ? JsonSerializer.Deserialize<float[]>(answer)!
            : throw new XunitException($"PyTorch cannot {command} {name}: {answer ?? "the process ended"}");
    }
}
