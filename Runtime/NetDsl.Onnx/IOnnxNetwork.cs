using System.ComponentModel;

namespace NetDsl.Onnx;

/// <summary>
/// A network whose graph <see cref="OnnxFile.SaveOnnx"/> can write. The compiler implements it for each declared network of a
/// project that references NetDsl.Onnx.
/// </summary>
public interface IOnnxNetwork : INetwork
{
    /// <summary>Adds what the network computes, in the order in which it runs.</summary>
    /// <param name="graph">Takes the nodes.</param>
    /// <param name="inputs">The network's inputs, in the order of <see cref="INetwork.Inputs"/>.</param>
    /// <returns>The outputs, in the order of <see cref="INetwork.NamedOutputs"/>.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    OnnxValue[] Build(OnnxGraph graph, OnnxValue[] inputs);
}
