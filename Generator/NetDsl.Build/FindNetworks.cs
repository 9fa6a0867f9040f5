using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace NetDsl.Build;

/// <summary>
/// The task of NetDsl.Usings.targets: whether a project declares a network, as far as the text of its files tells. The compiler cannot
/// be asked: whether the attribute is found there depends on the usings that this decides on.
/// </summary>
public sealed class FindNetworks : Task
{
    // An attribute starts a list or follows another one in it.
    private static readonly Regex Attribute = new(@"[\[,]\s*(global::)?(NetDsl\s*\.\s*)?Network(Attribute)?\s*[\](,]", RegexOptions.CultureInvariant);

    /// <summary>The files that are compiled.</summary>
    public ITaskItem[] Sources { get; set; } = [];

    /// <summary>Whether one of them declares a network.</summary>
    [Output]
    public bool Found { get; private set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        Found = Sources.Any(source => Declares(source.GetMetadata("FullPath")));
        return true;
    }

    // A file that cannot be read is the compiler's to complain about.
    private static bool Declares(string path)
    {
        try
        {
            return Attribute.IsMatch(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }
}
