using System.Buffers.Binary;
using System.Text;

namespace NetDsl.Tests.Saving;

/// <summary>Safetensors files put together by hand, sound and unsound.</summary>
internal static class SafetensorsBytes
{
    /// <summary>Length, header, data.</summary>
    public static byte[] Make(string header, int dataLength = 0) => Make(Encoding.UTF8.GetBytes(header), dataLength);

    /// <summary>As <see cref="Make(string, int)"/>, for a header that is no text.</summary>
    public static byte[] Make(byte[] header, int dataLength = 0) =>
        [.. Length((ulong)header.Length), .. header, .. Enumerable.Range(1, dataLength).Select(i => (byte)i)];

    /// <summary>The first eight bytes.</summary>
    public static byte[] Length(ulong length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length);
        return bytes;
    }
}
