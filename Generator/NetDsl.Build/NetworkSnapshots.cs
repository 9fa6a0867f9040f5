using Microsoft.Build.Framework;
using NetDsl.Build.Content;
using NetDsl.Build.Places;
using Task = Microsoft.Build.Utilities.Task;

namespace NetDsl.Build;

/// <summary>
/// The task of NetDsl.Snapshots.targets: compares what the compiler has written for each network with the copy under version
/// control, or renews the copies. Errors name the copy; the differences come before them as messages of high importance.
/// </summary>
public sealed class NetworkSnapshots : Task
{
    /// <summary><c>check</c> or <c>update</c>.</summary>
    [Required]
    public string Mode { get; set; } = "";

    /// <summary><c>source</c> or <c>card</c>.</summary>
    [Required]
    public string Content { get; set; } = "";

    /// <summary>The project's full path.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Where the compiler writes what our generator makes; relative to the project.</summary>
    [Required]
    public string GeneratedFolder { get; set; } = "";

    /// <summary>The folder of intermediate files, <c>obj/</c>; relative to the project.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = "";

    /// <summary>The folder that the build was started in: the command in a message is meant to be typed there.</summary>
    public string StartFolder { get; set; } = "";

    /// <summary>The compiled files that have a <c>Link</c>.</summary>
    public ITaskItem[] LinkedSources { get; set; } = [];

    /// <summary>The files that are called as snapshots are; relative to the project.</summary>
    public ITaskItem[] Snapshots { get; set; } = [];

    /// <summary>The framework that is built for, and all that the project is built for, between semicolons.</summary>
    public string Framework { get; set; } = "";

    /// <inheritdoc cref="Framework"/>
    public string Frameworks { get; set; } = "";

    /// <summary>Apart from the others, what several frameworks' builds tell each other: <c>Debug</c>.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>Where the pages on the codes are.</summary>
    public string HelpFolder { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        foreach (var report in Run())
        {
            if (report.Details.Length > 0)
            {
                Log.LogMessage(MessageImportance.High, "{0}", report.Details);
            }

            if (report.IsError)
            {
                Log.LogError(
                    null,
                    report.Code,
                    null,
                    $"{HelpFolder}{report.Code}.md",
                    report.File,
                    report.Line,
                    report.Line > 0 ? 1 : 0,
                    0,
                    0,
                    "{0}",
                    report.Message
                );
            }
            else
            {
                Log.LogMessage(MessageImportance.High, "{0}", report.Message);
            }
        }

        return !Log.HasLoggedErrors;
    }

    private IReadOnlyList<Report> Run()
    {
        try
        {
            var project = new Project(ProjectFile, StartFolder, IntermediateFolder);
            var links = LinkedSources.ToLookup(
                item => project.Full(item.ItemSpec),
                item => item.GetMetadata("Link"),
                Project.PathComparer
            );
            var review = Review.Of(
                project,
                string.Equals(Content, "card", StringComparison.OrdinalIgnoreCase) ? SnapshotForm.Page : SnapshotForm.Source,
                GeneratedFolder,
                Snapshots.Select(item => item.ItemSpec),
                path => links[path].FirstOrDefault(),
                new Frameworks(project, Configuration, Framework, Frameworks)
            );
            return
            [
                .. string.Equals(Mode, "update", StringComparison.OrdinalIgnoreCase) ? Update.Run(review) : Check.Run(review),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return [Report.Failure(ProjectFile, exception.Message)];
        }
        catch (Exception exception)
        {
            return [Report.Mistake(ProjectFile, exception)];
        }
    }
}
