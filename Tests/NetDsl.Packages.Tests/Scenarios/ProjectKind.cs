namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// A small program in a project of a certain kind, with packages for references unless the items say otherwise.
/// </summary>
/// <param name="Name">The project's name, its folder's and its assembly's.</param>
/// <param name="Properties">XML inside the project's PropertyGroup.</param>
/// <param name="Items">XML inside an ItemGroup.</param>
/// <param name="Files">Sources and settings, by name in the project's folder.</param>
public sealed record ProjectKind(string Name, string Properties, string Items, params (string Name, string Text)[] Files)
{
    /// <summary>Whether the project names our packages and the version.</summary>
    public bool NamesPackages { get; init; } = true;

    /// <summary>What the program prints; null: it is a library.</summary>
    public string? Prints { get; init; } = "0110";

    /// <summary>The project's file, in the workspace.</summary>
    public string File => $"{Name}/{Name}.csproj";

    /// <summary>The assembly that a Debug build makes.</summary>
    public string Assembly => $"{Name}/bin/Debug/net10.0/{Name}.dll";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
