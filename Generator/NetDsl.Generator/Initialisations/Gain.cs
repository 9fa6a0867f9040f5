using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Initialisations;

/// <summary>
/// The factor that makes up for the function after a layer, by
/// <see href="https://pytorch.org/docs/stable/nn.init.html#torch.nn.init.calculate_gain">calculate_gain</see>.
/// </summary>
internal static class Gain
{
    /// <summary>The properties that determine it, for kinds that use it.</summary>
    public static readonly IReadOnlyList<string> Parameters = ["Gain", "Nonlinearity", "NegativeSlope"];

    /// <summary>Its value: the declared one, the nonlinearity's, or 1.</summary>
    public static double Of(InitDeclaration declaration) =>
        declaration.Number("Gain")
        ?? Kinds.Activations.Find(declaration.Choice("Nonlinearity"))?.Gain(declaration.Number("NegativeSlope") ?? 0.01)
        ?? 1;

    /// <summary>The activations that a nonlinearity's gain fits.</summary>
    public static Suited Suits(string? nonlinearity) =>
        Kinds.Activations.Find(nonlinearity) is not { } known
            ? Suited.Any
            : known.Traits(known.Parameter?.Default ?? 0) switch
            {
                { Rectified: true } => Suited.Rectified,
                { Saturating: true } => Suited.Saturating,
                _ => Suited.Any,
            };

    public static string Card(InitDeclaration declaration) =>
        declaration.Choice("Nonlinearity") is { } nonlinearity
            ? $"gain of {nonlinearity}{Slope(declaration)}"
            : $"gain {Numbers.Text(Of(declaration))}";

    /// <summary>The written slope, for the card.</summary>
    public static string Slope(InitDeclaration declaration) =>
        declaration.Number("NegativeSlope") is { } slope ? $" {Numbers.Text(slope)}" : "";

    /// <summary>Reports parameters that exclude each other.</summary>
    public static void Check(string kind, InitDeclaration declaration, Findings findings)
    {
        if (declaration.Number("Gain") is not null && declaration.Has("Nonlinearity"))
        {
            findings.NotTaken(kind, declaration, "Gain", $"{declaration.Prefix}Nonlinearity determines it");
        }

        CheckNonlinearity(kind, declaration, declaration.Choice("Nonlinearity") == "LeakyRelu", findings);
    }

    /// <summary>Reports a nonlinearity without a gain, and a slope for one that has none.</summary>
    public static void CheckNonlinearity(string kind, InitDeclaration declaration, bool hasSlope, Findings findings)
    {
        if (declaration.Has("Nonlinearity") && Kinds.Activations.Find(declaration.Choice("Nonlinearity"))?.Gain(0) is null)
        {
            findings.Add(
                Rules.UnknownKind,
                declaration.At("Nonlinearity"),
                "nonlinearity with a gain",
                string.Join(", ", Kinds.Activations.Names.Where(name => Kinds.Activations.Find(name)!.Gain(0) is not null))
            );
        }
        else if (declaration.Number("NegativeSlope") is not null && !hasSlope)
        {
            findings.NotTaken(kind, declaration, "NegativeSlope", $"only with {declaration.Prefix}Nonlinearity = LeakyRelu");
        }
    }

    private static void NotTaken(this Findings findings, string kind, InitDeclaration declaration, string name, string why) =>
        findings.Add(Rules.ParameterNotTaken, declaration.At(name), kind, declaration.Prefix + name, why);
}
