using System.Collections;
using Microsoft.Build.Framework;

namespace NetDsl.Build.Tests.Support;

/// <summary>Takes down what a task says, as MSBuild would print it.</summary>
internal sealed class Engine : IBuildEngine
{
    public List<BuildErrorEventArgs> Errors { get; } = [];

    public List<BuildWarningEventArgs> Warnings { get; } = [];

    /// <summary>Messages of lower importance: those that <c>-v:normal</c> and <c>-v:detailed</c> print.</summary>
    public List<(MessageImportance Importance, string Text)> QuietMessages { get; } = [];

    /// <summary>Messages of high importance: those that are printed without being asked for.</summary>
    public List<string> Messages { get; } = [];

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "";

    public bool BuildProjectFile(
        string projectFileName,
        string[] targetNames,
        IDictionary globalProperties,
        IDictionary targetOutputs
    ) => throw new NotSupportedException();

    public void LogCustomEvent(CustomBuildEventArgs e) => throw new NotSupportedException();

    public void LogErrorEvent(BuildErrorEventArgs e) => Errors.Add(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => Warnings.Add(e);

    public void LogMessageEvent(BuildMessageEventArgs e)
    {
        if (e.Importance == MessageImportance.High)
        {
            Messages.Add(e.Message!);
        }
        else
        {
            QuietMessages.Add((e.Importance, e.Message!));
        }
    }
}
