using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Initialisations;

/// <summary>Uniform numbers.</summary>
internal sealed class Uniform : Initialisation
{
    public override string Name => "Uniform";

    public override string Function => "uniform_";

    public override IReadOnlyList<string> Parameters => ["Low", "High"];

    public override string Arguments(InitDeclaration declaration, Fans fans) =>
        $", {Numbers.Literal(Low(declaration))}, {Numbers.Literal(High(declaration))}";

    public override string Card(InitDeclaration declaration) =>
        $"{Numbers.Text(Low(declaration))} to {Numbers.Text(High(declaration))}";

    public override string? Spreadless(InitDeclaration declaration) =>
        !Low(declaration).Equals(High(declaration)) ? null
        : declaration.Has("High") ? "High"
        : "Low";

    public override void Check(InitDeclaration declaration, Findings findings)
    {
        var (low, high) = (Low(declaration), High(declaration));
        var (from, to) = (Numbers.Text(low), Numbers.Text(high));
        var prefix = declaration.Prefix;
        if (low > high)
        {
            findings.Add(
                Rules.CannotDraw,
                declaration.At(declaration.Number("High") is null ? "Low" : "High"),
                $"{prefix}Low is {from}",
                $"{prefix}High is {to}, below it",
                $"{prefix}Low = {to}, {prefix}High = {from}"
            );
        }
        else if (!Numbers.IsFloat((float)high - (float)low))
        {
            findings.Add(
                Rules.CannotDraw,
                declaration.At(declaration.Number("High") is null ? "Low" : "High"),
                $"{prefix}Low is {from}",
                $"{prefix}High is {to}, farther from it than the largest float32",
                "numbers that are closer together"
            );
        }
    }

    private static double Low(InitDeclaration declaration) => declaration.Number("Low") ?? 0;

    private static double High(InitDeclaration declaration) => declaration.Number("High") ?? 1;
}
