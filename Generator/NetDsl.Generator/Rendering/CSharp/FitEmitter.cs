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
                using var fit = new global::NetDsl.TrainingRun(this, trainingData, testData, options ?? DefaultOptions, observer, cancellationToken, run);
                using var scope = {Torch}.NewDisposeScope();
                """
            );
            Placement.Emit(writer, network);
            LossEmitter.EmitModule(writer, LossEmitter.Of(network));
            OptimizerEmitter.Emit(writer, network);
            AverageEmitter.Emit(writer, network);
            RandomStream.EmitSeedless(writer, network);
            RunStateEmitter.EmitResume(writer, network);
            StandardiseEmitter.Emit(writer, network);
            BatchEmitter.EmitResidentData(writer, network);
            EmitEpochs(writer, network);

            writer.Line();
            if (network.Declaration.Train!.Average is not null)
            {
                writer.Line("// What was judged is what the network holds, also after a cancellation.");
                AverageEmitter.EmitExchange(writer, network);
            }

            writer.Line("return fit.Finish();");
            AverageEmitter.EmitFunction(writer, network);
        }

        writer.Line();
        RunStateEmitter.EmitMembers(writer, network);
    }

    private static void EmitEpochs(SourceWriter writer, CheckedNetwork network)
    {
        writer.Line("train();");
        using (writer.Block("while (fit.Continues)"))
        {
            EmitEpoch(writer, network);
        }
    }

    private static void EmitEpoch(SourceWriter writer, CheckedNetwork network)
    {
        BatchEmitter.EmitOrder(writer, network);
        using (writer.Block("while (fit.NextBatch())"))
        {
            EmitStep(writer, network);
        }
    }

    private static void EmitStep(SourceWriter writer, CheckedNetwork network)
    {
        var evaluate = ContractMethod.Evaluate.Call(network);
        var train = network.Declaration.Train!;
        var accumulates = train.Accumulate is not null;
        var rate = network.Declaration.Schedule is null ? "" : " at this step's rate";
        writer.Text(
            $"""
            using var step = {Torch}.NewDisposeScope();

            // 1. Take the next batch.
            """
        );
        BatchEmitter.EmitTrainingBatch(writer, network);
        EmitClearing(writer, accumulates);
        writer.Text(
            """

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
            fit.Measured(fit.WantsLoss || device.type == global::TorchSharp.DeviceType.CPU ? cost.to({{Float32}}).item<float>() : null);

            // 5. Compute the gradients{{(train is { ClipNorm: null, ClipValue: null } ? "" : ", and limit them")}}.
            """
        );
        EmitGradients(writer, accumulates);
        EmitLimits(writer, train);
        writer.Text(
            $$"""

            // 6. Change the parameters{{rate}}, while no other thread reads data.
            fit.Settle();
            """
        );
        OptimizerEmitter.EmitRates(writer, network);
        writer.Text(
            """
            optimizer.step();

            """
        );
        AverageEmitter.EmitUpdate(writer, network);
        writer.Line("// 7. Report the step; evaluate when it is due.");
        using (writer.Block("if (fit.Step())"))
        {
            AverageEmitter.EmitExchange(writer, network);
            writer.Line($"fit.Evaluated(testData is null ? null : {evaluate}(testData, fit.Options.EvaluationBatchSize));");
            AverageEmitter.EmitExchange(writer, network);
        }
    }

    private static void EmitClearing(SourceWriter writer, bool accumulates) =>
        writer.Text(
            accumulates
                ? """

                // 2. Clear the gradients of the previous step; those of a step's batches add up.
                if (fit.StartsStep)
                {
                    optimizer.zero_grad();
                }
                """
                : """

                // 2. Clear the gradients of the previous step.
                optimizer.zero_grad();
                """
        );

    private static void EmitGradients(SourceWriter writer, bool accumulates) =>
        writer.Text(
            accumulates
                ? $$"""
                // The step's loss is the mean of its batches'. The division is by a tensor: a number would be an object that
                // TorchSharp lets go of during the call, and another thread is reading data.
                cost.div({{Torch}}.tensor((double)fit.Batches, dtype, device)).backward();
                if (!fit.EndsStep)
                {
                    continue;
                }

                """
                : "cost.backward();"
        );

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
