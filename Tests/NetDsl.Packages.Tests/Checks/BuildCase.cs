namespace NetDsl.Packages.Tests.Checks;

/// <summary>A project built with certain properties, and what the build says.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Project">The project's name.</param>
/// <param name="Properties">Properties as <c>-p:</c> takes them, separated by semicolons.</param>
/// <param name="Code">The code of the error, or of the warning of an editor's build; null: nothing is said.</param>
/// <param name="Text">The sentence.</param>
public sealed record BuildCase(string Name, string Project, string Properties = "", string? Code = null, string Text = "")
{
    /// <summary>Whether an editor builds: all but the compiler itself, to learn its arguments.</summary>
    public bool InEditor { get; init; }

    /// <summary>
    /// Whether the compiler runs when nothing is said: it takes its time, and mostly has nothing to do with the case.
    /// </summary>
    public bool Compiles { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
