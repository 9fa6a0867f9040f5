using TorchSharp;

namespace NetDsl.Engine.Tests.Signatures;

/// <summary>
/// Keeps the trimmed lists: they are compared with the engine, and written again from the full ones where these are given.
/// </summary>
public sealed class Trimming
{
    internal const string FolderVariable = "NETDSL_SIGNATURES";

    internal const string Advice =
        "A member that TorchSharp has but the trimmed list lacks: set "
        + FolderVariable
        + " to a folder that holds the full torchsharp-0.99.6.txt "
        + "and torchsharp-0.107.txt, and run the test Trimming.";

    [Fact]
    public void The_trimmed_lists_hold_what_the_engine_has_and_nothing_else()
    {
        var full = Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder ? folder : null;
        foreach (var version in new[] { "0.99.6", "0.107" })
        {
            var trimmed = Path.Combine(SourceFolder(), $"torchsharp-{version}.txt");
            var check = new SignatureCheck(
                SignatureList.Read(full is null ? trimmed : Path.Combine(full, $"torchsharp-{version}.txt")),
                version == "0.107"
            );
            _ = typeof(torch).Assembly.GetTypes().Where(ReflectedTypes.IsVisible).SelectMany(check.Faults).Count();
            var heading =
                $"# Public members of TorchSharp {version} that the embedded engine has too, one a line: declaring type, "
                + "[kind], signature.\n"
                + "# Made by the test Trimming; the types' base types are listed with them. Sorted by code point.\n";
            var text = heading + string.Concat(check.UsedLines.Select(line => line + "\n"));
            if (full is not null)
            {
                File.WriteAllText(trimmed, text);
            }

            Assert.Equal(text, File.ReadAllText(trimmed));
        }
    }

    // The compiler writes paths relative to the repository, so the sources are looked for from the build output upwards.
    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetDsl.Engine.Tests.csproj")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(
            folder?.FullName ?? throw new DirectoryNotFoundException("The test project's sources are not above its output."),
            "Signatures"
        );
    }
}
