using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Tests.Shapes;

/// <summary>Which initialisation goes for a layer, and what it is written as, on records alone.</summary>
public sealed class InitShapeTests
{
    [Fact]
    public void Every_kind_of_the_library_is_known()
    {
        Assert.All(Enum.GetNames<InitKind>(), name => Assert.NotNull(Kinds.Initialisations.Find(name)));
        Assert.Equal(Enum.GetNames<InitKind>().Length, Kinds.Initialisations.Names.Count());
    }

    [Fact]
    public void Every_property_has_its_twin_on_layers() =>
        Assert.All(
            typeof(InitAttribute).GetProperties().Where(property => property.CanWrite),
            property =>
                Assert.Equal(
                    property.PropertyType,
                    typeof(WeightedStageAttribute).GetProperty("Init" + property.Name)?.PropertyType
                )
        );

    [Fact]
    public void Every_parameter_is_a_property() =>
        Assert.All(
            Kinds.Initialisations.Names.SelectMany(name => Kinds.Initialisations.Find(name)!.Parameters),
            parameter => Assert.NotNull(typeof(InitAttribute).GetProperty(parameter))
        );

    // Gains by calculate_gain of PyTorch 1.13.1.
    [Theory]
    [InlineData("XavierUniform", "", ", 1.0", "XavierUniform(gain 1)")]
    [InlineData("XavierUniform", "Gain=0.5", ", 0.5", "XavierUniform(gain 0.5)")]
    [InlineData(
        "XavierNormal",
        "Nonlinearity=Relu",
        ", 0.0, 1.4142135623730951 * global::System.Math.Sqrt(2.0 / (6 + 5))",
        "XavierNormal(gain of Relu)"
    )]
    [InlineData(
        "XavierNormal",
        "Nonlinearity=Tanh",
        ", 0.0, 1.6666666666666667 * global::System.Math.Sqrt(2.0 / (6 + 5))",
        "XavierNormal(gain of Tanh)"
    )]
    [InlineData(
        "XavierNormal",
        "Nonlinearity=Sigmoid",
        ", 0.0, global::System.Math.Sqrt(2.0 / (6 + 5))",
        "XavierNormal(gain of Sigmoid)"
    )]
    [InlineData(
        "XavierNormal",
        "Nonlinearity=LeakyRelu",
        ", 0.0, 1.4141428569978354 * global::System.Math.Sqrt(2.0 / (6 + 5))",
        "XavierNormal(gain of LeakyRelu)"
    )]
    [InlineData(
        "Orthogonal",
        "Nonlinearity=LeakyRelu NegativeSlope=0.2",
        ", 1.3867504905630728",
        "Orthogonal(gain of LeakyRelu 0.2)"
    )]
    [InlineData("Normal", "", ", 0.0, 1.0", "Normal(mean 0, std 1)")]
    [InlineData("Normal", "Mean=-1 Std=0", ", -1.0, 0.0", "Normal(mean -1, std 0)")]
    [InlineData("Uniform", "", ", 0.0, 1.0", "Uniform(0 to 1)")]
    [InlineData("Uniform", "Low=-0.5 High=1e-05", ", -0.5, 1e-05", "Uniform(-0.5 to 1e-05)")]
    [InlineData("Constant", "Value=3", ", 3.0", "Constant(3)")]
    [InlineData("Zeros", "", "", "Zeros")]
    [InlineData("Default", "Bias=0", "", "Default, bias 0")]
    [InlineData("", "Bias=0.1", "", "bias 0.1")]
    [InlineData("KaimingUniform", "", ", 0.0, FanIn, LeakyReLU", "KaimingUniform(fan in, gain of LeakyRelu 0)")]
    [InlineData(
        "KaimingNormal",
        "NegativeSlope=0.1 Mode=FanOut",
        ", 0.1, FanOut, LeakyReLU",
        "KaimingNormal(fan out, gain of LeakyRelu 0.1)"
    )]
    [InlineData(
        "KaimingNormal",
        "Nonlinearity=Tanh Mode=FanIn Bias=0",
        ", 0.0, FanIn, Tanh",
        "KaimingNormal(fan in, gain of Tanh), bias 0"
    )]
    public void Texts(string kind, string settings, string arguments, string card)
    {
        var declaration = Init("", kind, settings);
        var findings = new Findings();
        InitChecks.Check(declaration, findings);

        Assert.Empty(findings.All);
        Assert.Equal(card, declaration.Card);
        Assert.Equal(
            arguments,
            declaration
                .Known?.Arguments(declaration, new Fans(6, 5))
                .Replace("global::TorchSharp.torch.nn.init.FanInOut.", "", StringComparison.Ordinal)
                .Replace("global::TorchSharp.torch.nn.init.NonlinearityType.", "", StringComparison.Ordinal)
                ?? ""
        );
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("Zeros Bias=1", null, "Zeros 1")]
    [InlineData(null, "Normal", "Normal -")]
    [InlineData("Zeros Bias=1", "Normal", "Normal -")]
    [InlineData("Zeros Bias=1", "Default", "Default -")]
    [InlineData("Zeros Bias=1", "Normal Bias=2", "Normal 2")]
    [InlineData("Zeros Bias=1", " Bias=2", "Zeros 2")]
    [InlineData("Zeros", " Bias=2", "Zeros 2")]
    [InlineData(null, " Bias=2", "- 2")]
    public void A_layers_own_goes_before_the_networks(string? network, string? own, string? expected)
    {
        var found = LayerInit.Of(new LinearLayer(1, 1, true, Parse("Init", own)), Parse("", network));

        Assert.Equal(
            expected,
            found is null ? null : $"{found.Weight?.Kind ?? "-"} {(found.Bias is { } bias ? Numbers.Plain((long)bias) : "-")}"
        );
    }

    [Fact]
    public void Layers_without_choice_are_left_alone() =>
        Assert.All(
            [new BatchNormLayer(), new LayerNormLayer(), new DropoutLayer(), new FlattenLayer()],
            (Layer layer) => Assert.Null(LayerInit.Of(layer, Init("", "Zeros", "")))
        );

    private static InitDeclaration? Parse(string prefix, string? text) =>
        text?.Split(' ', 2) is { } parts ? Init(prefix, parts[0], parts.Length > 1 ? parts[1] : "") : null;

    private static InitDeclaration Init(string prefix, string kind, string settings) =>
        new(
            new Place(0),
            prefix,
            kind.Length > 0,
            kind.Length > 0 ? kind : null,
            settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Setting).ToEquatableArray()
        );

    private static InitSetting Setting(string text)
    {
        var parts = text.Split('=');
        return parts[0] is "Mode" or "Nonlinearity"
            ? new InitSetting(parts[0], null, parts[1])
            : new InitSetting(parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), null);
    }
}
