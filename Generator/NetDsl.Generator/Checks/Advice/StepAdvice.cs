using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Optimizers;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Settings of an optimizer step that have no effect, or do not fit the run.</summary>
internal sealed class StepAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        CheckDecay(network.Declaration.Optimizer, findings);
        foreach (var layer in network.Graph.Layers())
        {
            if (layer.Layer is UsedLayer { Rate: not null } used)
            {
                CheckRate(used, layer.Place, network.Declaration, findings);
            }
        }

        if (network.Declaration.Train is { } train)
        {
            CheckEpoch(network.Declaration, train, findings);
            CheckAverage(network.Declaration, train, findings);
        }
    }

    private static void CheckDecay(OptimizerDeclaration? optimizer, Findings findings)
    {
        if (
            optimizer is { DecaysBias: false, Known: { } kind }
            && kind.Value(optimizer, OptimizerParameters.WeightDecay.Name) is null or 0
        )
        {
            findings.Add(Rules.NoDecayToLeaveOut, optimizer.Place.At(OptimizerKind.DecayBias), kind.Name);
        }
    }

    private static void CheckRate(UsedLayer used, Place place, NetworkDeclaration declaration, Findings findings)
    {
        var (reason, what) =
            used.IsFrozen ? ("it is frozen and does not learn", "Rate, or Frozen")
            : used.Network.Signature.Parameters == 0 ? ("it has none", "it")
            : !declaration.IsTrainable
                ? ($"{declaration.Type.Name} declares no training, and networks that use it say their own", "it")
            : ("", "");
        if (reason.Length > 0)
        {
            findings.Add(Rules.RateFactorUnused, place.At("Rate"), used.Network.Name, reason, what);
        }
    }

    private static void CheckEpoch(NetworkDeclaration declaration, TrainDeclaration train, Findings findings)
    {
        if (declaration.BatchesPerEpoch is not { } batches || declaration.Data?.Rows is not { } rows)
        {
            return;
        }

        if (batches == 0)
        {
            Add("DropLast", "none", "because DropLast leaves out smaller ones, and Fit refuses to train", "a smaller BatchSize");
        }
        else if (train.Accumulate > batches)
        {
            Add(
                "Accumulate",
                batches == 1 ? "1 batch" : $"{Numbers.Plain(batches)} batches",
                $"fewer than the {Numbers.Plain(train.Accumulate.Value)} that Accumulate asks for, and a step ends with "
                    + "the epoch",
                $"Accumulate = {Numbers.Plain(batches)} or less"
            );
        }

        void Add(string argument, string count, string consequence, string instead) =>
            findings.Add(
                Rules.EpochTooShort,
                train.Place.At(argument),
                Numbers.Plain(rows),
                Numbers.Plain(train.EffectiveBatchSize),
                count,
                consequence,
                instead
            );
    }

    // The weights of the first step are a part of decay^(steps - 1) of the average: above 1/e the run is shorter than what it
    // covers.
    private static void CheckAverage(NetworkDeclaration declaration, TrainDeclaration train, Findings findings)
    {
        if (train.Average is not { } share || declaration.Steps is not { } steps || steps < 1 || (steps - 1) * (1 - share) >= 1)
        {
            return;
        }

        var first = Math.Pow(share, steps - 1) * 100;
        if (steps > 1 && share > 0)
        {
            findings.Add(
                Rules.AverageBeyondTheRun,
                train.Place.At("Average"),
                Numbers.Text(share),
                Numbers.Grouped((long)Math.Round(Math.Min(1 / (1 - share), 1e15))),
                Numbers.Grouped(steps),
                Numbers.Plain((long)Math.Round(first)),
                $"Average = {Numbers.Text(Math.Round(Math.Max(0.5, 1 - (10.0 / steps)), 3))}"
            );
        }
    }
}
