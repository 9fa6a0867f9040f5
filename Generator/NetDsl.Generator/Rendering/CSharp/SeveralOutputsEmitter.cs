using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// What a network of several outputs has besides: callers without tensors get the numbers of all outputs one after another, and
/// Predict takes them apart.
/// </summary>
internal static class SeveralOutputsEmitter
{
    /// <summary>Whether there is a Predict that gives the outputs by name.</summary>
    public static bool HasPredict(CheckedNetwork network) =>
        network.GivesSeveral && !network.Declaration.Members.Hidden.Contains(GeneratedMembers.Predict.Name);

    /// <summary>What Predict returns, for its documentation.</summary>
    public static string Returned(CheckedNetwork network) =>
        network.GivesSeveral
            ? $"All samples of each output one after another: {network.OutputText}."
            : $"The outputs one after another, each of {network.Output}.";

    /// <summary>One tensor of a tuple of outputs.</summary>
    /// <param name="network">The network.</param>
    /// <param name="outputs">The tuple.</param>
    public static string Joined(CheckedNetwork network, string outputs) =>
        $"{Torch}.cat(new[] {{ {string.Join(", ", network.OutputNames.Zip(network.Graph.Outputs, (name, value) =>
            Flat($"{outputs}.{name}", value.Type.Shape)))} }}, 1)";

    /// <summary>Writes Predict that gives the outputs by name.</summary>
    public static void EmitPredict(SourceWriter writer, CheckedNetwork network)
    {
        if (!HasPredict(network))
        {
            return;
        }

        writer.Text(
            $"""
            /// <summary>Runs the network on one or more samples, without gradients and in evaluation mode.</summary>
            /// <param name="samples">The samples one after another, each of {network.Sample}.</param>
            /// <returns>{Returned(network)}</returns>
            /// <exception cref="global::System.ArgumentException">The length is not a positive multiple of one sample's size, or an array cannot hold the outputs.</exception>
            """
        );
        using (writer.Block($"public {ResultOf(network, "float[]")} Predict({FloatSpan} samples)"))
        {
            var next = string.Join(", ", network.OutputNames.Select(_ => "outputs.Next()"));
            writer.Text(
                $"""
                var outputs = new global::NetDsl.SplitOutputs(this, {ContractMethod.Predict.Call(network)}(samples));
                return ({next});
                """
            );
        }

        writer.Line();
    }

    /// <summary>Writes the names and sizes of the outputs.</summary>
    public static void EmitContract(SourceWriter writer, CheckedNetwork network)
    {
        if (!network.GivesSeveral || network.IsFaulty)
        {
            return;
        }

        const string List = "global::System.Collections.Generic.IReadOnlyList<global::NetDsl.NetworkOutput>";
        writer.Line();
        using (writer.Block($"{List} global::NetDsl.INetwork.NamedOutputs => new global::NetDsl.NetworkOutput[]", end: "};"))
        {
            writer.Lines(
                network.Declaration.Outputs.Zip(
                    network.Graph.Outputs,
                    (output, value) => $"new({Literals.Text(output.Name)}, {Literals.Integers(value.Type.Shape)}),"
                )
            );
        }
    }

    private static string Flat(string output, Shape shape) =>
        shape.Rank == 1 ? output : $"{output}.reshape(-1, {Numbers.Plain(shape.Count)})";
}
