using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Mutations.Suite;

/// <summary>The networks of the samples, and those of textbooks beside them.</summary>
public static class Networks
{
    private static readonly string[] Folders = ["Samples", "Tests/NetDsl.Mutations/Networks"];

    /// <summary>All of them, in the order of files and lines.</summary>
    public static IReadOnlyList<Network> Read() =>
        [
            .. Folders
                .SelectMany(folder => Directory.EnumerateFiles(Repository.Locate(folder), "*.cs", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Repository.Locate("."), file).Replace('\\', '/'))
                .Where(file => !Regex.IsMatch(file, "/(obj|bin)/"))
                .Order(StringComparer.Ordinal)
                .SelectMany(Read),
        ];

    // Operators change attributes. Mistakes in functions are put there as text, by FunctionalMutationTests.
    private static bool IsFunctional(ClassDeclarationSyntax type) =>
        type.Members.OfType<MethodDeclarationSyntax>().Any(method => method.Identifier.ValueText == "Define");

    private static IEnumerable<Network> Read(string file)
    {
        var text = Repository.Read(file);
        var fails = text.Contains("#pragma warning disable NETDSL", StringComparison.Ordinal);
        return from type in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()
            let attributes = type.AttributeLists.SelectMany(list => list.Attributes).Select(Declared.Of).ToArray()
            where attributes.Any(attribute => attribute.Name == "Network") && !IsFunctional(type)
            select new Network(
                type.Identifier.ValueText,
                file,
                fails,
                [.. attributes.Where(attribute => attribute.Name != "Network")]
            );
    }
}
