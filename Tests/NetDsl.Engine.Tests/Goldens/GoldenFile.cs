using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetDsl.Engine.Tests.Goldens;

/// <summary>A tensor of a golden file.</summary>
public sealed record GoldenTensor(long[] Shape, string Dtype, double[] Data)
{
    /// <summary>The numbers as floats, exactly those that PyTorch had.</summary>
    public float[] Floats => Array.ConvertAll(Data, value => (float)value);

    /// <summary>The numbers as integers.</summary>
    public long[] Longs => Array.ConvertAll(Data, value => (long)value);
}

/// <summary>One case of a golden file.</summary>
public sealed record GoldenCase(
    string Name,
    Dictionary<string, GoldenTensor> Inputs,
    Dictionary<string, GoldenTensor> Outputs,
    Dictionary<string, JsonElement> Settings
)
{
    public override string ToString() => Name;
}

/// <summary>Reads the golden files that lie beside the tests.</summary>
public static class GoldenFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>All cases of a file.</summary>
    /// <param name="name">File name without folder, with extension.</param>
    public static IReadOnlyList<GoldenCase> Read(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Goldens", name);
        using var file = File.OpenRead(path);
        var cases = JsonSerializer.Deserialize<List<GoldenCase>>(file, Options);
        return cases is { Count: > 0 } ? cases : throw new InvalidDataException($"{path} holds no case.");
    }
}
