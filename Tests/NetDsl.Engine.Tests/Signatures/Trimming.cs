using TorchSharp;

namespace NetDsl.Engine.Tests.Signatures;

/// <summary>Makes the trimmed lists anew after the engine has got new members.</summary>
public sealed class Trimming
{
    internal const string FolderVariable = "NETDSL_SIGNATURES";

    internal const string Advice =
        "A member that TorchSharp has but the trimmed list lacks: set " + FolderVariable + " to a folder that holds the full torchsharp-0.99.6.txt "
        + "and torchsharp-0.107.txt, and run the test Trimming.";

    [Fact]
    public void Writes_the_trimmed_lists_when_the_full_ones_are_given()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder) return;
        foreach (var version in new[] { "0.99.6", "0.107" })
        {
            var check = new SignatureCheck(SignatureList.Read(Path.Combine(folder, $"torchsharp-{version}.txt")), version == "0.107");
            _ = typeof(torch).Assembly.GetTypes().Where(ReflectedTypes.IsVisible).SelectMany(check.Faults).Count();
            var heading = $"# Public members of TorchSharp {version} that the embedded engine has too, one a line: declaring type, [kind], signature.\n"
                + "# Made by the test Trimming; the types' base types are listed with them. Sorted by code point.\n";
            File.WriteAllText(Path.Combine(SourceFolder(), $"torchsharp-{version}.txt"), heading + string.Concat(check.UsedLines.Select(line => line + "\n")));
        }
    }

    // The compiler writes paths relative to the repository, so the sources are looked for from the build output upwards.
    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NetDsl.Engine.Tests.csproj"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new DirectoryNotFoundException("The test project's sources are not above its output."), "Signatures");
    }
}
