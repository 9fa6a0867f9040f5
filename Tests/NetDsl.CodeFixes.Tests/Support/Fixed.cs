using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit.Sdk;

namespace NetDsl.CodeFixes.Tests.Support;

/// <summary>
/// Tests of fixes, text to text: a project with one mistake, the fix's equivalence key, the text that must come out. What comes
/// out is compiled with what is generated for it, and the rule must be silent about it.
/// </summary>
internal static class Fixed
{
    /// <summary>How training goes on where only the loss matters.</summary>
    public const string Training = "[Optimizer(Adam)] [Train(Epochs = 5, Seed = 1)]";

    /// <summary>Asserts what a fix makes of a file.</summary>
    /// <returns>The title under which it is offered.</returns>
    public static string Verify(string id, string key, string before, string after) =>
        Verify(id, key, UserProject.Of(before), [after]).GetAwaiter().GetResult();

    /// <summary>Asserts what a fix makes of the files of a project with one mistake.</summary>
    /// <returns>The title under which it is offered.</returns>
    public static async Task<string> Verify(string id, string key, Project project, string[] after)
    {
        var offered = await Offered(id, project);
        var action =
            offered.FirstOrDefault(candidate => candidate.EquivalenceKey == key)
            ?? throw new XunitException($"{key} is not offered, but: {Keys(offered)}");
        await VerifySound(id, await Apply(action, project), after);
        return action.Title;
    }

    /// <summary>Asserts which fixes are offered, by their keys, in their order; none where none is certain.</summary>
    public static void Offers(string id, string code, params string[] keys) =>
        Assert.Equal(keys, Offered(id, UserProject.Of(code)).GetAwaiter().GetResult().Select(action => action.EquivalenceKey));

    /// <summary>
    /// Asserts the result of fixing all mistakes of a rule in a project; the fix is requested in the first file.
    /// </summary>
    public static async Task VerifyAll(string id, string key, FixAllScope scope, string[] before, string[] after)
    {
        var project = UserProject.Of(before);
        var fix = FixableRules.All.Single(candidate => candidate.Ids.Contains(id) && IsFor(candidate, key));
        var first = project.Documents.Single(document => document.Name == "File0.cs");
        var action = await fix.GetFixAllProvider()
            .GetFixAsync(new FixAllContext(first, fix, scope, key, [id], new Diagnostics(), CancellationToken.None));
        var changed = await Apply(action ?? throw new XunitException("There is nothing to fix."), project);
        if (scope == FixAllScope.Document)
        {
            Assert.Equal(after, UserProject.Texts(changed));
        }
        else
        {
            await VerifySound(id, changed, after);
        }

        // A key names one fix of those for a rule: the first that a file of this rule is offered under it.
        bool IsFor(NetworkFix candidate, string key) =>
            Actions(candidate, id, project).GetAwaiter().GetResult().Any(action => action.EquivalenceKey == key);
    }

    private static async Task<IReadOnlyList<CodeAction>> Offered(string id, Project project)
    {
        var all = new List<CodeAction>();
        foreach (var fix in FixableRules.All.Where(fix => fix.FixableDiagnosticIds.Contains(id)))
        {
            all.AddRange(await Actions(fix, id, project));
        }

        return all;
    }

    private static async Task<IReadOnlyList<CodeAction>> Actions(NetworkFix fix, string id, Project project)
    {
        var found = await UserProject.AnalyzeAsync(project);
        var diagnostic =
            found.FirstOrDefault(candidate => candidate.Id == id)
            ?? throw new XunitException($"{id} is not reported, but: {string.Join("\n", found)}");
        var actions = new List<CodeAction>();
        var document = project.GetDocument(diagnostic.Location.SourceTree)!;
        await fix.RegisterCodeFixesAsync(
            new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None)
        );
        return actions;
    }

    private static async Task<Project> Apply(CodeAction action, Project project)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
    }

    private static async Task VerifySound(string id, Project changed, string[] after)
    {
        Assert.Equal(after, UserProject.Texts(changed));
        Assert.Empty(await UserProject.CompileAsync(changed));
        Assert.DoesNotContain(await UserProject.AnalyzeAsync(changed), diagnostic => diagnostic.Id == id);
    }

    private static string Keys(IEnumerable<CodeAction> actions) =>
        string.Join(", ", actions.Select(action => action.EquivalenceKey));

    /// <summary>The analyzer's diagnostics, as an editor hands them to a fix of all.</summary>
    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => await UserProject.AnalyzeAsync(project);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        )
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await UserProject.AnalyzeAsync(document.Project)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
