using System.Buffers.Binary;

namespace Samples.Tests.Mnist;

/// <summary>A folder with the four MNIST files, a few blank images each.</summary>
internal static class TinyData
{
    public static void Write(string folder)
    {
        foreach (var (part, count) in new[] { ("train", 60), ("t10k", 10) })
        {
            File.WriteAllBytes(Path.Combine(folder, $"{part}-images-idx3-ubyte"), Idx(count * 784, count, 28, 28));
            File.WriteAllBytes(Path.Combine(folder, $"{part}-labels-idx1-ubyte"), Idx(count, count));
        }
    }

    private static byte[] Idx(int length, params int[] shape)
    {
        var file = new byte[4 + (4 * shape.Length) + length];
        (file[2], file[3]) = (8, (byte)shape.Length);
        for (var i = 0; i < shape.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(4 + (4 * i)), shape[i]);
        }

        return file;
    }
}
