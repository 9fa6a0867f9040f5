using NetDsl.Generator.Checks;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>SaveWeights and LoadWeights: only the tensors. The runtime library handles files and bookkeeping.</summary>
internal static class WeightsEmitter
{
    private const string Scope = $"""
        using var noGradients = {Torch}.no_grad();
        using var scope = {Torch}.NewDisposeScope();
        """;

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        using (ContractMethod.SaveWeights.Block(writer, network))
        {
            Disposal.EmitCheck(writer, network);
            writer.Text(Scope);
            writer.Text(
                """
                var weights = new global::NetDsl.WeightSaver();
                foreach (var entry in state_dict())
                {
                    var tensor = entry.Value.cpu().contiguous();
                    weights.Add(entry.Key, tensor.dtype.ToString(), tensor.shape, tensor.bytes);
                }

                weights.Save(path);
                """
            );
        }

        var (load, loadAs) = (ContractMethod.LoadWeights.Head(network), ContractMethod.LoadWeightsAs.Call(network));
        writer.Text(
            $"""

            /// <inheritdoc/>
            {load}(string path) => {loadAs}(path, global::NetDsl.WeightNames.Declared);

            """
        );
        using (ContractMethod.LoadWeightsAs.Block(writer, network))
        {
            Disposal.EmitCheck(writer, network);
            writer.Text(Scope);
            writer.Text(
                $$"""
                var weights = new global::NetDsl.WeightLoader(this, names);
                foreach (var entry in state_dict())
                {
                    weights.Expect(entry.Key, entry.Value.dtype.ToString(), entry.Value.shape);
                }

                // Throws if anything does not fit. Nothing below can fail, so either everything changes or nothing.
                weights.Read(path);
                foreach (var entry in state_dict())
                {
                    var tensor = {{Torch}}.empty(entry.Value.shape, entry.Value.dtype, {{Torch}}.CPU);
                    weights.CopyTo(entry.Key, tensor.bytes);
                    entry.Value.copy_(tensor);
                }
                """
            );
        }

        writer.Line();
    }
}
