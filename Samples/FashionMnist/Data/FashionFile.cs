namespace FashionMnistSample;

/// <summary>
/// One of the four files of <see href="https://github.com/zalandoresearch/fashion-mnist">Fashion-MNIST</see> (Zalando, MIT
/// licence). The checksum is that of the content: compressing it again, as Debian does, changes only the <c>.gz</c>.
/// </summary>
/// <param name="Name">Its name without <c>.gz</c>.</param>
/// <param name="Length">Bytes of the content.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
public sealed record FashionFile(string Name, long Length, string Sha256)
{
    /// <summary>The files as published.</summary>
    public static IReadOnlyList<FashionFile> All { get; } =
    [
        new("train-images-idx3-ubyte", 47_040_016, "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
        new("train-labels-idx1-ubyte", 60_008, "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
        new("t10k-images-idx3-ubyte", 7_840_016, "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
        new("t10k-labels-idx1-ubyte", 10_008, "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34"),
    ];

    /// <summary>Its name as published, compressed by gzip.</summary>
    public string CompressedName => $"{Name}.gz";

    /// <summary>
    /// Its path in a folder, plain or compressed, plain first as in <see cref="Mnist.Load"/>; null if absent.
    /// </summary>
    /// <param name="folder">The folder; it need not exist.</param>
    public string? In(string folder) =>
        new[] { Name, CompressedName }.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
