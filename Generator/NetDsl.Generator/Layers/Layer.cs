using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Layers;

/// <summary>
/// One layer as declared. A layer kind is one file: a record that derives from this, and a <see cref="LayerKind"/> that reads it.
/// </summary>
internal abstract record Layer
{
    /// <summary>What default names are made of: <c>linear</c> → <c>linear1</c>.</summary>
    public abstract string Stem { get; }

    /// <summary>The input shape when the layer says it itself; null when it takes what comes.</summary>
    public virtual Shape? DeclaredInput => null;

    /// <summary>Whether its arguments allow it to be built at all; if not, <see cref="Check"/> has said so.</summary>
    public virtual bool IsBuildable => true;

    /// <summary>What the layer does to its input, for advice on the network.</summary>
    public abstract LayerTraits Traits { get; }

    /// <summary>Reports what is wrong with the arguments by themselves.</summary>
    public virtual void Check(Place place, Findings findings)
    {
    }

    /// <summary>
    /// Fits the layer to its input. What does not fit is reported, and the result is the layer that was probably meant.
    /// </summary>
    public abstract BuiltLayer Build(Shape input, Place place, Findings findings);
}

/// <summary>A layer with its input known: all that is printed about it.</summary>
/// <param name="Type">Its type in TorchSharp.Modules.</param>
/// <param name="Arguments">
/// The arguments of the factory of that name in torch.nn, positional: parameter names differ between versions.
/// </param>
/// <param name="Card">As the card shows it: <c>Linear(784, 100)</c>.</param>
/// <param name="Python">As PyTorch prints it: <c>Linear(in_features=784, …)</c>.</param>
/// <param name="Output">The output shape.</param>
/// <param name="Parameters">Numbers that training changes.</param>
/// <param name="MultiplyAdds">Multiply-add operations for one sample; what is done once per element is not counted.</param>
/// <param name="Weight">The property that holds its first parameter, also to learn device and type from; null when there is none.</param>
/// <param name="Bias">The property that holds its bias; null when there is none, or none whose start can be chosen.</param>
/// <param name="Fans">Inputs and outputs that one weight connects, for initial weights that depend on them; null where there is no weight.</param>
/// <param name="BufferBytes">Bytes of the buffers: state that is saved and not trained.</param>
/// <param name="HasModes">Whether it behaves otherwise in training than in use: <c>train()</c> and <c>eval()</c> choose.</param>
/// <param name="Draws">Whether it draws random numbers in training, from the process's stream.</param>
internal sealed record BuiltLayer(
    string Type,
    string Arguments,
    string Card,
    string Python,
    Shape Output,
    long Parameters = 0,
    long MultiplyAdds = 0,
    string? Weight = null,
    string? Bias = null,
    Fans? Fans = null,
    long BufferBytes = 0,
    bool HasModes = false,
    bool Draws = false);

/// <summary>How many numbers a weight takes together (fan-in) and gives to (fan-out).</summary>
internal sealed record Fans(long In, long Out);

/// <summary>Reads one kind of stage attribute; <see cref="IKind.Name"/> is the attribute's type name.</summary>
internal abstract class LayerKind : IKind
{
    public abstract string Name { get; }

    public abstract Layer Read(AttributeValues values);
}
