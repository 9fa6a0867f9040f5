using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;

namespace FashionMnistSample;

/// <summary>Whether a file has the expected content.</summary>
/// <param name="Path">The file.</param>
/// <param name="Found">Its content: "SHA-256 c59f…", or what is wrong with it.</param>
/// <param name="Expected">Its expected content: "SHA-256 c59f…".</param>
public sealed record ContentCheck(string Path, string Found, string Expected)
{
    private const int BufferSize = 1 << 17;

    /// <summary>Whether they agree.</summary>
    public bool Good => Found == Expected;

    /// <summary>"folder/file.gz: found SHA-256 1234…, expected SHA-256 c59f…".</summary>
    public override string ToString() => $"{Path}: found {Found}, expected {Expected}";

    /// <summary>Reads a file, plain or compressed by gzip (recognised by its first bytes), and computes the checksum of its
    /// content.</summary>
    /// <param name="path">The file.</param>
    /// <param name="file">The expected file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static async Task<ContentCheck> Of(string path, FashionFile file, CancellationToken cancellationToken)
    {
        var found = await Content(path, file.Length, cancellationToken).ConfigureAwait(false);
        return new ContentCheck(path, found, $"SHA-256 {file.Sha256}");
    }

    private static async Task<string> Content(string path, long length, CancellationToken cancellationToken)
    {
        var raw = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        await using var closed = raw.ConfigureAwait(false);
        var compressed = raw.ReadByte() == 0x1F && raw.ReadByte() == 0x8B;
        raw.Position = 0;
        try
        {
            var content = compressed ? new GZipStream(raw, CompressionMode.Decompress) : (Stream)raw;
            return await Sum(content, length, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidDataException)
        {
            return "a damaged gzip stream";
        }
    }

    private static async Task<string> Sum(Stream content, long length, CancellationToken cancellationToken)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (var left = length; ; )
            {
                var count = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                if (count == 0)
                {
                    return $"SHA-256 {Convert.ToHexStringLower(sum.GetHashAndReset())}";
                }

                // A few kilobytes of gzip can hold gigabytes of zeros: content that is too long is not read to its end.
                left -= count;
                if (left < 0)
                {
                    return FormattableString.Invariant($"more than {length} bytes");
                }

                sum.AppendData(buffer, 0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
