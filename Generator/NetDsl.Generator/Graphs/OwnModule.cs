namespace NetDsl.Generator.Graphs;

/// <summary>
/// A module that is written into the network's class, because TorchSharp has none: plain tensor code.
/// </summary>
/// <param name="Summary">What it computes, and where that comes from.</param>
/// <param name="Forward">The statements of forward: C# of the input, x, the weights, and the operation's parameters by PyTorch's
/// names.</param>
/// <param name="Weights">What it learns.</param>
/// <param name="Buffers">What it keeps besides, saved and not trained.</param>
internal sealed record OwnModule(
    string Summary,
    EquatableArray<string> Forward,
    EquatableArray<OwnWeight> Weights,
    EquatableArray<OwnBuffer> Buffers = default
)
{
    /// <summary>Whether the result depends on a parameter.</summary>
    public bool Uses(Parameter parameter) => Forward.Any(line => line.Contains(parameter.Python));

    /// <summary>Whether its constructor takes a parameter.</summary>
    public bool Takes(Parameter parameter) =>
        Uses(parameter) || Weights.Any(weight => weight.Sizes == parameter) || Buffers.Any(buffer => buffer.Sizes == parameter);
}

/// <summary>A weight of an <see cref="OwnModule"/>, which starts with ones.</summary>
/// <param name="Name">Its name in the state_dict.</param>
/// <param name="Sizes">The parameter that has its sizes.</param>
internal sealed record OwnWeight(string Name, Parameter Sizes);

/// <summary>State of an <see cref="OwnModule"/> that is saved and not trained.</summary>
/// <param name="Name">Its name in the state_dict.</param>
/// <param name="Sizes">The parameter that has its sizes; null for a whole number.</param>
/// <param name="Start">The function of torch that makes it: zeros, ones.</param>
internal sealed record OwnBuffer(string Name, Parameter? Sizes, string Start);
