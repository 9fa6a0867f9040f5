using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Batches, evaluations and chance in one run.</summary>
internal sealed class RunAdvice : Advice
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        if (network.Declaration.Train is not { } train)
        {
            return;
        }

        CheckBatches(network, train, findings);
        if (train.EvaluateEvery > train.Iterations)
        {
            findings.Add(
                Rules.EvaluationBeyondTheRun,
                train.Place.At("EvaluateEvery"),
                Numbers.Plain(train.EvaluateEvery ?? 0),
                Numbers.Plain(train.Iterations ?? 0));
        }

        if (train.Seed is null)
        {
            findings.Add(Rules.NoSeed, train.Place);
        }
    }

    private static void CheckBatches(CheckedNetwork network, TrainDeclaration train, Findings findings)
    {
        if (train.EffectiveBatchSize == 1 && OneValueAChannel(network) is { } layer)
        {
            findings.Add(Rules.BatchOfOne, train.Place.At("BatchSize"), layer.Traits.Text, layer.Name);
        }
    }

    /// <summary>The first layer that normalises over the batch and gets one number of each channel from a sample; null for none.</summary>
    private static CheckedLayer? OneValueAChannel(CheckedNetwork network) => new Stack(network)
        .Where(traits => traits.NormalisesBatch)
        .Select(found => found.Layer)
        .FirstOrDefault(layer => layer.Input.Count == layer.Input.Sizes[0]);
}
