using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Stages that are applied again with the same weights: NETDSL305.</summary>
public sealed class SharingAdviceTests
{
    [Theory]
    [InlineData("var layer = Layer(4); return x >> layer >> Relu >> [|layer|] >> Relu >> Layer(2);", "linear1")]
    [InlineData("var both = Layer(4) >> Relu; return x >> both >> [|both|] >> Layer(2);", "linear1")]
    [InlineData(
        "var both = Activation(Relu) >> Layer(4) >> Relu >> Layer(4) >> Relu; return x >> both >> [|both|] >> Layer(2);",
        "linear1"
    )]
    [InlineData("var block = Unit(4); return x >> block >> [|block|] >> Layer(2);", "unit1")]
    [InlineData(
        "var tower = (Layer(4) >> Relu).Named(\"tower\"); return Concat(x >> tower, x >> [|tower|]) >> Layer(2);",
        "tower"
    )]
    [InlineData("var layer = Layer(4); return x >> (layer >> Relu >> [|layer|] >> Relu) >> Layer(2);", "linear1")]
    [InlineData("return x >> Twice(Layer(4) >> Relu) >> Layer(2);", "linear1")]
    public void A_stage_that_is_applied_again_is_reported_there(string body, string name) =>
        Assert.Equal(
            $"The stage '{name}' is applied more than once and shares its weights: all its applications learn one set. Write the "
                + "stage again instead of the local if each should learn its own.",
            Verify("NETDSL305", body)
        );

    [Theory]
    [InlineData("var relu = Activation(Relu); return x >> Layer(4) >> relu >> Layer(4) >> relu >> Layer(2);")]
    [InlineData("return x >> Unit(4) >> Unit(4) >> Layer(2);")]
    [InlineData("return x >> Repeat(2, Layer(4) >> Relu) >> Layer(2);")]
    [InlineData("var layer = Layer(4); return x >> Repeat(2, layer >> Relu) >> Layer(2);")]
    public void Stages_of_their_own_and_without_weights_are_silent(string body) => Silent("NETDSL305", body);

    private static string Verify(string id, string body)
    {
        var (code, spans) = Marks.Take(Network(body));
        var found = Assert.Single(Program.Of(code).Generate().AssertClean().Report());
        Assert.Equal(id, found.Id);
        return Marks.Check(found, code, spans[0]);
    }

    private static void Silent(string id, string body) =>
        Assert.DoesNotContain(Program.Of(Network(body)).Generate().AssertClean().Report(), diagnostic => diagnostic.Id == id);

    private static string Network(string body) =>
        "[Network, Input(4)] partial class Net { static Stage Unit(int width) => Layer(width) >> Relu; "
        + "static Stage Twice(Stage stage) => stage >> [|stage|]; ".Replace(
            body.Contains("Twice", StringComparison.Ordinal) ? "none" : "[|stage|]",
            "stage",
            StringComparison.Ordinal
        )
        + $"static Flow Define(Flow x) {{ {body} }} }}";
}
