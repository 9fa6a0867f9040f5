using Microsoft.CodeAnalysis;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Losses;

/// <summary>A number.</summary>
internal sealed class LossNumber(
    string name,
    string text,
    double @default,
    DiagnosticDescriptor rule,
    Func<double, bool> isInRange
) : LossParameter(name)
{
    /// <summary>The probability that label smoothing distributes over all classes.</summary>
    public static LossNumber LabelSmoothing { get; } =
        new("LabelSmoothing", "label smoothing", 0, Rules.LabelSmoothingOutOfRange, value => value >= 0 && value < 1);

    /// <summary>The error at which the loss changes from squared to absolute; 1 by default.</summary>
    public static LossNumber Threshold(string name, string text) =>
        new(name, text, 1, Rules.ThresholdNotPositive, value => value > 0 && !double.IsInfinity(value));

    public double Value(LossDeclaration declaration) => declaration.Settings.Find(Name) ?? @default;

    public bool IsDefault(LossDeclaration declaration) => Value(declaration).Equals(@default);

    public override string Card(LossDeclaration declaration) =>
        IsDefault(declaration) ? "" : $"{text} {Numbers.Text(Value(declaration))}";

    public override void Check(LossDeclaration declaration, Findings findings)
    {
        if (!isInRange(Value(declaration)))
        {
            findings.Add(rule, declaration.Place.At(Name), Name, Numbers.Text(Value(declaration)));
        }
    }
}
