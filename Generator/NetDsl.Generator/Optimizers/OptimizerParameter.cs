using Microsoft.CodeAnalysis;
using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Optimizers;

/// <summary>One parameter of an optimizer: a property of the attribute, and an argument of the factory.</summary>
/// <param name="Name">The property.</param>
/// <param name="Text">Its name in comments and on the card.</param>
/// <param name="Default">PyTorch's default.</param>
/// <param name="Rule">The rule for a value out of range; its message has the name and the value.</param>
/// <param name="IsInRange">Whether a value is in range.</param>
/// <param name="IsFlag">Whether it is a flag, 1 for true.</param>
/// <param name="IsAlwaysWritten">Whether the argument is always written, because TorchSharp has another default.</param>
/// <param name="State">Numbers of state per parameter of the network that it causes.</param>
/// <param name="MostPast">For a share of the past: the value above which advice is given.</param>
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
    /// <summary>The optimizer's value.</summary>
    public double Value(OptimizerDeclaration declaration) => declaration.Settings.Find(Name) ?? Default;

    /// <summary>Whether the factory's own default differs.</summary>
    public bool IsNeeded(OptimizerDeclaration declaration) => IsAlwaysWritten || !Value(declaration).Equals(Default);

    /// <summary>The value as an argument.</summary>
    public string Argument(OptimizerDeclaration declaration) =>
        !IsFlag ? Numbers.Literal(Value(declaration))
        : Value(declaration) == 0 ? "false"
        : "true";

    /// <summary>The value on the card.</summary>
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
