using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Emission;

/// <summary>Predict: floats in, floats out, to an array of its own or to the caller's memory.</summary>
internal static class PredictEmitter
{
    private const string Run = Names.NetDsl + ".PredictionRun";

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var (input, output) = (Numbers.Plain(network.Input!.Count), Numbers.Plain(network.Output!.Count));
        using (ContractMethod.Predict.Block(writer, network))
        {
            writer.Line("var outputs = " + Run + ".NewOutputs(this, samples.Length, " + input + ", " + output + ");");
            writer.Line(ContractMethod.PredictInto.Call(network) + "(samples, outputs);");
            writer.Line("return outputs;");
        }

        writer.Line();
        using (ContractMethod.PredictInto.Block(writer, network))
        {
            Disposal.EmitCheck(writer, network);
            writer.Line("var run = new " + Run + "(this, samples, " + input + ", outputs, " + output + ");");
            Placement.Emit(writer, network);
            EvaluationModeEmitter.EmitEntry(writer, network);
            using (writer.Block("while (run.Continues)"))
            {
                writer.Line("using var scope = " + Names.Torch + ".NewDisposeScope();");
                writer.Line(
                    "var x = "
                        + Names.Torch
                        + ".empty(new long[] { run.Count, "
                        + network.Input.List
                        + " }, "
                        + Names.Float32
                        + ", "
                        + Names.Torch
                        + ".CPU);"
                );
                writer.Line("run.Read(x.bytes);");
                writer.Line("var output = call(x.to(dtype, device)).to(" + Names.Float32 + ").cpu().contiguous();");
                writer.Line("run.Write(output.bytes);");
            }
        }

        writer.Line();
    }
}
