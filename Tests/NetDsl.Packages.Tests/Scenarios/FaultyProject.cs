using NetDsl.Packages.Tests.Infrastructure;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>A project whose build says something.</summary>
/// <param name="Name">The project's name and its folder's.</param>
/// <param name="Properties">XML inside the project's PropertyGroup.</param>
/// <param name="References">Packages, beside NetDsl.</param>
/// <param name="Messages">All errors and warnings of this project, in any order.</param>
/// <param name="Files">Sources and settings, by name in the project's folder.</param>
internal sealed record FaultyProject(
    string Name,
    string Properties,
    string[] References,
    BuildMessage[] Messages,
    params (string Name, string Text)[] Files
)
{
    /// <summary>The project's file, in the workspace.</summary>
    public string File => $"{Name}/{Name}.csproj";
}
