using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Emission;

/// <summary>Evaluate: mean loss and accuracy over a data set.</summary>
internal static class EvaluateEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var loss = network.Declaration.Loss!.Known!;
        using (ContractMethod.Evaluate.Block(writer, network))
        {
            writer.Line("var run = new " + Names.NetDsl + ".EvaluationRun(this, data, batchSize);");
            Placement.Emit(writer, network);
            writer.Line("using var loss = " + Names.Torch + ".nn." + loss.Factory + ";");
            using (EvaluationMode.Block(writer))
            {
                using (writer.Block("while (run.Continues)"))
                {
                    writer.Line("using var scope = " + Names.Torch + ".NewDisposeScope();");
                    writer.Line("var batch = run.Read();");
                    Placement.EmitBatch(writer, network);
                    writer.Line("var output = call(x);");
                    writer.Line("var cost = loss.call(output, y).to(" + Names.Float32 + ").item<float>();");
                    writer.Line("var right = " + loss.CountRight + ";");
                    writer.Line("run.Add(batch.Count, cost, right);");
                }
            }

            writer.Line();
            writer.Line("return run.Finish();");
        }

        writer.Line();
    }
}
