namespace NetDsl.Generator.Graphs;

/// <summary>How the card shows a parameter.</summary>
internal enum CardForm
{
    /// <summary>Not at all: it is the same in every network.</summary>
    Hidden,

    /// <summary>The value alone.</summary>
    Value,

    /// <summary>The word and the value.</summary>
    Named,

    /// <summary>The word and the value, unless it is the default.</summary>
    NamedUnlessDefault,

    /// <summary>The word alone, where the flag is off.</summary>
    WordIfOff,

    /// <summary>The word alone, where the flag is on.</summary>
    WordIfOn,
}

/// <summary>
/// One parameter of an operation, described once. The C# of the factory, the card and PyTorch's texts are renderings of it, in
/// the order in which an operation lists its parameters: that in which PyTorch prints them.
/// </summary>
/// <param name="Python">PyTorch's name for it.</param>
/// <param name="Onnx">The name of ONNX's attribute; null where it is none.</param>
/// <param name="Card">How the card shows it.</param>
/// <param name="Word">What the card calls it.</param>
/// <param name="Default">PyTorch's default; null for none.</param>
/// <param name="IsInFactory">Whether TorchSharp's factory takes it; PyTorch prints some that are the same in every
/// network.</param>
/// <param name="IsPrinted">Whether PyTorch prints it.</param>
/// <param name="IsPrintedAlone">Whether PyTorch prints its value without the name.</param>
/// <param name="IsPrintedIfDefault">Whether PyTorch prints its default value.</param>
/// <param name="FactoryRank">Lower ones come first in TorchSharp's factory, where its order is not PyTorch's.</param>
internal sealed record Parameter(
    string Python,
    string? Onnx = null,
    CardForm Card = CardForm.Hidden,
    string Word = "",
    ParameterValue? Default = null,
    bool IsInFactory = true,
    bool IsPrinted = true,
    bool IsPrintedAlone = false,
    bool IsPrintedIfDefault = true,
    int FactoryRank = 0
)
{
    /// <summary>A number that is added to a variance before it divides.</summary>
    public static Parameter Epsilon { get; } = new("eps", "epsilon", CardForm.NamedUnlessDefault, "eps", 1e-5);

    /// <summary>The parameter with a value.</summary>
    public Argument Of(ParameterValue value) => new(this, value);
}

/// <summary>A parameter and its value.</summary>
internal sealed record Argument(Parameter Parameter, ParameterValue Value)
{
    /// <summary>Whether the value is PyTorch's default.</summary>
    public bool IsDefault => Parameter.Default is { } value && Value.Is(value);
}
