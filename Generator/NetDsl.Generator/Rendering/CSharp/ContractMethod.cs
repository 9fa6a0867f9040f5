using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// A method of INetwork or ITrainableNetwork: public, or an explicit implementation if the user has its name for something else.
/// </summary>
/// <param name="Interface">The interface.</param>
/// <param name="Result">The result's type.</param>
/// <param name="Member">The method.</param>
/// <param name="Parameters">Types and names, with defaults after <c> = </c>.</param>
internal sealed record ContractMethod(string Interface, string Result, GeneratedMember Member, params string[] Parameters)
{
    public static ContractMethod Fit { get; } =
        new(
            "global::NetDsl.ITrainableNetwork",
            "global::NetDsl.TrainingHistory",
            GeneratedMembers.Fit,
            "global::NetDsl.Dataset trainingData",
            "global::NetDsl.Dataset? testData = null",
            "global::NetDsl.TrainingOptions? options = null",
            "global::NetDsl.ITrainingObserver? observer = null",
            "global::System.Threading.CancellationToken cancellationToken = default",
            "global::NetDsl.RunFolder? run = null"
        );

    public static ContractMethod Evaluate { get; } =
        new(
            "global::NetDsl.ITrainableNetwork",
            "global::NetDsl.Evaluation",
            GeneratedMembers.Evaluate,
            "global::NetDsl.Dataset data",
            "int batchSize = 1000"
        );

    public static ContractMethod Predict { get; } =
        new("global::NetDsl.INetwork", "float[]", GeneratedMembers.Predict, $"{FloatSpan} samples");

    public static ContractMethod PredictInto { get; } =
        new("global::NetDsl.INetwork", "void", GeneratedMembers.PredictInto, $"{FloatSpan} samples", $"{WritableFloats} outputs");

    public static ContractMethod Summary { get; } = new("global::NetDsl.INetwork", "string", GeneratedMembers.Summary);

    public static ContractMethod SaveWeights { get; } =
        new("global::NetDsl.INetwork", "void", GeneratedMembers.SaveWeights, "string path");

    public static ContractMethod LoadWeights { get; } =
        new("global::NetDsl.INetwork", "void", GeneratedMembers.LoadWeights, "string path");

    public static ContractMethod LoadWeightsAs { get; } =
        new("global::NetDsl.INetwork", "void", GeneratedMembers.LoadWeightsAs, "string path", "global::NetDsl.WeightNames names");

    private string Name => Member.Name;

    // With two inputs, Predict(samples, outputs) would be mistaken for the two inputs. Of several outputs, Predict gives a tuple.
    private bool IsHidden(CheckedNetwork network) =>
        network.Declaration.Members.Hidden.Contains(Name)
        || (this == PredictInto && network.TakesSeveral)
        || (this == Predict && network.GivesSeveral);

    /// <summary>The expression on which the method is called.</summary>
    public string Call(CheckedNetwork network) => IsHidden(network) ? $"(({Interface})this).{Name}" : Name;

    /// <summary>The head, without parameters.</summary>
    public string Head(CheckedNetwork network) => IsHidden(network) ? $"{Result} {Interface}.{Name}" : $"public {Result} {Name}";

    /// <summary>The parameters; an explicit implementation has no defaults.</summary>
    public IReadOnlyList<string> ParametersOf(CheckedNetwork network) =>
        IsHidden(network)
            ? [.. Parameters.Select(parameter => parameter.Split([" = "], StringSplitOptions.None)[0])]
            : Parameters;

    /// <summary>Opens the method's block.</summary>
    public IDisposable Block(SourceWriter writer, CheckedNetwork network)
    {
        writer.Line("/// <inheritdoc/>");
        var parameters = ParametersOf(network);
        return parameters.Count > 2
            ? writer.Block(Head(network), parameters)
            : writer.Block($"{Head(network)}({string.Join(", ", parameters)})");
    }
}
