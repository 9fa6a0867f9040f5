using NetDsl.Packages.Tests.Infrastructure;

namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>
/// Projects with one mistake each, and what the build says of it, word for word. What projects lack is the subject of Checks; here are
/// the two that come of adding packages.
/// </summary>
internal static class FaultyProjects
{
    private static readonly string[] Engine = ["NetDsl.Engine"];
    private static readonly (string, string) Network = ("Gate.cs", Gates.Network);

    public static IReadOnlyList<FaultyProject> All { get; } =
    [
        new("WrongWidth", "", Engine,
            [
                Error("Digits.cs", 6, 8, "WrongWidth", "NETDSL021",
                    "This layer takes 50 features and gets 100 from the stage before it: its weights cannot be applied to them. "
                    + "Write 100, or leave the input size out.",
                    "docs/rules/NETDSL021.md"),
            ],
            ("Digits.cs", """
                namespace Digits;

                [Network]
                [Layer(784, 100)]
                [Activation(Relu)]
                [Layer(50, 10)]
                public partial class Digits;

                """),
            // A faulty network still has its members: their uses are no further errors.
            ("Uses.cs", """
                public static class Uses
                {
                    public static float[] Run(float[] pixels)
                    {
                        using var digits = new Digits.Digits();
                        Console.WriteLine(digits.Summary());
                        return digits.Predict(pixels);
                    }
                }

                """)),

        // Advice is a warning, and an error where warnings are.
        new("Advice", "", Engine, [SoftmaxTwice("Advice", isError: true)], ("Twice.cs", Gates.SoftmaxTwice)),
        new("AdviceOnly", "<TreatWarningsAsErrors>false</TreatWarningsAsErrors>", Engine, [SoftmaxTwice("AdviceOnly", isError: false)],
            ("Twice.cs", Gates.SoftmaxTwice)),

        // What is only worth knowing is not printed by builds, until somebody wants it.
        new("InfoRaised", "", Engine,
            [
                Error("Gate.cs", 7, 2, "InfoRaised", "NETDSL310",
                    "[Train] sets no Seed: initial weights and the order of the samples are different in each run, and so is what it reaches. "
                    + "Write Seed = 1 for runs that can be repeated and compared.",
                    "docs/rules/NETDSL310.md"),
            ],
            ("Gate.cs", Gates.Network.Replace(", Seed = 1", "", StringComparison.Ordinal)),
            (".editorconfig", "[*.cs]\ndotnet_diagnostic.NETDSL310.severity = error\n")),

        new("NoEngine", "", [],
            [
                Error("NetDsl.Checks.targets", 0, 0, "NoEngine", "NETDSL900",
                    "NetDsl needs an engine and this project references none: write 'dotnet add package NetDsl.Engine' (managed code, nothing "
                    + "native) or 'dotnet add package TorchSharp-cpu', or set NetDslEngineCheck to disable if it has no networks."),
            ],
            Network),

        new("BothEngines", "", ["NetDsl.Engine", $"TorchSharp-cpu/{TorchSharpStandIn.Version}"],
            [
                Error("NetDsl.Checks.targets", 0, 0, "BothEngines", "NETDSL901",
                    "This project references two engines, NetDsl.Engine and TorchSharp, and their types have the same names: keep one, and "
                    + "see with 'dotnet nuget why' where the other comes from."),
            ],
            Network),
    ];

    /// <summary>Code that only the settings of the project Strictest find fault with: here they must.</summary>
    public static FaultyProject Sloppy { get; } = new("Sloppy", ProjectKinds.StrictestSettings, Engine, [],
        ("Sloppy.cs", "public class Sloppy { public bool Is(string text) => text.StartsWith(\"a\"); }\n"));

    private static BuildMessage SoftmaxTwice(string project, bool isError) => new(
        "Twice.cs", 5, 2, isError, "NETDSL100",
        "CrossEntropy includes the softmax: of outputs that are probabilities already it takes it again, so that the loss cannot come near "
        + "0 and the gradients are small. Remove this stage; for probabilities, apply softmax to what Predict returns.",
        "docs/rules/NETDSL100.md",
        project);

    private static BuildMessage Error(string file, int line, int column, string project, string code, string text, string? link = null) =>
        new(file, line, column, true, code, text, link, project);
}
