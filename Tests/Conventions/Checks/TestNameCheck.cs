using System.Text.RegularExpressions;

namespace Conventions.Tests.Checks;

/// <summary>
/// A test is named by a sentence: its first word begins with a capital, words are separated by underscores. A capital elsewhere
/// is allowed in abbreviations (JSON), in names that the product declares (BatchNorm, Predict) and in those of
/// <see cref="Things"/>, with an s for the genitive too. So Fit_refuses_NaN passes; FitRefusesNaN and Fit_WithNaN_Throws do not.
/// </summary>
internal static partial class TestNameCheck
{
    /// <summary>Names that the product does not declare.</summary>
    private static readonly string[] Things =
    [
        "EditorConfig",
        "English",
        "Linux",
        "Markdown",
        "MSBuild",
        "NaN",
        "NoWarn",
        "ImplicitUsings",
        "Python",
        "PyTorch",
        "TorchSharp",
    ];

    /// <summary>The names that sentences may contain: types, enum members and public methods.</summary>
    public static HashSet<string> Declared(IEnumerable<SourceFile> product)
    {
        var names = new HashSet<string>(Things, StringComparer.Ordinal);
        foreach (var node in product.SelectMany(file => file.Root.DescendantNodes()))
        {
            var name = node switch
            {
                // A block of extension members is a type without a name.
                BaseTypeDeclarationSyntax { Identifier.Text: not "" } type => type.Identifier.Text,
                EnumMemberDeclarationSyntax member => member.Identifier.Text,
                MethodDeclarationSyntax method when IsPublic(method) => method.Identifier.Text,
                _ => null,
            };
            if (name is not null)
            {
                names.Add(name);
                names.Add(AttributeSuffix().Replace(name, ""));
            }
        }

        return names;
    }

    public static IEnumerable<string> Findings(SourceFile file, HashSet<string> declared) =>
        file
            .Root.DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .Where(IsTest)
            .Select(test => test.Identifier)
            .Where(name => !IsSentence(name.Text, declared))
            .Select(name =>
                $"{file.At(name)}: the test {name.Text} is not named by a sentence. Write Sentence_with_underscores: "
                + "words in lower case, except identifiers and abbreviations."
            );

    private static bool IsPublic(MethodDeclarationSyntax method) =>
        method.Parent is InterfaceDeclarationSyntax || method.Modifiers.Any(SyntaxKind.PublicKeyword);

    private static bool IsTest(MethodDeclarationSyntax method) =>
        method
            .AttributeLists.SelectMany(list => list.Attributes)
            .Any(attribute => TestAttribute().IsMatch(attribute.Name.ToString()));

    private static bool IsSentence(string name, HashSet<string> declared)
    {
        var words = name.Split('_');
        return (FirstWord().IsMatch(words[0]) || (words.Length > 1 && IsName(words[0])))
            && words.Skip(1).All(word => Word().IsMatch(word) || IsName(word));

        bool IsName(string word) => declared.Contains(word) || (word.EndsWith('s') && declared.Contains(word[..^1]));
    }

    [GeneratedRegex("(Fact|Theory)(Attribute)?$")]
    private static partial Regex TestAttribute();

    [GeneratedRegex("(?<=.)Attribute$")]
    private static partial Regex AttributeSuffix();

    [GeneratedRegex("^([A-Z][a-z0-9]*|[A-Z0-9]+s?)$")]
    private static partial Regex FirstWord();

    [GeneratedRegex("^([a-z0-9]+|[A-Z0-9]+s?)$")]
    private static partial Regex Word();
}
