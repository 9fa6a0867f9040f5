using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Initialisations;

/// <summary>Numbers whose variance is gain² · 2 / (fan-in + fan-out).</summary>
internal abstract class Xavier : Initialisation
{
    public override IReadOnlyList<string> Parameters => Gain.Parameters;

    public override string Card(InitDeclaration declaration) => Gain.Card(declaration);

    public override bool KeepsVariance => true;

    public override string? Spreadless(InitDeclaration declaration) => Gain.Of(declaration) == 0 ? "Gain" : null;

    // Glorot and Bengio 2010 derive it for functions like x near 0; a gain is the user's own choice.
    public override Suited Suits(InitDeclaration declaration) =>
        declaration.Has("Gain") ? Suited.Any
        : declaration.Has("Nonlinearity") ? Gain.Suits(declaration.Choice("Nonlinearity"))
        : Suited.Saturating;

    public override void Check(InitDeclaration declaration, Findings findings)
    {
        Gain.Check(Name, declaration, findings);
        if (declaration.Number("Gain") is { } gain and < 0)
        {
            findings.Add(
                Rules.CannotDraw,
                declaration.At("Gain"),
                $"{declaration.Prefix}Gain is {Numbers.Text(gain)}",
                "it multiplies a standard deviation, which is 0 or more",
                Numbers.Text(-gain)
            );
        }
    }
}

/// <summary>Uniform ones.</summary>
internal sealed class XavierUniform : Xavier
{
    public override string Name => "XavierUniform";

    public override string Function => "xavier_uniform_";

    public override string Arguments(InitDeclaration declaration, Fans fans) => $", {Numbers.Literal(Gain.Of(declaration))}";

    public override string Distribution => "Uniform";
}

/// <summary>
/// Normal numbers. The formula of
/// <see href="https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.xavier_normal_">xavier_normal_</see> is written out:
/// TorchSharp's function of that name (0.99.6 to 0.107.0) draws uniform numbers.
/// </summary>
internal sealed class XavierNormal : Xavier
{
    public override string Name => "XavierNormal";

    public override string Function => "normal_";

    public override string Arguments(InitDeclaration declaration, Fans fans)
    {
        var gain = Gain.Of(declaration) is var factor and not 1 ? $"{Numbers.Literal(factor)} * " : "";
        return $", 0.0, {gain}global::System.Math.Sqrt(2.0 / ({Numbers.Plain(fans.In)} + {Numbers.Plain(fans.Out)}))";
    }

    public override string Distribution => "Normal";
}
