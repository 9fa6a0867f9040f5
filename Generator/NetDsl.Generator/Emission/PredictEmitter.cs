using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Emission;

/// <summary>Predict: floats in, floats out.</summary>
internal static class PredictEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        using (ContractMethod.Predict.Block(writer, network))
        {
            writer.Line("var count = " + Names.NetDsl + ".NetworkData.SampleCount(this, samples.Length);");
            Placement.Emit(writer, network);
            using (EvaluationMode.Block(writer))
            {
                writer.Line("using var scope = " + Names.Torch + ".NewDisposeScope();");
                writer.Line("var x = " + Placement.Samples("samples.ToArray()", "count", network) + ";");
                writer.Line("var output = call(x).to(" + Names.Float32 + ").cpu().contiguous();");
                writer.Line("return output.data<float>().ToArray();");
            }
        }

        writer.Line();
    }
}
