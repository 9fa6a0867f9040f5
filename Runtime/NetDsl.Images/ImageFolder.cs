using System.Globalization;

namespace NetDsl.Images;

/// <summary>
/// Pictures in a folder for each class: <c>train/cat/1.jpg</c>, <c>train/dog/1.png</c>. Classes are numbered from 0 in the
/// ordinal order of their folders' names. The formats and sizes of all files are checked when the folder is opened; a file is
/// decoded each time that its sample is read, or once if the pictures are kept in memory (<see cref="InMemory"/>). Pixels become
/// numbers from 0 to 1.
/// </summary>
/// <remarks>
/// <para>Samples come class by class, so that the first ones are all of one class: leave <c>Shuffle</c> on, as it is by default.
/// Do not split such a set by <c>Take</c> and <c>Slice</c>.</para>
/// <para>Pixels that are transparent are seen on white. Grey is the lightness by Rec. 601. The orientation in JPEG files is
/// applied; gamma and colour profiles are not.</para>
/// </remarks>
public sealed class ImageFolder : Dataset
{
    private const int LongestList = 10;

    private readonly FolderListing listing;
    private readonly SampleShape shape;
    private readonly ImageFit fit;

    private ImageFolder(FolderListing listing, SampleShape shape, ImageFit fit) =>
        (this.listing, this.shape, this.fit) = (listing, shape, fit);

    /// <summary>Opens a folder and checks the beginning of each file.</summary>
    /// <param name="folder">The folder that holds a folder for each class, and in each of these PNG and JPEG files.</param>
    /// <param name="shape">
    /// The sizes of a sample: [3, height, width] for red, green and blue, [1, height, width] or [height, width] for grey.
    /// </param>
    /// <param name="fit">What to do with pictures of other sizes.</param>
    /// <param name="classes">
    /// The names of the classes in the order of their numbers; null for those of the folders. Test data takes the names of the
    /// training data, because a class that it lacks would change the numbers of the others: <see cref="OpenAlike"/> does that.
    /// </param>
    /// <param name="progress">Is told of each file that has been checked; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="ArgumentException">The shape or the fit is not one of these, or two classes have one name.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">
    /// A class has no pictures, or a name that is not among the classes; there is something else than pictures in its folder; the
    /// names of two classes differ in case only; a picture has another size, or is not a PNG or JPEG file. The message names it.
    /// </exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ImageFolder Open(
        string folder,
        ReadOnlySpan<int> shape,
        ImageFit fit = ImageFit.Exact,
        IReadOnlyList<string>? classes = null,
        IProgress<ImageProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Enum.IsDefined(fit))
        {
            throw new ArgumentException($"{fit} is not one of {string.Join(", ", Enum.GetNames<ImageFit>())}.", nameof(fit));
        }

        if (classes is not null && classes.Distinct(StringComparer.Ordinal).Count() < classes.Count)
        {
            throw new ArgumentException("Two classes have one name: give each name once.", nameof(classes));
        }

        return Check(folder, SampleShape.Of(shape), fit, classes, progress, cancellationToken);
    }

    /// <summary>Opens another folder in the same way, such as the test data: the same classes, sizes and fit.</summary>
    /// <param name="folder">The other folder; it may lack some of the classes.</param>
    /// <param name="progress">Is told of each file that has been checked; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The data set.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">As in <see cref="Open"/>.</exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ImageFolder OpenAlike(
        string folder,
        IProgress<ImageProgress>? progress = null,
        CancellationToken cancellationToken = default
    ) => Check(folder, shape, fit, ClassNames, progress, cancellationToken);

    /// <inheritdoc/>
    public override IReadOnlyList<string> ClassNames => listing.Classes;

    /// <inheritdoc/>
    public override int Count => listing.Paths.Count;

    /// <inheritdoc/>
    public override IReadOnlyList<int> FeatureShape => shape.Sizes;

    /// <inheritdoc/>
    public override int Classes => listing.Classes.Count;

    /// <summary>The file of a sample.</summary>
    /// <param name="index">The number of the sample, 0 … Count - 1.</param>
    /// <returns>Its path, which begins with the folder as it was given.</returns>
    public string PathOf(int index) => listing.Paths[index];

    /// <summary>
    /// Decodes all pictures once and keeps them, one byte for each number. Epochs are then faster, and a set that fits is put on
    /// the device as a whole.
    /// </summary>
    /// <param name="limit">The most bytes that they may take, at least 1.</param>
    /// <param name="progress">Is told of each picture that has been decoded; null for none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The same samples, in memory.</returns>
    /// <exception cref="InvalidOperationException">They would take more; nothing has been decoded.</exception>
    /// <exception cref="InvalidDataException">A picture is damaged, or has changed; the message names it.</exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ByteImages InMemory(
        long limit = 1L << 30,
        IProgress<ImageProgress>? progress = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        var needed = (long)Count * shape.Size;
        if (needed > Math.Min(limit, Array.MaxLength))
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Count} pictures of [{string.Join(", ", shape.Sizes)}] take {needed} bytes in memory, more than the "
                        + $"limit of {Math.Min(limit, Array.MaxLength)}. Use the folder without InMemory, which "
                        + $"decodes pictures when they are needed; choose a smaller size; or give a limit that is "
                        + $"higher, at most {Array.MaxLength}."
                )
            );
        }

        var pixels = GC.AllocateUninitializedArray<byte>((int)needed);
        EachPicture.Do(Count, i => Decode(i, pixels.AsSpan(i * shape.Size, shape.Size)), progress, cancellationToken);
        return new ByteImages(pixels, listing.Labels.ToArray(), [.. shape.Sizes], Classes);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A picture is damaged, or has changed; the message names it.</exception>
    /// <exception cref="IOException">A file cannot be opened or read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        CheckRequest(rows, destination.Length, shape.Size);
        var (wanted, pixels) = (rows.ToArray(), new byte[destination.Length]);
        EachPicture.Do(wanted.Length, i => Decode((int)wanted[i], pixels.AsSpan(i * shape.Size, shape.Size)));
        Fitting.ToUnit(pixels, destination);
    }

    /// <inheritdoc/>
    public override void CopyLabels(ReadOnlySpan<long> rows, Span<long> destination)
    {
        CheckRequest(rows, destination.Length, 1);
        for (var i = 0; i < rows.Length; i++)
        {
            destination[i] = listing.Labels[(int)rows[i]];
        }
    }

    /// <summary>Number and size of the pictures, and the classes.</summary>
    /// <returns>As <c>200 pictures of [3, 64, 64] in 2 classes: cat, dog</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Count} pictures of [{string.Join(", ", shape.Sizes)}] in {Classes} classes: ")
        + string.Join(", ", ClassNames);

    private static ImageFolder Check(
        string folder,
        SampleShape shape,
        ImageFit fit,
        IReadOnlyList<string>? classes,
        IProgress<ImageProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var listing = FolderListing.Of(folder, classes is null ? null : [.. classes]);
        var faults = new string?[listing.Paths.Count];
        EachPicture.Do(faults.Length, i => faults[i] = FaultOf(listing.Paths[i], shape, fit), progress, cancellationToken);
        var found = faults.OfType<string>().ToArray();
        return found.Length == 0
            ? new ImageFolder(listing, shape, fit)
            : throw new InvalidDataException(
                string.Join('\n', found.Take(LongestList))
                    + (found.Length > LongestList ? FormattableString.Invariant($"\nand {found.Length - LongestList} more.") : "")
            );
    }

    // What is wrong with a file, as far as its beginning tells.
    private static string? FaultOf(string path, SampleShape shape, ImageFit fit)
    {
        try
        {
            var (width, height) = PictureFile.SizeOf(path);
            return shape.Fault(width, height, fit) is { } fault ? $"{path}: {fault}" : null;
        }
        catch (InvalidDataException damaged)
        {
            return damaged.Message;
        }
    }

    private void Decode(int index, Span<byte> sample)
    {
        var path = listing.Paths[index];
        var picture = Picture.Read(path);

        // The file may have been replaced since it was checked.
        if (shape.Fault(picture.Width, picture.Height, fit) is { } fault)
        {
            throw new InvalidDataException($"{path}: {fault}");
        }

        Fitting.Write(picture, shape, fit, sample);
    }
}
