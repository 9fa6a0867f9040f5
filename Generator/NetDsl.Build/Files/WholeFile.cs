namespace NetDsl.Build.Files;

/// <summary>
/// Writes files whole or not at all. Several builds may write the same one at the same time. A file that is replaced keeps its
/// bytes under its other names: the new ones are a file of their own.
/// </summary>
internal static class WholeFile
{
    private const int Attempts = 20;

    /// <summary>Writes a file, in place of one that is there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes it under another name in the same folder, which is renamed then.</param>
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
    /// Tries again for a while: another build, an editor or a virus scanner may have the file open, or may have made or deleted
    /// it since it was looked for.
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
                // What Windows says of a file that is just being replaced; also of one that may not be written at all.
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
