using System.Text.Json;
using System.Text.Json.Serialization;

namespace Samples.Tests.Images;

/// <summary>The PNG files that make_pictures.py has written, and the pixels that libpng reads from them.</summary>
internal static class TestPictures
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Images");

    /// <summary>By file name.</summary>
    public static IReadOnlyDictionary<string, ExpectedPicture> All { get; } =
        JsonSerializer.Deserialize<Dictionary<string, ExpectedPicture>>(File.ReadAllText(Path.Combine(Folder, "pictures.json")))!;

    public static TheoryData<string> Names => [.. All.Keys];

    public static string PathOf(string name) => Path.Combine(Folder, "pictures", name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    /// <summary>The ten drawn digits, 0 to 9.</summary>
    public static IReadOnlyList<string> Drawn { get; } =
    [.. Directory.GetFiles(Path.Combine(Folder, "drawn"), "*.png").Order(StringComparer.Ordinal)];
}

/// <summary>A picture as libpng reads it.</summary>
internal sealed record ExpectedPicture(
    [property: JsonPropertyName("width")] int Width,
    [property: JsonPropertyName("height")] int Height,
    [property: JsonPropertyName("rgba")] byte[] Rgba
);
