using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

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
                using var run = new global::NetDsl.TrainingRun(this, trainingData, testData, options ?? DefaultOptions, observer, cancellationToken);
                using var scope = {Torch}.NewDisposeScope();
                """
            );
            Placement.Emit(writer, network);
            LossEmitter.EmitModule(writer, LossEmitter.Of(network));
            EmitOptimizer(writer, network);
            RandomStream.EmitSeedless(writer, network);
            StandardiseEmitter.Emit(writer, network);
            BatchEmitter.EmitResidentData(writer, network);
            EmitEpochs(writer, network);

            writer.Line();
            writer.Text(
                $"""
                // No loss follows the last step. A weight minus itself is 0, or NaN if that step made it infinite or NaN.
                return run.Finish(global::System.Linq.Enumerable.Sum(state_dict().Values, weights => (weights - weights).sum().to({Float32}).item<float>()));
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
            writer.Line($"// Learning rate, {string.Join(", ", comments)}.");
        }

        var arguments = string.Join(", ", ["parameters()", "run.Options.LearningRate", .. optimizer.Arguments(declaration)]);
        writer.Line($"using var optimizer = {Torch}.optim.{optimizer.Torch}({arguments});");
    }

    private static void EmitRate(SourceWriter writer, CheckedNetwork network)
    {
        if (network.Declaration.Schedule is not null)
        {
            writer.Text(
                """
                foreach (var group in optimizer.ParamGroups)
                {
                    group.LearningRate = run.Rate;
                }

                """
            );
        }
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
        var evaluate = ContractMethod.Evaluate.Call(network);
        var train = network.Declaration.Train!;
        var rate = network.Declaration.Schedule is null ? "" : " at this step's rate";
        writer.Text(
            $"""
            using var step = {Torch}.NewDisposeScope();

            // 1. Take the next batch.
            """
        );
        BatchEmitter.EmitTrainingBatch(writer, network);
        writer.Text(
            """

            // 2. Clear the gradients of the previous step.
            optimizer.zero_grad();

            // 3. Run the network.
            """
        );
        RandomStream.EmitCall(writer, network);
        writer.Text(
            """

            // 4. Measure how wrong it is.
            """
        );
        LossEmitter.EmitCost(writer, network, LossEmitter.Of(network));
        writer.Text(
            $$"""

            // A loss that is not finite ends the run here, before it reaches the parameters. On a GPU, reading it waits for the device.
            run.Measured(run.WantsLoss || device.type == global::TorchSharp.DeviceType.CPU ? cost.to({{Float32}}).item<float>() : null);

            // 5. Compute the gradients{{(train is { ClipNorm: null, ClipValue: null } ? "" : ", and limit them")}}.
            cost.backward();
            """
        );
        EmitLimits(writer, train);
        writer.Text(
            $$"""

            // 6. Change the parameters{{rate}}, while no other thread reads data.
            run.Settle();
            """
        );
        EmitRate(writer, network);
        writer.Text(
            $$"""
            optimizer.step();

            // 7. Report the step; evaluate when it is due.
            if (run.Step())
            {
                run.Evaluated(testData is null ? null : {{evaluate}}(testData, run.Options.EvaluationBatchSize));
            }
            """
        );
    }

    private static void EmitLimits(SourceWriter writer, TrainDeclaration train)
    {
        if (train.ClipValue is { } value)
        {
            writer.Line($"{Torch}.nn.utils.clip_grad_value_(parameters(), {Numbers.Literal(value)});");
        }

        if (train.ClipNorm is { } norm)
        {
            writer.Line($"{Torch}.nn.utils.clip_grad_norm_(parameters(), {Numbers.Literal(norm)});");
        }
    }
}
