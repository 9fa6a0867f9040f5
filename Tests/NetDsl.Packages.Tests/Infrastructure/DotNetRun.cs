using Xunit.Sdk;

namespace NetDsl.Packages.Tests.Infrastructure;

/// <summary>A command that has ended.</summary>
/// <param name="Arguments">What followed <c>dotnet</c>.</param>
/// <param name="Folder">The folder it was typed in.</param>
/// <param name="ExitCode">Its exit status.</param>
/// <param name="Output">What it printed on both streams, with line feeds.</param>
public sealed record DotNetRun(string Arguments, string Folder, int ExitCode, string Output)
{
    /// <summary>Its lines.</summary>
    public IReadOnlyList<string> Lines => Output.TrimEnd('\n').Split('\n');

    /// <summary>Errors and warnings among them, each once (a build repeats them at its end).</summary>
    public IReadOnlyList<BuildMessage> Messages => [.. Lines.Select(BuildMessage.Read).OfType<BuildMessage>().Distinct()];

    /// <summary>The errors.</summary>
    public IReadOnlyList<BuildMessage> Errors => [.. Messages.Where(message => message.IsError)];

    /// <summary>This, if it succeeded.</summary>
    /// <exception cref="XunitException">It failed; the message holds what it printed.</exception>
    public DotNetRun MustSucceed() =>
        ExitCode == 0 ? this : throw new XunitException($"dotnet {Arguments} failed with {ExitCode} in {Folder}:\n{Output}");

    /// <summary>This, if it failed.</summary>
    /// <exception cref="XunitException">It succeeded; the message holds what it printed.</exception>
    public DotNetRun MustFail() =>
        ExitCode != 0 ? this : throw new XunitException($"dotnet {Arguments} was to fail, and succeeded in {Folder}:\n{Output}");
}
