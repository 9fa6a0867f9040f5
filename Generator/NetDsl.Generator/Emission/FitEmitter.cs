using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Emission;

/// <summary>Fit: the seven steps of the textbook's training loop.</summary>
internal static class FitEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        using (ContractMethod.Fit.Block(writer, network))
        {
            Disposal.EmitCheck(writer, network);
            writer.Text(
                $"""
                using var run = new {Names.NetDsl}.TrainingRun(this, trainingData, testData, options ?? DefaultOptions, observer, cancellationToken);
                using var scope = {Names.Torch}.NewDisposeScope();
                """
            );
            Placement.Emit(writer, network);
            LossEmitter.EmitModule(writer, LossEmitter.Of(network));
            EmitOptimizer(writer, network);
            RandomStream.EmitSeedless(writer, network);
            BatchEmitter.EmitResidentData(writer, network);
            EmitEpochs(writer, network);

            writer.Line();
            writer.Text(
                $"""
                // No loss follows the last step. A weight minus itself is 0, or NaN if that step made it infinite or NaN.
                return run.Finish(global::System.Linq.Enumerable.Sum(state_dict().Values, weights => (weights - weights).sum().to({Names.Float32}).item<float>()));
                """
            );
        }

        writer.Line();
    }

    private static void EmitOptimizer(SourceWriter writer, CheckedNetwork network)
    {
        var declaration = network.Declaration.Optimizer!;
        var optimizer = declaration.Known!;
        if (optimizer.Comments(declaration) is { Count: > 0 } comments)
        {
            writer.Line("// Learning rate, " + string.Join(", ", comments) + ".");
        }

        writer.Line(
            "using var optimizer = "
                + Names.Torch
                + ".optim."
                + optimizer.Torch
                + "("
                + string.Join(", ", ["parameters()", "run.Options.LearningRate", .. optimizer.Arguments(declaration)])
                + ");"
        );
    }

    private static void EmitEpochs(SourceWriter writer, CheckedNetwork network)
    {
        writer.Line("train();");
        using (writer.Block("while (run.Continues)"))
        {
            EmitEpoch(writer, network);
        }
    }

    private static void EmitEpoch(SourceWriter writer, CheckedNetwork network)
    {
        BatchEmitter.EmitOrder(writer, network);
        using (writer.Block("while (run.NextBatch())"))
        {
            EmitStep(writer, network);
        }
    }

    private static void EmitStep(SourceWriter writer, CheckedNetwork network)
    {
        writer.Line("using var step = " + Names.Torch + ".NewDisposeScope();");
        writer.Line();
        writer.Line("// 1. Take the next batch.");
        BatchEmitter.EmitTrainingBatch(writer, network);
        writer.Line();
        writer.Line("// 2. Clear the gradients of the previous step.");
        writer.Line("optimizer.zero_grad();");
        writer.Line();
        writer.Line("// 3. Run the network.");
        RandomStream.EmitCall(writer, network);
        writer.Line();
        writer.Line("// 4. Measure how wrong it is.");
        LossEmitter.EmitCost(writer, network, LossEmitter.Of(network));
        writer.Line();
        writer.Text(
            $"""
            // A loss that is not finite ends the run here, before it reaches the parameters. On a GPU, reading it waits for the device.
            run.Measured(run.WantsLoss || device.type == global::TorchSharp.DeviceType.CPU ? cost.to({Names.Float32}).item<float>() : null);

            """
        );
        writer.Line("// 5. Compute the gradients.");
        writer.Line("cost.backward();");
        writer.Line();
        writer.Line("// 6. Change the parameters, while no other thread reads data.");
        writer.Line("run.Settle();");
        writer.Line("optimizer.step();");
        writer.Line();
        writer.Line("// 7. Report the step; evaluate when it is due.");
        using (writer.Block("if (run.Step())"))
        {
            writer.Line(
                "run.Evaluated(testData is null ? null : "
                    + ContractMethod.Evaluate.Call(network)
                    + "(testData, run.Options.EvaluationBatchSize));"
            );
        }
    }
}
