namespace NetDsl.Build.Files;

/// <summary>
/// Writes files completely or not at all. Several builds may write the same file at the same time. A replaced file keeps its
/// content under its other hard links, because the new content is a separate file.
/// </summary>
internal static class WholeFile
{
    private const int Attempts = 20;

    /// <summary>Writes a file; an existing one is replaced.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes it under another name in the same folder; the file is renamed afterwards.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, Action<string> write)
    {
        var temporary = $"{path}.{Guid.NewGuid().ToString("N").Substring(0, 8)}.tmp";
        try
        {
            write(temporary);
            Patiently(() => Replace(temporary, path));
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>
    /// Retries for a while: another build, an editor or a virus scanner may have the file open, or may have just created or
    /// deleted it.
    /// </summary>
    public static void Patiently(Action action)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                action();
                return;
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(10 * attempt);
            }
            catch (UnauthorizedAccessException) when (attempt < Attempts / 4)
            {
                // Windows throws this for a file that is being replaced, and also for one without write permission.
                Thread.Sleep(10 * attempt);
            }
        }
    }

    private static void Replace(string temporary, string path)
    {
        if (File.Exists(path))
        {
            File.Replace(temporary, path, null);
        }
        else
        {
            File.Move(temporary, path);
        }
    }
}
