using System.ComponentModel;
using NetDsl.Onnx.Format;

namespace NetDsl.Onnx;

/// <summary>
/// A tensor in an ONNX graph: an input, a weight, a constant, or what a node gives. Generated code passes it from node to node.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OnnxValue
{
    private readonly List<Message>? attributes;

    internal OnnxValue(string name, List<Message>? attributes = null) => (Name, this.attributes) = (name, attributes);

    /// <summary>The name in the file; nodes' names become unique when all are known.</summary>
    internal string Name { get; set; }

    /// <summary>Gives the node an attribute: a whole number.</summary>
    /// <param name="name">ONNX's name of the attribute.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The same value.</returns>
    /// <exception cref="InvalidOperationException">The value is not a node's.</exception>
    public OnnxValue Int(string name, long value) => With(ModelMessages.Int(name, value));

    /// <summary>Gives the node an attribute: whole numbers.</summary>
    /// <param name="name">ONNX's name of the attribute.</param>
    /// <param name="values">Its values.</param>
    /// <returns>The same value.</returns>
    /// <exception cref="InvalidOperationException">The value is not a node's.</exception>
    public OnnxValue Ints(string name, params long[] values) => With(ModelMessages.Ints(name, values));

    /// <summary>Gives the node an attribute: a real number, which is rounded to float32.</summary>
    /// <param name="name">ONNX's name of the attribute.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The same value.</returns>
    /// <exception cref="InvalidOperationException">The value is not a node's.</exception>
    public OnnxValue Float(string name, double value) => With(ModelMessages.Float(name, (float)value));

    /// <summary>Gives the node an attribute: a text.</summary>
    /// <param name="name">ONNX's name of the attribute.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The same value.</returns>
    /// <exception cref="InvalidOperationException">The value is not a node's.</exception>
    public OnnxValue Text(string name, string value) => With(ModelMessages.Text(name, value));

    private OnnxValue With(Message attribute)
    {
        (attributes ?? throw new InvalidOperationException($"{Name} is not a node: it has no attributes.")).Add(attribute);
        return this;
    }
}
