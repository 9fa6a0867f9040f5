using System.ComponentModel;
using NetDsl.Onnx.Format;

namespace NetDsl.Onnx;

/// <summary>
/// Takes a network's nodes; generated code calls it, one line for each node. Names are those of the network's stages; within a
/// network that another one uses, they begin with its name there.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OnnxGraph
{
    private readonly GraphContent content;
    private readonly string network;
    private readonly string prefix;

    internal OnnxGraph(GraphContent content, string network, string prefix) =>
        (this.content, this.network, this.prefix) = (content, network, prefix);

    /// <summary>In place of an input that an operator has and this node does not use.</summary>
    public OnnxValue None { get; } = new("");

    /// <summary>A node of one output.</summary>
    /// <param name="type">ONNX's operator.</param>
    /// <param name="name">The stage's name.</param>
    /// <param name="inputs">What goes in.</param>
    /// <returns>What comes out; attributes are added to it.</returns>
    public OnnxValue Node(string type, string name, params OnnxValue[] inputs) => content.AddNode(type, prefix + name, inputs);

    /// <summary>A weight of the network.</summary>
    /// <param name="key">Its key in the state_dict.</param>
    /// <returns>The tensor.</returns>
    public OnnxValue Weight(string key) => content.AddWeight(prefix + key);

    /// <summary>A tensor with the same number everywhere.</summary>
    /// <param name="value">The number.</param>
    /// <param name="sizes">Its sizes; none for a single number.</param>
    /// <returns>The tensor.</returns>
    public OnnxValue Fill(float value, params long[] sizes) =>
        content.AddConstant(
            sizes,
            [.. Enumerable.Repeat(value, checked((int)sizes.Aggregate(1L, (product, size) => product * size)))]
        );

    /// <summary>A list of real numbers.</summary>
    /// <param name="values">The numbers.</param>
    /// <returns>The tensor, of one dimension.</returns>
    public OnnxValue Floats(params float[] values) => content.AddConstant([values.Length], values);

    /// <summary>A list of whole numbers.</summary>
    /// <param name="values">The numbers.</param>
    /// <returns>The tensor, of one dimension.</returns>
    public OnnxValue Longs(params long[] values) => content.AddConstant(values);

    /// <summary>
    /// A matrix of which each row takes the mean of one window of places, as adaptive pooling does: window i of n over L places
    /// goes from ⌊i·L/n⌋ to ⌈(i + 1)·L/n⌉
    /// (<see href="https://pytorch.org/docs/stable/generated/torch.nn.AdaptiveAvgPool2d.html">PyTorch</see>). ONNX has no such
    /// operator; a product with this matrix gives the same.
    /// </summary>
    /// <param name="places">Places that go in.</param>
    /// <param name="windows">Places that come out.</param>
    /// <param name="transposed">Whether windows are columns, to multiply from the right.</param>
    /// <returns>The matrix, [windows, places], or [places, windows] if transposed.</returns>
    public OnnxValue Means(int places, int windows, bool transposed = false)
    {
        var matrix = new float[places * windows];
        for (var window = 0; window < windows; window++)
        {
            var begin = (int)((long)window * places / windows);
            var end = (int)((((long)window + 1) * places + windows - 1) / windows);
            for (var place = begin; place < end; place++)
            {
                matrix[transposed ? (place * windows) + window : (window * places) + place] = 1f / (end - begin);
            }
        }

        return content.AddConstant(transposed ? [places, windows] : [windows, places], matrix);
    }

    /// <summary>Adds a network that this one uses.</summary>
    /// <param name="name">Its name in this one.</param>
    /// <param name="used">The network.</param>
    /// <param name="input">What goes in.</param>
    /// <returns>What comes out.</returns>
    /// <exception cref="NotSupportedException">The network was compiled without NetDsl.Onnx.</exception>
    public OnnxValue Use(string name, INetwork used, OnnxValue input)
    {
        ArgumentNullException.ThrowIfNull(used);
        return used is IOnnxNetwork exported
            ? exported.Build(new OnnxGraph(content, network, $"{prefix}{name}."), [input])[0]
            : throw new NotSupportedException(
                $"{network} cannot be written as ONNX: its stage {prefix}{name} is the network {used.Name}, whose library was "
                    + "compiled without NetDsl.Onnx. Reference the package in the library's project, and build it again."
            );
    }
}
