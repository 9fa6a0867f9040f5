namespace NetDsl.Samples.Charts;

/// <summary>The folder of a sample's pictures. It is created if necessary; files from elsewhere are not replaced.</summary>
public sealed class PictureFolder
{
    private PictureFolder(string path) => Path = path;

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>Creates the folder and checks that the pictures can be written, before any work is done.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="names">The files to be written in it.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="UsageException">
    /// It cannot be created or written to, or it has a file of that name that is not a sample's picture.
    /// </exception>
    public static PictureFolder Open(string path, params ReadOnlySpan<string> names)
    {
        if (File.Exists(path))
        {
            throw new UsageException($"--output: {path} is a file, not a folder.");
        }

        try
        {
            Directory.CreateDirectory(path);
            foreach (var name in names)
            {
                var file = System.IO.Path.Combine(path, name);
                OutputFile.Check(file);
                if (File.Exists(file) && !Figure.HasDrawn(file))
                {
                    throw new UsageException(
                        $"--output: {file} exists, and this program did not draw it: move it, or give another folder."
                    );
                }
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--output: {fault.Message}");
        }

        return new PictureFolder(path);
    }

    /// <summary>Writes a picture; an existing picture of a sample is replaced.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="figure">The picture.</param>
    /// <returns>Where it is.</returns>
    /// <exception cref="IOException">It cannot be written; an existing file is unchanged.</exception>
    public string Write(string name, Figure figure)
    {
        var file = System.IO.Path.Combine(Path, name);
        figure.Write(file);
        return file;
    }
}
