namespace NetDsl;

/// <summary>Files that are written completely or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes a temporary file in the same folder, waits until it is on the disk, and renames it. If anything fails, an existing
    /// file is unchanged, and the temporary file is deleted.
    /// </summary>
    /// <param name="path">The file; an existing one is replaced; for a link, the file that it points to.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var place = new FileInfo(path) is { Exists: true, LinkTarget: not null } link
            ? link.ResolveLinkTarget(returnFinalTarget: true)!.FullName
            : Path.GetFullPath(path);
        if (Path.GetDirectoryName(place) is not { } folder || !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{path} cannot be written: there is no folder {Path.GetDirectoryName(place)}.");
        }

        if (Directory.Exists(place))
        {
            throw new IOException($"{path} cannot be written: it is a folder.");
        }

        var temporary = Path.Combine(folder, $".{Path.GetFileName(place)}.{Path.GetRandomFileName()}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, place, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
