using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetDsl.Tests.Images;

/// <summary>The PNG files that make_pictures.py has written, and the pixels that libpng reads from them.</summary>
internal static class TestPictures
{
    /// <summary>By file name.</summary>
    public static IReadOnlyDictionary<string, ExpectedPicture> All { get; } = ExpectedPicture.Read("pictures.json");

    public static TheoryData<string> Names => [.. All.Keys];

    public static string PathOf(string name) => Path.Combine(ExpectedPicture.Folder, "pictures", name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));
}

/// <summary>The JPEG files that make_jpegs.py has written, and the pixels that libjpeg-turbo reads from them.</summary>
internal static class TestPhotos
{
    /// <summary>By file name.</summary>
    public static IReadOnlyDictionary<string, ExpectedPicture> All { get; } = ExpectedPicture.Read("photos.json");

    public static TheoryData<string> Names => [.. All.Keys];

    public static string PathOf(string name) => Path.Combine(ExpectedPicture.Folder, "photos", name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));
}

/// <summary>A picture as another library reads it.</summary>
internal sealed record ExpectedPicture(
    [property: JsonPropertyName("width")] int Width,
    [property: JsonPropertyName("height")] int Height,
    [property: JsonPropertyName("rgba")] byte[] Rgba
)
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Images");

    public static Dictionary<string, ExpectedPicture> Read(string file) =>
        JsonSerializer.Deserialize<Dictionary<string, ExpectedPicture>>(File.ReadAllText(Path.Combine(Folder, file)))!;
}
