using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Initialisations;

/// <summary>One number everywhere.</summary>
internal sealed class Constant : Initialisation
{
    public override string Name => "Constant";

    public override string Function => "constant_";

    public override IReadOnlyList<string> Parameters => ["Value"];

    public override string Arguments(InitDeclaration declaration, Fans fans) =>
        $", {Numbers.Literal(declaration.Number("Value") ?? 0)}";

    public override string Card(InitDeclaration declaration) => Numbers.Text(declaration.Number("Value") ?? 0);

    public override string Spreadless(InitDeclaration declaration) => "";

    public override void Check(InitDeclaration declaration, Findings findings)
    {
        if (declaration.Number("Value") is null)
        {
            findings.Add(Rules.InitialValueMissing, declaration.KindPlace, $"{declaration.Prefix}Value");
        }
    }
}
