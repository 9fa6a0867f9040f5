using NetDsl.Generator.Tests.Support;

namespace NetDsl.Mutations.Suite;

/// <summary>docs/rules/mutations.md, which is a run with a few lines before it.</summary>
public static class Page
{
    /// <summary>The file, relative to the repository.</summary>
    public const string Path = "docs/rules/mutations.md";

    /// <summary>What makes it anew.</summary>
    public const string Command = "dotnet run --project Tests/NetDsl.Mutations -c Release -- --write";

    /// <summary>The page of a run.</summary>
    public static string Of(Run run) =>
        $"""
        # Mutations

        How the rules are proved: mistakes are put into the networks of the samples, and of textbooks beside them, one at a time, after
        [DeepCrime](https://doi.org/10.1145/3460319.3464825) (Humbatova, Jahangirova and Tonella 2021), and every network that is certainly wrong must be
        reported: killed. Whether it is certain, each operator says from what is known of networks, not from what is reported. This page is made by

        ```
        {Command}
        ```

        (without `--write` the same is printed only), and `dotnet test` fails when it is not today's, when a mutant survives, or when a
        warning is reported of a network that is correct. Infos count for the operators that make what is worth an info: no seed, no shuffling.


        """.ReplaceLineEndings("\n") + Text.Of(run);

    /// <summary>The page as it is in the repository.</summary>
    public static string Read() => Repository.Read(Path);

    /// <summary>Writes the page.</summary>
    public static void Write(Run run) => File.WriteAllText(Repository.Locate(Path), Of(run));
}
