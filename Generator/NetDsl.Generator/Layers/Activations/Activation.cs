using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Layers.Activations;

/// <summary>One activation function; <see cref="IKind.Name"/> is its name in ActivationKind. The shape stays.</summary>
internal abstract class Activation : IKind
{
    public abstract string Name { get; }

    /// <summary>Its type and factory in TorchSharp, and its class in PyTorch: the same name in both.</summary>
    public abstract string Torch { get; }

    /// <summary>What default names are made of.</summary>
    public virtual string Stem => Texts.LowerFirst(Name);

    /// <summary>The parameter that the attribute sets; null for none.</summary>
    public virtual ActivationParameter? Parameter => null;

    /// <summary>The gain that initial weights before it need, by calculate_gain; null when that knows none.</summary>
    /// <param name="slope">The slope for x &lt; 0, where the function has one.</param>
    public virtual double? Gain(double slope) => null;

    /// <summary>What it does to its input.</summary>
    /// <param name="value">The parameter's value.</param>
    public abstract LayerTraits Traits(double value);

    /// <summary>Reports what does not fit the input.</summary>
    public virtual void Check(double value, Shape input, Place place, Findings findings) { }

    /// <summary>The function over an input.</summary>
    public virtual Operation Build(double value, SampleType input) =>
        new(Torch, input, Onnx(value), Arguments(value).ToEquatableArray());

    /// <summary>The function as ONNX's operators.</summary>
    /// <param name="value">The parameter's value.</param>
    protected abstract OnnxExpression Onnx(double value);

    /// <summary>The factory's arguments.</summary>
    protected virtual IEnumerable<Argument> Arguments(double value) => Parameter is { } parameter ? [parameter.Of(value)] : [];
}

/// <summary>The parameter of an activation.</summary>
/// <param name="Property">The attribute's property.</param>
/// <param name="Parameter">What it is in the factory.</param>
/// <param name="Default">The attribute's default.</param>
/// <param name="Example">Another value that makes sense.</param>
/// <param name="IsWhole">Whether it is a whole number.</param>
internal sealed record ActivationParameter(
    string Property,
    Parameter Parameter,
    double Default,
    double Example,
    bool IsWhole = false
)
{
    /// <summary>The parameter with a value.</summary>
    public Argument Of(double value) => Parameter.Of(IsWhole ? new WholeNumber((long)value) : new RealNumber(value));
}
