namespace NetDsl.Generator.Graphs;

/// <summary>How a factory takes the device and the type of its parameters.</summary>
internal enum PlacementForm
{
    /// <summary>It makes no parameters.</summary>
    None,

    /// <summary>After its other parameters.</summary>
    Positional,

    /// <summary>By name: versions of TorchSharp differ in what comes before them.</summary>
    Named,

    /// <summary>As a generated network does: after these a seed, which is left to the network around it.</summary>
    Network,
}

/// <summary>A layer whose input is known: what it computes, with what parameters, and what it costs.</summary>
/// <param name="Type">Its type in TorchSharp.Modules, its factory in torch.nn, and its class in PyTorch's torch.nn: one
/// name.</param>
/// <param name="Output">One sample of what comes out.</param>
/// <param name="Onnx">The same in use, as ONNX's operators.</param>
/// <param name="Arguments">Its parameters with their values, in the order in which PyTorch prints them.</param>
/// <param name="Placement">How the factory takes device and type.</param>
/// <param name="Parameters">Numbers that training changes.</param>
/// <param name="MultiplyAdds">Multiply-add operations for one sample; what is done once per element is not counted.</param>
/// <param name="Weight">The property that holds its first parameter, also to learn device and type from; null when there is
/// none.</param>
/// <param name="Bias">The property that holds its bias; null when there is none, or none whose start can be chosen.</param>
/// <param name="Fans">Inputs and outputs that one weight connects, for initial weights that depend on them; null where there is
/// no weight.</param>
/// <param name="BufferBytes">Bytes of the buffers: state that is saved and not trained.</param>
/// <param name="HasModes">Whether it behaves otherwise in training than in use: <c>train()</c> and <c>eval()</c> choose.</param>
/// <param name="Draws">Whether it draws random numbers in training, from the process's stream.</param>
/// <param name="IsLeftUnset">Whether TorchSharp does not set its weight and bias, so that generated code does.</param>
/// <param name="Used">The network that it is; null for a layer.</param>
/// <param name="Own">The module that is written for it; null where TorchSharp has one.</param>
/// <param name="IsOfData">Whether Fit takes its numbers from the training data, before the first step.</param>
internal sealed record Operation(
    string Type,
    SampleType Output,
    OnnxExpression Onnx,
    EquatableArray<Argument> Arguments = default,
    PlacementForm Placement = PlacementForm.None,
    long Parameters = 0,
    long MultiplyAdds = 0,
    string? Weight = null,
    string? Bias = null,
    Fans? Fans = null,
    long BufferBytes = 0,
    bool HasModes = false,
    bool Draws = false,
    bool IsLeftUnset = false,
    OwnModule? Own = null,
    UsedModule? Used = null,
    bool IsOfData = false
)
{
    /// <summary>What its factory or constructor takes, in order.</summary>
    public IEnumerable<Argument> FactoryArguments =>
        Arguments
            .Where(argument => Own?.Takes(argument.Parameter) ?? argument.Parameter.IsInFactory)
            .OrderBy(argument => argument.Parameter.FactoryRank);
}

/// <summary>How many numbers a weight takes together (fan-in) and gives to (fan-out).</summary>
internal sealed record Fans(long In, long Out);
