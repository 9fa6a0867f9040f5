using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>Training needs a loss, an optimizer and a length, each with settings in range.</summary>
internal static class TrainingChecks
{
    private static readonly string[] Devices = ["Auto", "Cpu", "Cuda"];

    public static void Check(NetworkDeclaration declaration, Module graph, Findings findings)
    {
        // Of several outputs the attributes themselves are the mistake.
        if (!declaration.IsTrainable || declaration.Outputs.Count > 1)
        {
            return;
        }

        CheckCompleteness(declaration, graph, findings);
        if (declaration.Loss is { } loss)
        {
            CheckLoss(loss, graph, findings);
        }

        if (declaration.Optimizer is { } optimizer)
        {
            CheckOptimizer(optimizer, findings);
        }

        if (declaration.Schedule is { } schedule)
        {
            ScheduleChecks.Check(schedule, declaration, findings);
        }

        if (declaration.EarlyStop is { } stop)
        {
            EarlyStopChecks.Check(stop, declaration, findings);
        }

        if (declaration.Train is { } train)
        {
            CheckTrain(train, findings);
            MetricChecks.Check(train, declaration.Loss?.Known, graph.Output?.Type.Shape, findings);
        }
    }

    private static void CheckCompleteness(NetworkDeclaration declaration, Module graph, Findings findings)
    {
        var (loss, optimizer, train) = (declaration.Loss?.Place, declaration.Optimizer?.Place, declaration.Train?.Place);
        var place = train ?? optimizer ?? loss ?? declaration.Schedule?.Place ?? declaration.EarlyStop!.Place;
        if (loss is null)
        {
            findings.Add(Rules.NoLoss, place, declaration.Type.Name);
        }

        if (optimizer is null)
        {
            findings.Add(Rules.NoOptimizer, place, declaration.Type.Name);
        }

        if (train is null)
        {
            findings.Add(Rules.NoTrain, place, declaration.Type.Name);
        }

        if (graph is { Output: not null, Parameters: 0 })
        {
            findings.Add(Rules.NothingToTrain, place, declaration.Type.Name);
        }
    }

    private static void CheckLoss(LossDeclaration loss, Module graph, Findings findings)
    {
        if (loss.Known is not { } known)
        {
            findings.Add(Rules.UnknownKind, loss.Place.At("kind"), "loss", string.Join(", ", Kinds.Losses.Names));
        }
        else
        {
            known.CheckSettings(loss, findings);
            if (graph.Output?.Type.Shape is { } output)
            {
                known.CheckOutput(loss, output, findings);
            }
        }
    }

    private static void CheckOptimizer(OptimizerDeclaration optimizer, Findings findings)
    {
        if (optimizer.Known is { } known)
        {
            known.Check(optimizer, findings);
        }
        else
        {
            var names = string.Join(", ", Kinds.Optimizers.Names);
            findings.Add(Rules.UnknownKind, optimizer.Place.At("kind"), "optimizer", names);
        }
    }

    private static void CheckTrain(TrainDeclaration train, Findings findings)
    {
        if (train is { Iterations: null, Epochs: null })
        {
            findings.Add(Rules.NoLength, train.Place);
        }
        else if (train is { Iterations: not null, Epochs: not null })
        {
            findings.Add(Rules.TwoLengths, train.Place.At("Epochs"));
        }

        findings.AtLeastOne(train.BatchSize, train.Place.At("BatchSize"), Rules.CountNotPositive, "BatchSize");
        findings.AtLeastOne(train.Iterations, train.Place.At("Iterations"), Rules.CountNotPositive, "Iterations");
        findings.AtLeastOne(train.Epochs, train.Place.At("Epochs"), Rules.CountNotPositive, "Epochs");
        findings.AtLeastOne(train.EvaluateEvery, train.Place.At("EvaluateEvery"), Rules.CountNotPositive, "EvaluateEvery");
        findings.AtLeastOne(train.Accumulate, train.Place.At("Accumulate"), Rules.CountNotPositive, "Accumulate");
        if (train.Average is { } share && !(share >= 0 && share < 1))
        {
            findings.Add(Rules.ShareOutOfRange, train.Place.At("Average"), "Average", Numbers.Text(share));
        }

        CheckLimit(train.ClipNorm, "ClipNorm");
        CheckLimit(train.ClipValue, "ClipValue");
        if (!Devices.Contains(train.Device))
        {
            findings.Add(Rules.UnknownKind, train.Place.At("Device"), "device", string.Join(", ", Devices));
        }

        void CheckLimit(double? limit, string name)
        {
            if (limit is { } number && !(number > 0 && number <= double.MaxValue))
            {
                findings.Add(Rules.LimitNotPositive, train.Place.At(name), name, Numbers.Text(number));
            }
        }
    }
}
