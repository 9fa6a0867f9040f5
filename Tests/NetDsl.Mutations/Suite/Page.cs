using NetDsl.Generator.Tests.Support;

namespace NetDsl.Mutations.Suite;

/// <summary>docs/rules/mutations.md, which is a run with a few lines before it.</summary>
public static class Page
{
    /// <summary>The file, relative to the repository.</summary>
    public const string Path = "docs/rules/mutations.md";

    /// <summary>What makes it again.</summary>
    public const string Command = "dotnet run --project Tests/NetDsl.Mutations -c Release -- --write";

    /// <summary>The page of a run.</summary>
    public static string Of(Run run) =>
        $"""
            # Mutations

            This is how the rules are proved. Mistakes are put into the networks of the samples, and into textbook networks, one at a time, as in
            [DeepCrime](https://doi.org/10.1145/3460319.3464825) (Humbatova, Jahangirova and Tonella 2021). Every network that is certainly wrong must be
            reported, which kills the mutant. Each operator decides whether that is certain from what is known about networks, not from what is
            reported. This command makes the page:

            ```
            {Command}
            ```

            Without `--write` it only prints the text. `dotnet test` fails when the page is out of date, when a mutant survives, or when a warning is
            reported for a correct network. Infos count for the operators whose mistake is only worth an info: no seed, no shuffling,
            a bias before BatchNorm, an edge that is not read, a short patience, much depth without clipping.


            """.ReplaceLineEndings("\n") + Text.Of(run);

    /// <summary>The page as it is in the repository.</summary>
    public static string Read() => Repository.Read(Path);

    /// <summary>Writes the page.</summary>
    public static void Write(Run run) => File.WriteAllText(Repository.Locate(Path), Of(run));
}
