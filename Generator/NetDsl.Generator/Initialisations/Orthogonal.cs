using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Initialisations;

/// <summary>Gain times a matrix with orthonormal rows or columns.</summary>
internal sealed class Orthogonal : Initialisation
{
    public override string Name => "Orthogonal";

    public override string Function => "orthogonal_";

    public override IReadOnlyList<string> Parameters => Gain.Parameters;

    public override string Arguments(InitDeclaration declaration, Fans fans) => $", {Numbers.Literal(Gain.Of(declaration))}";

    public override string Card(InitDeclaration declaration) => Gain.Card(declaration);

    public override bool KeepsVariance => true;

    public override string? Spreadless(InitDeclaration declaration) => Gain.Of(declaration) == 0 ? "Gain" : null;

    public override void Check(InitDeclaration declaration, Findings findings) => Gain.Check(Name, declaration, findings);
}
