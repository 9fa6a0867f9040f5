using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GeneratorBenchmarks;

/// <summary>A user's program: networks in a file each, and a file that has nothing to do with them.</summary>
internal sealed class UserProgram
{
    private const string Usings = """
        global using NetDsl;
        global using static NetDsl.ActivationKind;
        global using static NetDsl.LossKind;
        global using static NetDsl.OptimizerKind;
        """;

    private readonly SyntaxTree[] unrelated =
    [
        .. Enumerable
            .Range(0, 2)
            .Select(i =>
                Parse($"namespace Users; public static class Unrelated {{ public static int Number() => {i}; }}", "Unrelated.cs")
            ),
    ];

    private int edit;

    /// <summary>Compiles in memory.</summary>
    /// <param name="networks">How many networks it has.</param>
    public UserProgram(int networks) =>
        Compilation = CSharpCompilation.Create(
            "Users",
            [
                Parse(Usings, "Usings.cs"),
                unrelated[0],
                .. Enumerable.Range(0, networks).Select(i => Parse(Network(i), $"Net{i}.cs")),
            ],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );

    /// <summary>The program as it is now.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>Changes the unrelated file, as a key press does: nothing is bound yet in what comes back.</summary>
    public CSharpCompilation Edit()
    {
        var (from, to) = (unrelated[edit % 2], unrelated[(edit + 1) % 2]);
        edit++;
        return Compilation = Compilation.ReplaceSyntaxTree(from, to);
    }

    /// <summary>The same program, nothing of it bound yet.</summary>
    public CSharpCompilation Fresh() => Compilation.Clone();

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, path: path);

    private static string Network(int number) =>
        $"""
            namespace Users;

            /// <summary>A classifier of images.</summary>
            [Network]
            [Layer(784, {100 + number})]
            [Activation(Relu)]
            [Layer(100)]
            [Activation(Relu)]
            [Layer(10)]
            [Loss(CrossEntropy)]
            [Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9)]
            [Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
            public partial class Net{number};
            """;

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var file
                && (
                    file.StartsWith("System.", StringComparison.Ordinal)
                    || file is "NetDsl.dll" or "NetDsl.Engine.dll" or "TorchSharp.dll"
                )
            )
            .Select(path => MetadataReference.CreateFromFile(path));
}
