using Microsoft.Build.Framework;
using NetDsl.Build.Content;
using NetDsl.Build.Places;
using Task = Microsoft.Build.Utilities.Task;

namespace NetDsl.Build;

/// <summary>
/// The task of NetDsl.Snapshots.targets: compares the generated source of each network with the copy under version control, or
/// updates the copies. Errors name the copy; the differences come before them as messages of high importance.
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

    /// <summary>The folder of the generated sources, relative to the project.</summary>
    [Required]
    public string GeneratedFolder { get; set; } = "";

    /// <summary>The folder of intermediate files, <c>obj/</c>; relative to the project.</summary>
    [Required]
    public string IntermediateFolder { get; set; } = "";

    /// <summary>The folder in which the build was started: commands in messages are relative to it.</summary>
    public string StartFolder { get; set; } = "";

    /// <summary>The compiled files that have a <c>Link</c>.</summary>
    public ITaskItem[] LinkedSources { get; set; } = [];

    /// <summary>The files with names of snapshots, relative to the project.</summary>
    public ITaskItem[] Snapshots { get; set; } = [];

    /// <summary>The framework of this build, and all frameworks of the project, separated by semicolons.</summary>
    public string Framework { get; set; } = "";

    /// <inheritdoc cref="Framework"/>
    public string Frameworks { get; set; } = "";

    /// <summary>Separates the notes that the builds of several frameworks leave for each other, such as <c>Debug</c>.</summary>
    public string Configuration { get; set; } = "";

    /// <summary>The address of the pages on the codes.</summary>
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
