using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Functions;

/// <summary>The stage functions of the functional form are made from the attributes.</summary>
public sealed class StageFunctionTests
{
    private static readonly bool Writes = Environment.GetEnvironmentVariable("NETDSL_FUNCTIONS") == "write";

    public static TheoryData<string> Names { get; } = [.. FunctionFile.Attributes.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_constructor_of_a_stage_has_its_function(string attribute)
    {
        var file = new FunctionFile(FunctionFile.Attributes.Single(type => type.Name == attribute));
        if (Writes)
        {
            File.WriteAllText(Repository.Locate(file.Location), file.Text);
            return;
        }

        var found = Repository.Has(file.Location) ? Repository.Read(file.Location) : "";
        Assert.True(
            found == file.Text,
            $"{string.Join("\n", Differences(file.Text, found))}\nMake it by\n{FunctionFile.Command}"
        );

        IEnumerable<string> Differences(string expected, string text)
        {
            var (wanted, there) = (Functions(expected), Functions(text));
            var missing = wanted.Keys.Except(there.Keys).Select(function => $"{function} is missing.");
            var useless = there.Keys.Except(wanted.Keys).Select(function => $"{function} belongs to no constructor.");
            var other = wanted.Keys.Intersect(there.Keys).Where(function => wanted[function] != there[function]);
            string[] all = [.. missing, .. useless, .. other.Select(function => $"{function} differs from its constructor.")];
            return [$"{file.Location} is not made from today's {attribute}.", .. all];
        }
    }

    [Fact]
    public void No_file_is_left_without_its_stage()
    {
        var left = FunctionFile.Present.Except(FunctionFile.Attributes.Select(type => new FunctionFile(type).Location)).ToArray();
        if (Writes)
        {
            Array.ForEach(left, file => File.Delete(Repository.Locate(file)));
            return;
        }

        Assert.True(left.Length == 0, $"No attribute has the functions of {string.Join(", ", left)}. Delete the file.");
    }

    // Each function's text, by its name and the parameters that have to be written.
    private static Dictionary<string, string> Functions(string text) =>
        CSharpSyntaxTree
            .ParseText(text)
            .GetRoot()
            .DescendantNodes()
            .OfType<MethodDeclarationSyntax>()
            .ToDictionary(method => $"{method.Identifier}({Parameters(method)})", method => method.ToFullString());

    private static string Parameters(MethodDeclarationSyntax method) =>
        string.Join(
            ", ",
            method.ParameterList.Parameters.Where(one => one.Default is null).Select(one => $"{one.Type} {one.Identifier}")
        );
}
