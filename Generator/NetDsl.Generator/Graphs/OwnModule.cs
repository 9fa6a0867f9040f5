namespace NetDsl.Generator.Graphs;

/// <summary>
/// A module that is written into the network's class, because TorchSharp has none: plain tensor code.
/// </summary>
/// <param name="Summary">What it computes, and where that comes from.</param>
/// <param name="Forward">The result as a C# expression of the input, x, the weights, and the operation's parameters by PyTorch's
/// names.</param>
/// <param name="Weights">What it learns.</param>
internal sealed record OwnModule(string Summary, string Forward, EquatableArray<OwnWeight> Weights)
{
    /// <summary>Whether the result depends on a parameter.</summary>
    public bool Uses(Parameter parameter) => Forward.Contains(parameter.Python);

    /// <summary>Whether its constructor takes a parameter.</summary>
    public bool Takes(Parameter parameter) => Uses(parameter) || Weights.Any(weight => weight.Sizes == parameter);
}

/// <summary>A weight of an <see cref="OwnModule"/>, which starts with ones.</summary>
/// <param name="Name">Its name in the state_dict.</param>
/// <param name="Sizes">The parameter that has its sizes.</param>
internal sealed record OwnWeight(string Name, Parameter Sizes);
