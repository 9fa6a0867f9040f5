using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Batches, evaluations, the metric and chance in one run.</summary>
internal sealed class RunAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        if (network.Declaration.Train is not { } train)
        {
            return;
        }

        CheckBatches(network, train, findings);
        CheckEvaluation(network.Declaration, train, findings);
        if (train.Seed is null)
        {
            findings.Add(Rules.NoSeed, train.Place);
        }

        // A batch of all samples has no order.
        if (!train.Shuffle && network.Declaration.Data?.Rows > train.EffectiveBatchSize)
        {
            findings.Add(Rules.NoShuffle, train.Place.At("Shuffle"), Numbers.Plain(network.Declaration.StepsPerEpoch ?? 0));
        }
    }

    private static void CheckBatches(CheckedNetwork network, TrainDeclaration train, Findings findings)
    {
        var (size, rows) = (train.EffectiveBatchSize, network.Declaration.Data?.Rows);
        if (
            (size > 1 && (rows % size != 1 || train.DropLast))
            || network.Graph.Layers().FirstOrDefault(layer => layer.NeedsTwoSamples) is not { } layer
        )
        {
            return;
        }

        if (size == 1)
        {
            findings.Add(Rules.BatchOfOne, train.Place.At("BatchSize"), layer.Traits.Text, layer.Name.Key);
        }
        else if (rows is { } all && (train.Iterations ?? int.MaxValue) >= network.Declaration.StepsPerEpoch)
        {
            findings.Add(
                Rules.LastBatchOfOne,
                train.Place.At("BatchSize"),
                Numbers.Plain(all),
                Numbers.Plain(size),
                layer.Traits.Text,
                layer.Name.Key
            );
        }
    }

    private static void CheckEvaluation(NetworkDeclaration declaration, TrainDeclaration train, Findings findings)
    {
        if (declaration.Steps is { } iterations && train.EvaluateEvery > iterations)
        {
            findings.Add(
                Rules.EvaluationBeyondTheRun,
                train.Place.At("EvaluateEvery"),
                Numbers.Plain(train.EvaluateEvery ?? 0),
                Numbers.Plain(iterations)
            );
        }

        // For data with classes, the accuracy of values is meaningful; only [Data] says which data it is.
        if (train.Metric == "Accuracy" && declaration is { Loss.Known.Takes: LossTakes.Values, Data.TargetRange: not null })
        {
            findings.Add(Rules.AccuracyOfValues, train.Place.At("Metric"));
        }
    }
}
