using System.Globalization;

namespace NetDsl;

/// <summary>
/// A data set in MNIST's form (MNIST itself, Fashion-MNIST, Kuzushiji-MNIST): grey images of ten classes, for training and for
/// testing. Pixels stay one byte each, 55 MB for 70 000 images of 28×28, until they become a batch.
/// </summary>
/// <param name="Train">The training images; 60 000 in MNIST.</param>
/// <param name="Test">The test images; 10 000 in MNIST.</param>
public sealed record Mnist(ByteImages Train, ByteImages Test)
{
    private const int Classes = 10;
    private const int LongestList = 10;

    /// <summary>
    /// Reads the four files <c>train-images-idx3-ubyte</c>, <c>train-labels-idx1-ubyte</c>, <c>t10k-images-idx3-ubyte</c> and
    /// <c>t10k-labels-idx1-ubyte</c>, each with or without <c>.gz</c>. Names such as <c>train-images.idx3-ubyte</c> are accepted
    /// too.
    /// </summary>
    /// <param name="folder">The folder they are in.</param>
    /// <returns>Training and test images.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">One of the files is missing; the message says what was looked for and what is
    /// there.</exception>
    /// <exception cref="InvalidDataException">A file is damaged, or the files do not belong together.</exception>
    public static Mnist Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}: give the one that holds the four MNIST files.");
        }

        var (train, trainShape) = Images(folder, "train");
        var (test, testShape) = Images(folder, "t10k");
        return trainShape.SequenceEqual(testShape)
            ? new Mnist(train, test)
            : throw new InvalidDataException(
                $"{folder}: found training images of {Text(trainShape)} and test images of {Text(testShape)}, expected one size: "
                    + "they are of different data sets."
            );
    }

    private static (ByteImages Data, int[] Shape) Images(string folder, string part)
    {
        var images = Read(folder, $"{part}-images-idx3-ubyte", 3, "images, rows, columns");
        var labels = Read(folder, $"{part}-labels-idx1-ubyte", 1, "labels");
        var (found, expected) = (labels.Shape[0], images.Shape[0]);
        if (found != expected)
        {
            throw new InvalidDataException(
                FormattableString.Invariant(
                    $"{labels.Path}: found {found} labels, expected {expected}, one for each image of {images.Path}."
                )
            );
        }

        var classNumbers = labels.Data.Span;
        var bad = classNumbers.IndexOfAnyExceptInRange((byte)0, (byte)(Classes - 1));
        if (bad >= 0)
        {
            throw new InvalidDataException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{labels.Path}: found label {classNumbers[bad]} for image {bad} (counted from 0), "
                        + $"expected 0 to {Classes - 1}. For other classes, read the files with IdxFile.Read "
                        + $"and make ByteImages of them, with their number of classes."
                )
            );
        }

        var (height, width) = (images.Shape[1], images.Shape[2]);
        return (new ByteImages(images.Data, labels.Data, height, width, Classes), [height, width]);
    }

    private static string Text(int[] size) => FormattableString.Invariant($"{size[0]}×{size[1]}");

    private static IdxFile Read(string folder, string name, int dimensions, string meaning)
    {
        var file = IdxFile.Read(Find(folder, name));
        return file.Shape.Count == dimensions
            ? file
            : throw new InvalidDataException(
                FormattableString.Invariant(
                    $"{file.Path}: found {file.Shape.Count} dimensions, expected {dimensions} ({meaning})."
                )
            );
    }

    // With a dot before idx: the name that some programs give when unpacking, and that some copies of the data set use.
    private static string Find(string folder, string name)
    {
        string[] names = [name, name.Replace("-idx", ".idx", StringComparison.Ordinal)];
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToArray();
        var wanted = names.SelectMany(known => new[] { known, $"{known}.gz" });
        return wanted
                .Select(known =>
                    Array.Find(files, file => Path.GetFileName(file).Equals(known, StringComparison.OrdinalIgnoreCase))
                )
                .FirstOrDefault(file => file is not null)
            ?? throw new FileNotFoundException(
                $"{Path.Combine(folder, name)} is missing. Looked for {string.Join(" and ", names)}, with .gz and without; "
                    + $"{Content(folder, files)}. MNIST is four files, train-images-idx3-ubyte, train-labels-idx1-ubyte, "
                    + "t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte: put all four into that folder, or give the folder that "
                    + "has them.",
                Path.Combine(folder, name)
            );
    }

    private static string Content(string folder, string[] files)
    {
        var names = Directory
            .EnumerateDirectories(folder)
            .Order(StringComparer.Ordinal)
            .Select(path => Path.GetFileName(path) + "/")
            .Concat(files.Select(file => Path.GetFileName(file)))
            .Select(Printable.Of)
            .ToArray();
        var more = names.Length - LongestList;
        var rest = more > 0 ? FormattableString.Invariant($" and {more} more") : "";
        return names.Length == 0 ? "the folder is empty" : $"the folder has {string.Join(", ", names.Take(LongestList))}{rest}";
    }
}
