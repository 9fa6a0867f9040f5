using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Initialisations;

/// <summary>Numbers whose variance is gain² / fan.</summary>
internal abstract class Kaiming : Initialisation
{
    public override IReadOnlyList<string> Parameters => ["Mode", "Nonlinearity", "NegativeSlope"];

    public override string Arguments(InitDeclaration declaration, Fans fans)
    {
        var slope = Numbers.Literal(declaration.Number("NegativeSlope") ?? 0);
        var fan = Mode(declaration) ?? "FanIn";
        var nonlinearity = Kinds.Activations.Find(Nonlinearity(declaration))?.Torch ?? "LeakyReLU";
        return $", {slope}, {Torch}.nn.init.FanInOut.{fan}, {Torch}.nn.init.NonlinearityType.{nonlinearity}";
    }

    public override string Card(InitDeclaration declaration)
    {
        var fan = Mode(declaration) == "FanOut" ? "fan out" : "fan in";
        var nonlinearity = Nonlinearity(declaration);
        var slope = nonlinearity == "LeakyRelu" ? $" {Numbers.Text(declaration.Number("NegativeSlope") ?? 0)}" : "";
        return $"{fan}, gain of {nonlinearity}{slope}";
    }

    public override bool KeepsVariance => true;

    // arXiv 1502.01852 derives it for relu; a slope alone is the user's own choice.
    public override Suited Suits(InitDeclaration declaration) =>
        declaration.Has("Nonlinearity") ? Gain.Suits(declaration.Choice("Nonlinearity"))
        : declaration.Has("NegativeSlope") ? Suited.Any
        : Suited.Rectified;

    public override void Check(InitDeclaration declaration, Findings findings)
    {
        Gain.CheckNonlinearity(Name, declaration, Nonlinearity(declaration) == "LeakyRelu", findings);
        if (declaration.Has("Mode") && Mode(declaration) is null)
        {
            findings.Add(Rules.UnknownKind, declaration.At("Mode"), "mode", "FanIn, FanOut");
        }
    }

    private static string? Mode(InitDeclaration declaration) => declaration.Choice("Mode");

    private static string? Nonlinearity(InitDeclaration declaration) =>
        declaration.Has("Nonlinearity") ? declaration.Choice("Nonlinearity") : "LeakyRelu";
}

/// <summary>Uniform ones.</summary>
internal sealed class KaimingUniform : Kaiming
{
    public override string Name => "KaimingUniform";

    public override string Function => "kaiming_uniform_";

    public override string Distribution => "Uniform";
}

/// <summary>Normal ones.</summary>
internal sealed class KaimingNormal : Kaiming
{
    public override string Name => "KaimingNormal";

    public override string Function => "kaiming_normal_";

    public override string Distribution => "Normal";
}
