using NetDsl.Generator.Checks;
using NetDsl.Generator.Losses;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>Evaluate: mean loss and metric over a data set.</summary>
internal static class EvaluateEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var loss = LossEmitter.Of(network);
        using (ContractMethod.Evaluate.Block(writer, network))
        {
            Disposal.EmitCheck(writer, network);
            writer.Line("var run = new global::NetDsl.EvaluationRun(this, data, batchSize);");
            Placement.Emit(writer, network);
            LossEmitter.EmitModule(writer, loss);
            EvaluationModeEmitter.EmitEntry(writer, network);
            EmitBatches(writer, network, loss);
            writer.Line();
            writer.Line("return run.Finish();");
        }

        writer.Line();
    }

    private static void EmitBatches(SourceWriter writer, CheckedNetwork network, LossCode loss)
    {
        using (writer.Block("while (run.Continues)"))
        {
            writer.Line($"using var scope = {Torch}.NewDisposeScope();");
            writer.Line("var batch = run.Read();");
            BatchEmitter.EmitReadBatch(writer, network);
            writer.Line($"var output = {SeveralInputsEmitter.Call(network, "x")};");
            LossEmitter.EmitCost(writer, network, loss);
            if (network.Declaration.Loss!.Known!.RefusesOutputs)
            {
                writer.Line();
            }

            writer.Line($"var outputs = output.to({Float32}).cpu().contiguous();");
            var figures = $"batch, cost.to({Float32}).item<float>(), outputs.data<float>().ToArray()";
            if (loss.Weights is { IsOfClasses: true } weights)
            {
                writer.Text(
                    $"""
                    // The loss of a batch is a mean weighted by class, and so is the loss over all batches.
                    var weight = {weights.Local}.index_select(0, y).sum();
                    run.Add({figures}, weight.to({Float32}).item<float>());
                    """
                );
            }
            else
            {
                writer.Line($"run.Add({figures});");
            }
        }
    }
}
