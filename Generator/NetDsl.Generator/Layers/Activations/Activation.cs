using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>One activation function; <see cref="IKind.Name"/> is its name in ActivationKind. The shape stays.</summary>
internal abstract class Activation : IKind
{
    public abstract string Name { get; }

    /// <summary>Its type and factory in TorchSharp, and its class in PyTorch: the same name in both.</summary>
    public abstract string Torch { get; }

    /// <summary>What default names are made of.</summary>
    public virtual string Stem => char.ToLowerInvariant(Name[0]) + Name.Substring(1);

    /// <summary>The attribute's property that it takes; null for none.</summary>
    public virtual string? Parameter => null;

    /// <summary>The parameter's default.</summary>
    public virtual double Default => 0;

    /// <summary>The gain that initial weights before it need, by calculate_gain; null when that knows none.</summary>
    /// <param name="slope">The slope for x &lt; 0, where the function has one.</param>
    public virtual double? Gain(double slope) => null;

    /// <summary>What it does to its input.</summary>
    /// <param name="value">The parameter's value.</param>
    public abstract LayerTraits Traits(double value);

    /// <summary>The parameter inside the factory's parentheses.</summary>
    protected virtual string Argument(double value) => "";

    /// <summary>The inside of the parentheses on the card.</summary>
    protected virtual string Card(double value) => "";

    /// <summary>The inside of the parentheses as PyTorch prints them.</summary>
    protected virtual string Python(double value) => "";

    /// <summary>Reports what does not fit the input.</summary>
    public virtual void Check(double value, Shape input, Place place, Findings findings)
    {
    }

    public BuiltLayer Build(double value, Shape input) => new(
        Torch,
        Argument(value),
        Card(value) is { Length: > 0 } card ? Torch + "(" + card + ")" : Torch,
        Torch + "(" + Python(value) + ")",
        input);
}
