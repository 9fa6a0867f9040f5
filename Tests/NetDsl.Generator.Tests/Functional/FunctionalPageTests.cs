using System.Text.RegularExpressions;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functional;

/// <summary>The declarations of docs/functional.md and of the README are networks without a mistake.</summary>
public sealed partial class FunctionalPageTests
{
    public static TheoryData<string> Declarations =>
        [
            .. Blocks("docs/functional.md", "static ").Select(Complete),
            .. Blocks("README.md", "static Flow Define").Select(Complete),
        ];

    [Fact]
    public void All_of_them_are_found() => Assert.Equal(7, Declarations.Count);

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_declaration_is_clean_and_silent(string code)
    {
        var program = Program.Of(code);
        program.Generate().AssertClean();

        // The towers of the siamese network share their weights on purpose.
        Assert.Empty(program.Generate().Report().Where(each => each.Id != "NETDSL305").Select(each => each.ToString()));
    }

    // A block on the page is a function: the network around it applies it to an input of its size.
    private static string Complete(string block) =>
        block.Contains("[Network", StringComparison.Ordinal) ? block
        : block.Contains("Flow Define", StringComparison.Ordinal) ? Network("1, 32, 32", block)
        : block.Contains("Inception()", StringComparison.Ordinal) ? Network("192, 28, 28", block + Applied("Inception()"))
        : Network("16, 8, 8", block + Applied("Block(16)"));

    private static string Network(string input, string members) =>
        $"[Network, Input({input})] public partial class Net {{ {members} }}";

    private static string Applied(string stage) => $"static Flow Define(Flow x) => x >> {stage};";

    private static IEnumerable<string> Blocks(string page, string marker) =>
        Code()
            .Matches(Repository.Read(page))
            .Select(match => match.Groups[1].Value)
            .Where(code => code.Contains(marker, StringComparison.Ordinal));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
