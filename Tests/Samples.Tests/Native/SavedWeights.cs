namespace Samples.Tests.Native;

/// <summary>Weights that the program has trained and saved, once for all tests.</summary>
public sealed class SavedWeights : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netdsl-native-").FullName;

    public SavedWeights()
    {
        Path = InFolder("c.safetensors");
        Training = NativeRun.Run("train", "--output", Path, "--data", NativeRun.Mnist, "--threads", "1");
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The run that has written it.</summary>
    internal ProgramOutput Training { get; }

    public string InFolder(string name) => System.IO.Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
