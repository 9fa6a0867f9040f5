using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using NetDsl.Build.Native;
using Task = Microsoft.Build.Utilities.Task;

namespace NetDsl.Build;

/// <summary>
/// The task of NetDsl.OlderLinux.targets. TorchSharp's library for Linux requires a version of the C++ runtime from which it uses
/// nothing. This task makes copies in which the requirement is marked weak, and the build copies these to the output. The library
/// itself is only read: it is in the package cache.
/// </summary>
public sealed class MarkNativeLibraries : Task
{
    /// <summary>
    /// It came with GCC 13, whose <c>&lt;iostream&gt;</c> leaves a symbol of this version in every library that includes it.
    /// </summary>
    private const string Version = "GLIBCXX_3.4.32";

    /// <summary>The warning's code.</summary>
    private const string Failed = "NETDSL906";

    /// <summary>The libraries that the build copies to the output.</summary>
    [Required]
    public ITaskItem[] Libraries { get; set; } = [];

    /// <summary>The folder of the copies, a full path below <c>obj</c>; missing copies are made again.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The address of the pages on the codes.</summary>
    public string HelpFolder { get; set; } = "";

    /// <summary>The copies, with the metadata of the libraries.</summary>
    [Output]
    public ITaskItem[] Copies { get; private set; } = [];

    /// <summary>The libraries that have a copy, in the same order.</summary>
    [Output]
    public ITaskItem[] Originals { get; private set; } = [];

    /// <inheritdoc/>
    public override bool Execute()
    {
        var marked = new List<(ITaskItem Library, ITaskItem Copy)>();
        foreach (var library in Libraries)
        {
            try
            {
                if (Copy(library.GetMetadata("FullPath")) is { } copy)
                {
                    var item = new TaskItem(copy);
                    library.CopyMetadataTo(item);
                    marked.Add((library, item));
                }
            }
            catch (Exception exception)
            {
                // An unchanged library still loads on newer Linux: no reason to fail the build.
                Log.LogWarning(
                    null,
                    Failed,
                    null,
                    $"{HelpFolder}{Failed}.md",
                    library.ItemSpec,
                    0,
                    0,
                    0,
                    0,
                    "{0}",
                    Message(exception)
                );
            }
        }

        Originals = [.. marked.Select(pair => pair.Library)];
        Copies = [.. marked.Select(pair => pair.Copy)];
        return true;
    }

    private static string Message(Exception exception) =>
        exception is IOException or UnauthorizedAccessException
            ? $"This library is used unchanged and loads only where the C++ runtime has {Version}: a marked copy "
                + $"could not be written. {OneLine(exception.Message)}"
            : $"This library is used unchanged and loads only where the C++ runtime has {Version}: NetDsl could not "
                + "mark a copy, which is a mistake in NetDsl. Please report it with this line; NetDslOlderLinux=disable "
                + $"avoids it. {OneLine(exception.ToString())}";

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ');

    // Null: the library is used as it is.
    private string? Copy(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var outcome = WeakRequirement.Mark(bytes, Version);
        if (outcome != WeakRequirementOutcome.Marked)
        {
            Log.LogMessage(
                outcome == WeakRequirementOutcome.Used ? MessageImportance.Normal : MessageImportance.Low,
                "{0}: {1}",
                file,
                LeftAlone(outcome)
            );
            return null;
        }

        var copy = MarkedCopy.PathOf(file, Folder);
        var isNew = MarkedCopy.Write(file, bytes, copy);
        Log.LogMessage(
            isNew ? MessageImportance.Normal : MessageImportance.Low,
            "{0}: the requirement of {1} is marked weak in {2}, which goes to the output "
                + "(NetDslOlderLinux=disable keeps the original).",
            file,
            Version,
            copy
        );
        return copy;
    }

    private static string LeftAlone(WeakRequirementOutcome outcome) =>
        outcome switch
        {
            WeakRequirementOutcome.OtherPlatform => "used unchanged: it is not a library for Linux on x86-64.",
            WeakRequirementOutcome.NotRequired => $"used unchanged: it does not require {Version}.",
            WeakRequirementOutcome.Used => $"used unchanged: it uses {Version} and does not load where the C++ runtime is older.",
            WeakRequirementOutcome.Unreadable => "used unchanged: it is incomplete or damaged.",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
        };
}
