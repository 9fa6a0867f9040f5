using NetDsl.Generator.Checks;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// SaveWeights and LoadWeights, and below them the copying of tensors, which the runtime library also uses in memory. The
/// runtime library handles files and bookkeeping.
/// </summary>
internal static class WeightsEmitter
{
    private const string Copy = "global::NetDsl.INetwork.CopyWeightsTo";
    private const string Take = "global::NetDsl.INetwork.TakeWeightsFrom";

    private const string Scope = $"""
        using var noGradients = {Torch}.no_grad();
        using var scope = {Torch}.NewDisposeScope();
        """;

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        using (ContractMethod.SaveWeights.Block(writer, network))
        {
            writer.Text(
                """
                var weights = new global::NetDsl.WeightSaver();
                ((global::NetDsl.INetwork)this).CopyWeightsTo(weights);
                weights.Save(path);
                """
            );
        }

        var loadAs = ContractMethod.LoadWeightsAs;
        var (head, headAs) = (ContractMethod.LoadWeights.Head(network), loadAs.Head(network));
        writer.Text(
            $"""

            /// <inheritdoc/>
            {head}(string path) => {loadAs.Call(network)}(path, global::NetDsl.WeightNames.Declared);

            /// <inheritdoc/>
            {headAs}({string.Join(", ", loadAs.ParametersOf(network))}) =>
                ((global::NetDsl.INetwork)this).TakeWeightsFrom(new global::NetDsl.WeightLoader(this, names, path));

            """
        );
        EmitCopying(writer, network);
        writer.Line();
    }

    private static void EmitCopying(SourceWriter writer, CheckedNetwork network)
    {
        using (writer.Block($"void {Copy}(global::NetDsl.WeightSaver weights)"))
        {
            Disposal.EmitCheck(writer, network);
            writer.Text(Scope);
            writer.Text(
                """
                foreach (var entry in state_dict())
                {
                    var tensor = entry.Value.cpu().contiguous();
                    weights.Add(entry.Key, tensor.dtype.ToString(), tensor.shape, tensor.bytes);
                }
                """
            );
        }

        writer.Line();
        using (writer.Block($"void {Take}(global::NetDsl.WeightLoader weights)"))
        {
            Disposal.EmitCheck(writer, network);
            writer.Text(Scope);
            writer.Text(
                $$"""
                foreach (var entry in state_dict())
                {
                    weights.Expect(entry.Key, entry.Value.dtype.ToString(), entry.Value.shape);
                }

                // Throws if anything does not fit. Nothing below can fail, so either everything changes or nothing.
                weights.Read();
                foreach (var entry in state_dict())
                {
                    var tensor = {{Torch}}.empty(entry.Value.shape, entry.Value.dtype, {{Torch}}.CPU);
                    weights.CopyTo(entry.Key, tensor.bytes);
                    entry.Value.copy_(tensor);
                }
                """
            );
        }
    }
}
