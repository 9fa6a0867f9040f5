namespace NetDsl.Images;

/// <summary>The classes of a folder, and their files in the order of their names.</summary>
/// <param name="Classes">The names of the folders in it, or those that the user gave.</param>
/// <param name="Paths">The pictures, class by class.</param>
/// <param name="Labels">The number of each picture's class.</param>
internal sealed record FolderListing(IReadOnlyList<string> Classes, IReadOnlyList<string> Paths, IReadOnlyList<long> Labels)
{
    private const int LongestList = 10;

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The folder that holds a folder for each class.</param>
    /// <param name="known">The names of all classes, in their order; null: those of the folders.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">Something in it is not as it has to be.</exception>
    public static FolderListing Of(string folder, IReadOnlyList<string>? known)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder}: give one that holds a folder for each class.");
        }

        var classFolders = Names(Directory.EnumerateDirectories(folder));
        var loose = Names(Directory.EnumerateFiles(folder)).Where(IsPicture).ToArray();
        if (classFolders.Length == 0)
        {
            throw new InvalidDataException(
                $"{folder}: found no folders, expected one for each class, with its pictures in it."
                    + (
                        loose.Length > 0
                            ? $" The pictures {List(loose)} are in the folder itself: move them to their classes."
                            : ""
                    )
            );
        }

        if (loose.Length > 0)
        {
            throw new InvalidDataException(
                $"{folder}: found pictures beside the folders of the classes: {List(loose)}. Move them to their classes, "
                    + "or out of the folder."
            );
        }

        CheckCase(folder, classFolders);
        var classes = known ?? classFolders;
        CheckKnown(folder, classFolders, classes);

        var (paths, labels) = (new List<string>(), new List<long>());
        for (var label = 0; label < classes.Count; label++)
        {
            // A test set may have no picture of a class.
            if (classFolders.Contains(classes[label], StringComparer.Ordinal))
            {
                var pictures = Pictures(Path.Combine(folder, classes[label]));
                paths.AddRange(pictures);
                labels.AddRange(Enumerable.Repeat((long)label, pictures.Length));
            }
        }

        return new FolderListing(classes, paths, labels);
    }

    private static string[] Pictures(string folder)
    {
        var folders = Names(Directory.EnumerateDirectories(folder));
        if (folders.Length > 0)
        {
            throw new InvalidDataException(
                $"{folder}: found folders in the folder of a class: {List(folders)}. If these are the classes, give {folder}; "
                    + "otherwise move the pictures out of them."
            );
        }

        var files = Names(Directory.EnumerateFiles(folder));
        var others = files.Where(file => !IsPicture(file)).ToArray();
        if (others.Length > 0)
        {
            throw new InvalidDataException(
                $"{folder}: found {List(others)}, expected files that end in .png, .jpg or .jpeg. Convert pictures in other "
                    + "formats, and move everything else out of the folder."
            );
        }

        return files.Length > 0
            ? Array.ConvertAll(files, file => Path.Combine(folder, file))
            : throw new InvalidDataException(
                $"{folder}: found no pictures of the class, expected at least one. Put PNG or JPEG files there, or remove "
                    + "the folder."
            );
    }

    // On other systems they would be one folder.
    private static void CheckCase(string folder, string[] names)
    {
        var alike = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (alike is not null)
        {
            throw new InvalidDataException(
                $"{folder}: found the classes {string.Join(" and ", alike)}, whose names differ in upper and lower case only. "
                    + "Rename one, or put their pictures into one folder."
            );
        }
    }

    private static void CheckKnown(string folder, string[] names, IReadOnlyList<string> classes)
    {
        var unknown = names.Except(classes, StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
        {
            throw new InvalidDataException(
                $"{folder}: found {List(unknown)}, expected classes among {List(classes)}. Rename the folders as those of the "
                    + "training data, or leave them out."
            );
        }
    }

    // Ordinal, so that a class has the same number on every machine. Names with a dot in front are hidden; two other files are
    // left by Windows.
    private static string[] Names(IEnumerable<string> paths) =>
        [
            .. paths
                .Select(path => Path.GetFileName(path))
                .Where(name => !name.StartsWith('.') && name is not ("Thumbs.db" or "desktop.ini"))
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsPicture(string name) => Path.GetExtension(name).ToUpperInvariant() is ".PNG" or ".JPG" or ".JPEG";

    private static string List(IReadOnlyList<string> names)
    {
        var more = names.Count - LongestList;
        return string.Join(", ", names.Take(LongestList)) + (more > 0 ? FormattableString.Invariant($" and {more} more") : "");
    }
}
