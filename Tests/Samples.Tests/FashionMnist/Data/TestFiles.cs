using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using FashionMnistSample;

namespace Samples.Tests.FashionMnist.Data;

/// <summary>A data set of a few noisy images in the form of Fashion-MNIST, its names and sums included.</summary>
internal static class TestFiles
{
    private static readonly Dictionary<string, byte[]> Contents = Make();

    /// <summary>The four files, with the sums of these contents.</summary>
    public static IReadOnlyList<FashionFile> All { get; } =
    [.. Contents.Select(file => new FashionFile(file.Key, file.Value.Length, Sum(file.Value)))];

    /// <summary>The biggest of them, about 47 KB also when it is compressed.</summary>
    public static FashionFile Images => All[0];

    /// <summary>A file compressed.</summary>
    public static byte[] Compressed(FashionFile file) => Compressed(Contents[file.Name]);

    public static byte[] Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var zip = new GZipStream(target, CompressionLevel.Fastest))
        {
            zip.Write(content);
        }

        return target.ToArray();
    }

    /// <summary>A file plain.</summary>
    public static byte[] Plain(FashionFile file) => Contents[file.Name];

    /// <summary>Writes all four into a folder.</summary>
    public static void Write(string folder, bool compressed = true)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in All)
        {
            var path = Path.Combine(folder, compressed ? file.CompressedName : file.Name);
            File.WriteAllBytes(path, compressed ? Compressed(file) : Plain(file));
        }
    }

    /// <summary>SHA-256 as the messages have it.</summary>
    public static string Sum(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static Dictionary<string, byte[]> Make()
    {
        var random = new Random(1);
        var contents = new Dictionary<string, byte[]>();
        foreach (var (part, count) in new[] { ("train", 60), ("t10k", 10) })
        {
            contents.Add($"{part}-images-idx3-ubyte", Idx(random, 256, count, 28, 28));
            contents.Add($"{part}-labels-idx1-ubyte", Idx(random, 10, count));
        }

        return contents;
    }

    private static byte[] Idx(Random random, int values, params int[] shape)
    {
        var header = 4 + (4 * shape.Length);
        var file = new byte[header + shape.Aggregate(1, (product, size) => product * size)];
        (file[2], file[3]) = (8, (byte)shape.Length);
        for (var i = 0; i < shape.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + (4 * i)), shape[i]);
        }

        foreach (ref var value in file.AsSpan(header))
        {
            value = (byte)random.Next(values);
        }

        return file;
    }
}
