namespace Samples.Tests.Images;

/// <summary>The PNG files that make_drawn.py has written.</summary>
internal static class TestPictures
{
    /// <summary>The ten drawn digits, 0 to 9.</summary>
    public static IReadOnlyList<string> Drawn { get; } =
    [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Images", "drawn"), "*.png").Order(StringComparer.Ordinal)];
}
