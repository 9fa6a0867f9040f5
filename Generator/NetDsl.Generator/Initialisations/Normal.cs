using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Initialisations;

/// <summary>Normal numbers.</summary>
internal sealed class Normal : Initialisation
{
    public override string Name => "Normal";

    public override string Function => "normal_";

    public override IReadOnlyList<string> Parameters => ["Mean", "Std"];

    public override string Arguments(InitDeclaration declaration, Fans fans) =>
        $", {Numbers.Literal(Mean(declaration))}, {Numbers.Literal(Std(declaration))}";

    public override string Card(InitDeclaration declaration) =>
        $"mean {Numbers.Text(Mean(declaration))}, std {Numbers.Text(Std(declaration))}";

    public override string? Spreadless(InitDeclaration declaration) => Std(declaration) == 0 ? "Std" : null;

    public override void Check(InitDeclaration declaration, Findings findings)
    {
        // 0 is allowed: the samples show how such a network fails.
        if (Std(declaration) is var std and < 0)
        {
            findings.Add(
                Rules.CannotDraw,
                declaration.At("Std"),
                $"{declaration.Prefix}Std is {Numbers.Text(std)}",
                "a standard deviation is 0 or more",
                Numbers.Text(-std)
            );
        }
    }

    private static double Mean(InitDeclaration declaration) => declaration.Number("Mean") ?? 0;

    private static double Std(InitDeclaration declaration) => declaration.Number("Std") ?? 1;
}
