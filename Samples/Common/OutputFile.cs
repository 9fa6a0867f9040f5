namespace NetDsl.Samples;

/// <summary>A file of results: checked before the work, written completely or not at all after it.</summary>
public static class OutputFile
{
    /// <summary>Checks that the file can be written, before training starts.</summary>
    /// <param name="path">The file; it need not exist, its folder must.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Check(string path)
    {
        if (Directory.Exists(path))
        {
            throw new UsageException($"--output: {path} is a folder, not a file.");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"--output: there is no folder {folder}: create it first.");
        }

        try
        {
            using var probe = new FileStream(
                Temporary(path),
                FileMode.CreateNew,
                FileAccess.Write,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output: nothing can be written in {folder}: {fault.Message}");
        }
    }

    /// <summary>Writes a file; an existing one is replaced in one step, once the new one is complete.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its bytes.</param>
    /// <exception cref="IOException">It cannot be written; an existing file is unchanged.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var temporary = Temporary(path);
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    // In the same folder: a file can replace another in one step only within one file system.
    private static string Temporary(string path) => $"{Path.GetFullPath(path)}.{Guid.NewGuid():N}.tmp";
}
