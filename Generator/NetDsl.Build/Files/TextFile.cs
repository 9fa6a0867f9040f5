using System.Text;

namespace NetDsl.Build.Files;

/// <summary>A text file as version control may leave it: with either line ending, with or without a byte order mark.</summary>
/// <param name="Text">Its text, lines ending with \n.</param>
/// <param name="NewLine">Its line ending.</param>
/// <param name="HasMark">Whether it starts with UTF-8's byte order mark.</param>
internal sealed record TextFile(string Text, string NewLine = "\n", bool HasMark = false)
{
    /// <summary>Reads the file; null if it does not exist.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static TextFile? Read(string path)
    {
        byte[]? bytes = null;
        WholeFile.Patiently(() => bytes = File.Exists(path) ? File.ReadAllBytes(path) : null);
        if (bytes is null)
        {
            return null;
        }

        var mark = Encoding.UTF8.GetPreamble();
        var hasMark = bytes.Length >= mark.Length && bytes.Take(mark.Length).SequenceEqual(mark);
        var start = hasMark ? mark.Length : 0;
        var text = Encoding.UTF8.GetString(bytes, start, bytes.Length - start);
        return new TextFile(Normalise(text), text.Contains("\r\n") ? "\r\n" : "\n", hasMark);
    }

    /// <summary>Text with \n as its only line ending.</summary>
    public static string Normalise(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    /// <summary>
    /// Writes a file completely or not at all, with the line endings and the byte order mark of the existing one. Several builds
    /// may write it at the same time.
    /// </summary>
    /// <returns>Whether the text changed; a file with the same text is not touched.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static bool Write(string path, string text)
    {
        var old = Read(path);
        if (old?.Text == text)
        {
            return false;
        }

        var lines = old is { NewLine: "\r\n" } ? text.Replace("\n", "\r\n") : text;
        WholeFile.Write(path, temporary => File.WriteAllText(temporary, lines, new UTF8Encoding(old is { HasMark: true })));
        return true;
    }

    /// <summary>Deletes it, if another build has not done so already.</summary>
    /// <exception cref="IOException">It cannot be deleted.</exception>
    public static void Delete(string path) => WholeFile.Patiently(() => File.Delete(path));
}
