using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// What a network of several inputs has besides: data and samples hold the numbers of all inputs one after another, and one
/// method takes them apart. That also joins several outputs.
/// </summary>
internal static class SeveralInputsEmitter
{
    /// <summary>The network on a batch of samples.</summary>
    public static string Call(CheckedNetwork network, string samples) =>
        HasCall(network) ? $"{Method(network)}({samples})" : $"call({samples})";

    /// <summary>The inputs in a comment: <c>left [1, 28, 28], right [1, 28, 28]</c>.</summary>
    public static string Text(CheckedNetwork network) =>
        string.Join(", ", network.Graph.Inputs.Select(input => $"{input.Name.TrimStart('@')} {input.Type.Shape}"));

    /// <summary>Writes Predict by name, and the method that takes samples apart.</summary>
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        if (network.TakesSeveral && !network.Declaration.Members.Hidden.Contains(GeneratedMembers.Predict.Name))
        {
            EmitPredict(writer, network);
        }

        if (HasCall(network))
        {
            EmitCall(writer, network);
        }
    }

    /// <summary>Writes the names and sizes of the inputs.</summary>
    public static void EmitContract(SourceWriter writer, CheckedNetwork network)
    {
        if (!network.TakesSeveral || network.IsFaulty)
        {
            return;
        }

        const string List = "global::System.Collections.Generic.IReadOnlyList<global::NetDsl.NetworkInput>";
        writer.Line();
        using (writer.Block($"{List} global::NetDsl.INetwork.Inputs => new global::NetDsl.NetworkInput[]", end: "};"))
        {
            writer.Lines(
                network.Graph.Inputs.Select(
                    (input, number) => $"new({Literals.Text(network.InputNames[number])}, {Literals.Integers(input.Type.Shape)}),"
                )
            );
        }
    }

    private static void EmitPredict(SourceWriter writer, CheckedNetwork network)
    {
        var inputs = network.Graph.Inputs;
        writer.Line("/// <summary>Runs the network on one or more samples, without gradients and in evaluation mode.</summary>");
        writer.Lines(
            inputs.Select(input =>
                ForwardEmitter.Documentation(input.Name, $"Its samples one after another, each of {input.Type.Shape}.")
            )
        );
        writer.Text(
            $"""
            /// <returns>{SeveralOutputsEmitter.Returned(network)}</returns>
            /// <exception cref="global::System.ArgumentException">A length is not a positive multiple of one sample's size, or the inputs have different numbers of samples.</exception>
            """
        );
        var parameters = string.Join(", ", inputs.Select(input => $"{FloatSpan} {input.Name}"));
        var samples = string.Concat(inputs.Select(input => $".With({input.Name})"));
        using (writer.Block($"public {ResultOf(network, "float[]")} Predict({parameters})"))
        {
            writer.Line($"return Predict(new global::NetDsl.JoinedSamples(this){samples}.Samples);");
        }

        writer.Line();
    }

    private static void EmitCall(SourceWriter writer, CheckedNetwork network)
    {
        var parts = new List<string>();
        var begin = 0L;
        foreach (var shape in network.Graph.Inputs.Select(input => input.Type.Shape))
        {
            var part = $"x.narrow(1, {Numbers.Plain(begin)}, {Numbers.Plain(shape.Count)})";
            parts.Add(shape.Rank == 1 ? part : $"{part}.reshape(-1, {shape.List})");
            begin += shape.Count;
        }

        var what =
            network.TakesSeveral && network.GivesSeveral ? "inputs, and of all outputs, "
            : network.TakesSeveral ? "inputs "
            : "outputs ";
        writer.Line($"// A sample has the numbers of all {what}one after another.");
        using (writer.Block($"private {Tensor} {Method(network)}({Tensor} x)"))
        {
            var start = network.GivesSeveral ? "var outputs =" : "return";
            if (network.TakesSeveral)
            {
                writer.Line($"{start} call(");
                writer.Lines(parts.Select((part, number) => $"    {part}{(number < parts.Count - 1 ? "," : ");")}"));
            }
            else
            {
                writer.Line($"{start} call(x);");
            }

            if (network.GivesSeveral)
            {
                writer.Line($"return {SeveralOutputsEmitter.Joined(network, "outputs")};");
            }
        }

        writer.Line();
    }

    private static bool HasCall(CheckedNetwork network) => network.TakesSeveral || network.GivesSeveral;

    private static string Method(CheckedNetwork network) => network.Field(GeneratedMembers.CallParts);
}
