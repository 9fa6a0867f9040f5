using System.Net.Http.Headers;

namespace FashionMnistSample;

/// <summary>
/// The downloaded part of a file, beside its place: <c>file.part</c>, and <c>file.part.info</c>, two lines with the size of the
/// whole and the server's version tag. They stay if a download is interrupted, and the next one resumes from there.
/// </summary>
/// <param name="destination">The path of the complete file.</param>
internal sealed class PartFile(string destination)
{
    private string InfoPath => $"{Path}.info";

    /// <summary>The file itself.</summary>
    public string Path { get; } = $"{destination}.part";

    /// <summary>Bytes that have arrived; 0 if there is no such file.</summary>
    public long Length => new FileInfo(Path) is { Exists: true } file ? file.Length : 0;

    /// <summary>The server's information on the whole file; nulls if there is none, or if it cannot be read.</summary>
    public (long? Total, RangeConditionHeaderValue? Version) Info
    {
        get
        {
            if (!File.Exists(InfoPath) || File.ReadAllLines(InfoPath) is not [var total, var version, ..])
            {
                return (null, null);
            }

            return (
                long.TryParse(total, out var bytes) ? bytes : null,
                RangeConditionHeaderValue.TryParse(version, out var condition) ? condition : null
            );
        }
    }

    /// <summary>Starts again: drops the part and stores the server's information on the whole file.</summary>
    /// <param name="total">Its size; null when unknown.</param>
    /// <param name="headers">The answer's headers.</param>
    /// <param name="modified">When it was last changed; null when unknown.</param>
    public void Begin(long? total, HttpResponseHeaders headers, DateTimeOffset? modified)
    {
        Delete();

        // RFC 9110, 13.1.5: a range may be made conditional on a strong tag or, without one, on the time of the last change.
        var version =
            headers.ETag is { IsWeak: false } tag ? new RangeConditionHeaderValue(tag)
            : modified is { } time ? new RangeConditionHeaderValue(time)
            : null;
        File.WriteAllLines(InfoPath, [FormattableString.Invariant($"{total}"), $"{version}"]);
    }

    /// <summary>Opens the file to append bytes. Nothing is buffered, so written bytes are kept whatever happens.</summary>
    public FileStream Append() => new(Path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Drops the part.</summary>
    public void Delete()
    {
        File.Delete(Path);
        File.Delete(InfoPath);
    }

    /// <summary>Puts the file into its place in one step, once it is on the disk.</summary>
    public void Complete()
    {
        using (var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(Path, destination, overwrite: true);
        File.Delete(InfoPath);
    }
}
