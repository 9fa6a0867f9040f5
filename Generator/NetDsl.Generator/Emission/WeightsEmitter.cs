using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Emission;

/// <summary>SaveWeights and LoadWeights: the tensors; files and book-keeping are the runtime library's.</summary>
internal static class WeightsEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        using (ContractMethod.SaveWeights.Block(writer, network))
        {
            Disposal.EmitCheck(writer, network);
            EmitScope(writer);
            writer.Line("var weights = new " + Names.NetDsl + ".WeightSaver();");
            using (writer.Block("foreach (var entry in state_dict())"))
            {
                writer.Line("var tensor = entry.Value.cpu().contiguous();");
                writer.Line("weights.Add(entry.Key, tensor.dtype.ToString(), tensor.shape, tensor.bytes);");
            }

            writer.Line();
            writer.Line("weights.Save(path);");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(
            ContractMethod.LoadWeights.Head(network)
                + "(string path) => "
                + ContractMethod.LoadWeightsAs.Call(network)
                + "(path, "
                + Names.NetDsl
                + ".WeightNames.Declared);"
        );
        writer.Line();
        using (ContractMethod.LoadWeightsAs.Block(writer, network))
        {
            Disposal.EmitCheck(writer, network);
            EmitScope(writer);
            writer.Line("var weights = new " + Names.NetDsl + ".WeightLoader(this, names);");
            using (writer.Block("foreach (var entry in state_dict())"))
            {
                writer.Line("weights.Expect(entry.Key, entry.Value.dtype.ToString(), entry.Value.shape);");
            }

            writer.Line();
            writer.Line("// Throws if anything does not fit. Nothing below can fail, so either everything changes or nothing.");
            writer.Line("weights.Read(path);");
            using (writer.Block("foreach (var entry in state_dict())"))
            {
                writer.Line(
                    "var tensor = " + Names.Torch + ".empty(entry.Value.shape, entry.Value.dtype, " + Names.Torch + ".CPU);"
                );
                writer.Line("weights.CopyTo(entry.Key, tensor.bytes);");
                writer.Line("entry.Value.copy_(tensor);");
            }
        }

        writer.Line();
    }

    private static void EmitScope(SourceWriter writer)
    {
        writer.Line("using var noGradients = " + Names.Torch + ".no_grad();");
        writer.Line("using var scope = " + Names.Torch + ".NewDisposeScope();");
    }
}
