using Microsoft.CodeAnalysis;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Optimizers;

/// <summary>One parameter of an optimizer: a property of the attribute, and an argument of the factory.</summary>
/// <param name="Name">The property.</param>
/// <param name="Text">What comments and the card call it.</param>
/// <param name="Default">PyTorch's default.</param>
/// <param name="Rule">What is reported about a value out of range; it takes the name and the value.</param>
/// <param name="IsInRange">Whether a value is in range.</param>
/// <param name="IsFlag">Whether it is a flag, 1 for true.</param>
/// <param name="IsAlwaysWritten">Whether the argument is written out even with its default, because TorchSharp has
/// another.</param>
/// <param name="State">Numbers that the optimizer keeps for each parameter of the network because of it.</param>
/// <param name="MostPast">Of a share of the past: above it advice is given.</param>
internal sealed record OptimizerParameter(
    string Name,
    string Text,
    double Default,
    DiagnosticDescriptor? Rule = null,
    Func<double, bool>? IsInRange = null,
    bool IsFlag = false,
    bool IsAlwaysWritten = false,
    int State = 0,
    double MostPast = double.PositiveInfinity
)
{
    /// <summary>The value that the optimizer gets.</summary>
    public double Value(OptimizerDeclaration declaration) => declaration.Settings.Find(Name) ?? Default;

    /// <summary>Whether the factory's own default would not do.</summary>
    public bool IsNeeded(OptimizerDeclaration declaration) => IsAlwaysWritten || !Value(declaration).Equals(Default);

    /// <summary>The value as an argument.</summary>
    public string Argument(OptimizerDeclaration declaration) =>
        !IsFlag ? Numbers.Literal(Value(declaration))
        : Value(declaration) == 0 ? "false"
        : "true";

    /// <summary>The value as the card shows it.</summary>
    public string Card(OptimizerDeclaration declaration) => IsFlag ? Text : $"{Text} {Numbers.Text(Value(declaration))}";

    /// <summary>Reports a value out of range.</summary>
    public void Check(OptimizerDeclaration declaration, Findings findings)
    {
        if (Rule is not null && IsInRange?.Invoke(Value(declaration)) == false)
        {
            findings.Add(Rule, declaration.Place.At(Name), Name, Numbers.Text(Value(declaration)));
        }
    }
}
