using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Tests.Fuzzing;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Shapes;

/// <summary>The examples of the kinds of layers are right, and set every property of their attributes.</summary>
public sealed class ExampleTests
{
    public static TheoryData<string> KindNames { get; } = [.. Kinds.Layers.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(StageExamples.Data), MemberType = typeof(StageExamples))]
    public void An_example_is_read_as_it_says_and_gives_what_it_says(int number, string declaration)
    {
        var (_, example) = StageExamples.All[number];
        Assert.Equal(declaration, example.Declaration);
        var code = $"[Network] {StageExamples.Input(example.Input)} [{example.Declaration}] public partial class Net;";
        var compilation = Program.Of(code).Compilation;
        var read = DeclarationReader.Read(compilation.GetTypeByMetadataName("Net")!, compilation, default)!;

        var network = NetworkChecks.Check(read);

        Assert.Empty(network.Findings);
        var layer = Assert.Single(network.Graph.Layers());
        Assert.Equal(example.Layer, layer.Layer);
        Assert.Equal(example.Input, layer.Inputs[0].Type);
        Assert.Equal(example.Output, layer.Out);
    }

    /// <summary>Name is every stage's, and Init… have kinds of their own.</summary>
    [Theory]
    [MemberData(nameof(KindNames))]
    public void Each_property_is_set_in_an_example(string kind)
    {
        var declarations = Kinds.Layers.Find(kind)!.Examples.Select(example => example.Declaration).ToArray();
        var name = kind[..^"Attribute".Length];

        Assert.All(declarations, declaration => Assert.Matches($@"^{name}(\(|$)", declaration));
        var properties = AttributeModel
            .Find(name)
            .Properties.Select(property => property.Name)
            .Where(property => property != "Name" && !property.StartsWith("Init", StringComparison.Ordinal));
        Assert.All(
            properties,
            property => Assert.Contains(declarations, text => text.Contains($"{property} = ", StringComparison.Ordinal))
        );
    }
}
