using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>
/// Some programs in one compilation, which is far faster than one each. Whatever they contain, nothing throws, what is generated
/// can be parsed, and where the compiler finds no error in the user's part, it finds nothing in ours and nothing new in the
/// user's.
/// </summary>
internal sealed partial class Batch
{
    private readonly IReadOnlyList<Specimen> specimens;
    private readonly Dictionary<SyntaxTree, Specimen> users = [];
    private readonly List<Failure> failures = [];
    private readonly HashSet<Specimen> withUsersErrors = [];
    private readonly HashSet<Specimen> withMistakes = [];
    private readonly HashSet<Specimen> withoutNetwork = [];

    public Batch(IReadOnlyList<Specimen> specimens)
    {
        this.specimens = specimens;
        Program = Program.Of([.. specimens.Select(specimen => specimen.Text)]);
        foreach (var (tree, specimen) in Program.Compilation.SyntaxTrees.Skip(1).Zip(specimens))
        {
            users.Add(tree, specimen);
        }

        Generated = Program.Generate();
        if (Generated.Run.Exception is { } thrown)
        {
            Fail(
                specimens.Count == 1 ? specimens[0] : FindThrower(),
                "the generator throws " + thrown.GetType().Name,
                thrown.ToString()
            );
            return;
        }

        ReadUsersErrors();
        Analyze();
        ReadGenerated();
        Compile();
    }

    /// <summary>The programs together, before anything is generated.</summary>
    public Program Program { get; }

    public Generated Generated { get; }

    public IReadOnlyList<Failure> Failures => failures;

    public Outcome OutcomeOf(Specimen specimen) =>
        withUsersErrors.Contains(specimen) ? Outcome.UsersErrors
        : withMistakes.Contains(specimen) ? Outcome.Mistakes
        : withoutNetwork.Contains(specimen) ? Outcome.NoNetwork
        : Outcome.Sound;

    /// <summary>The sound programs with what was generated for them.</summary>
    public CSharpCompilation SoundOnes() =>
        Generated.Compilation.RemoveSyntaxTrees(
            Generated.Compilation.SyntaxTrees.Skip(1).Where(tree => OwnerOf(tree) is not { } owner || !IsSound(owner))
        );

    /// <summary>Whether no mistake is reported for a program, and it shows no fault of ours.</summary>
    public bool IsSound(Specimen specimen) =>
        OutcomeOf(specimen) == Outcome.Sound && !failures.Any(failure => failure.Specimen == specimen);

    /// <summary>The program that a type or a file is of, by the number in its name.</summary>
    public Specimen? OwnerOf(string name) =>
        Number()
            .Matches(name)
            .Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))
            .Select(number => specimens.FirstOrDefault(specimen => specimen.Number == number))
            .FirstOrDefault(specimen => specimen is not null);

    [GeneratedRegex("(?<=(^|[A-Za-z.+]))[0-9]{1,9}")]
    private static partial Regex Number();

    private Specimen? OwnerOf(SyntaxTree tree) =>
        users.TryGetValue(tree, out var owner) ? owner : OwnerOf(Path.GetFileName(tree.FilePath));

    private void ReadUsersErrors() =>
        withUsersErrors.UnionWith(
            Program
                .Compilation.GetDiagnostics()
                .Where(IsError)
                .Select(found => found.Location.SourceTree)
                .OfType<SyntaxTree>()
                .Where(users.ContainsKey)
                .Select(tree => users[tree])
        );

    private void Analyze()
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], EmptyOptions.Provider),
            (exception, _, _) =>
                Fail(
                    specimens.Count == 1 ? specimens[0] : FindThrower(),
                    "the analyzer throws " + exception.GetType().Name,
                    exception.ToString()
                ),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false
        );
        var found = Generated
            .Compilation.WithAnalyzers([new NetworkAnalyzer()], options)
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
        foreach (var mistake in found.Where(mistake => mistake.DefaultSeverity == DiagnosticSeverity.Error))
        {
            if (mistake.Location.SourceTree is { } tree && users.TryGetValue(tree, out var owner))
            {
                withMistakes.Add(owner);
            }
            else
            {
                Fail(null, "a mistake is reported outside of the user's part", mistake.ToString());
            }
        }
    }

    private void ReadGenerated()
    {
        var withFile = new HashSet<Specimen>();
        foreach (var tree in Generated.Compilation.SyntaxTrees.Skip(1).Where(tree => !users.ContainsKey(tree)))
        {
            var owner = OwnerOf(tree);
            if (owner is not null)
            {
                withFile.Add(owner);
            }

            if (tree.GetDiagnostics().FirstOrDefault(IsError) is { } error)
            {
                Fail(owner, "what is generated cannot be parsed", error + "\n" + tree);
            }
            else if (
                owner is not null
                && OutcomeOf(owner) == Outcome.Sound
                && tree.ToString().Contains("because its declaration is faulty", StringComparison.Ordinal)
            )
            {
                Fail(owner, "a network is not generated and nobody says why", tree.ToString());
            }
        }

        withoutNetwork.UnionWith(specimens.Except(withFile));
    }

    private void Compile()
    {
        foreach (
            var found in Generated
                .Compilation.GetDiagnostics()
                .Where(found => found.Severity >= DiagnosticSeverity.Warning && !found.IsSuppressed)
        )
        {
            var tree = found.Location.SourceTree;
            var owner = tree is null ? null : OwnerOf(tree);
            if (owner is not null && withUsersErrors.Contains(owner))
            {
                continue;
            }

            if (tree is null || !users.ContainsKey(tree))
            {
                Fail(owner, "what is generated does not compile: " + found.Id, found + "\n" + tree);
            }
            else if (IsError(found))
            {
                Fail(owner, "what is generated breaks the user's part: " + found.Id, found.ToString());
            }
        }
    }

    // Warnings are errors in these compilations; what the compiler calls an error itself is meant.
    private static bool IsError(Diagnostic found) => found.Severity == DiagnosticSeverity.Error && !found.IsWarningAsError;

    private Specimen? FindThrower() => specimens.FirstOrDefault(specimen => new Batch([specimen]).Failures.Count > 0);

    private void Fail(Specimen? specimen, string what, string details)
    {
        var owner = specimen ?? new Specimen(-1, "a whole batch", string.Join("\n", specimens.Select(each => each.Text)));
        if (!failures.Any(failure => failure.Specimen == owner))
        {
            failures.Add(new Failure(owner, what, details));
        }
    }
}
