using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Losses;
using NetDsl.Generator.Optimizers;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>Settings of the optimizer that it takes and that break what it does.</summary>
internal sealed class OptimizerAdvice : AdviceFamily
{
    // A mean of squares is 0 in float32 when gradients are below 1e-21 (squared and taken by 1 in 1000, the smallest number is
    // 1e-45): divided by less than 1e-20 what is left of them makes steps of any length, and divided by 0 no number.
    private const double SmallestEpsilon = 1e-20;

    // The largest that is recommended (TensorFlow, for Inception).
    private const double LargestEpsilon = 1;

    // Five times the largest in wide use, 0.01.
    private const double StrongestPenalty = 0.05;

    // Of what was learned 100 steps ago a third is left.
    private const double LargestShare = 0.01;

    public override void Check(CheckedNetwork network, Findings findings)
    {
        if (network.Declaration is { Optimizer: { Known: { } optimizer } declaration, Loss.Known: { } loss })
        {
            CheckEpsilon(optimizer, declaration, loss, findings);
            CheckPast(optimizer, declaration, findings);
            CheckDecay(optimizer, declaration, loss, network, findings);

            if (network.Declaration.Type.IsOnTorchSharp && optimizer.OnTorchSharp(declaration) is { } deviation)
            {
                findings.Add(Rules.DiffersOnTorchSharp, declaration.Place.At("kind"), optimizer.Name, deviation, "Adam");
            }

            // Every loss there is says how wrong the outputs are.
            if (declaration.Settings.Find("Maximize") > 0)
            {
                findings.Add(Rules.LossMaximized, declaration.Place.At("Maximize"), loss.Name);
            }
        }
    }

    private static void CheckEpsilon(OptimizerKind optimizer, OptimizerDeclaration declaration, LossKind loss, Findings findings)
    {
        var place = declaration.Place.At("Epsilon");
        if (optimizer.SmallestDivisor(declaration) < SmallestEpsilon)
        {
            // The square of 1e-21 is below half the smallest float32.
            var reason =
                optimizer.SmallestDivisor(declaration) == 0
                    ? $"where gradients are 0, as for pixels that are always black, {optimizer.Name} divides 0 by 0, which is nan"
                    : $"the squares of gradients below 1e-21 are 0 in float32, so {optimizer.Name} divides such gradients by "
                        + "epsilon "
                        + "alone, and its steps can be of any length";
            findings.Add(Rules.EpsilonTooSmall, place, Number(declaration, "Epsilon"), reason);
        }

        // Gradients of values may be as large.
        if (loss.Takes != LossTakes.Values && declaration.Settings.Find("Epsilon") > LargestEpsilon)
        {
            findings.Add(Rules.EpsilonTooLarge, place, Number(declaration, "Epsilon"), optimizer.Name);
        }
    }

    private static void CheckPast(OptimizerKind optimizer, OptimizerDeclaration declaration, Findings findings)
    {
        foreach (var parameter in optimizer.WithTooMuchPast(declaration))
        {
            var steps = Numbers.Grouped((long)Math.Round(Math.Min(1 / (1 - parameter.Value(declaration)), 1e15)));
            findings.Add(
                Rules.TooMuchPast,
                declaration.Place.At(parameter.Name),
                parameter.Name,
                Number(declaration, parameter.Name),
                steps,
                Numbers.Text(parameter.Default == 0 ? 0.9 : parameter.Default)
            );
        }

        // The mean of the gradients falls by Beta1 a step when they cease, the root of that of their squares by √Beta2: their
        // quotient, which is the step, must not grow. With AMSGrad the divisor does not fall.
        if (
            optimizer.Value(declaration, "Beta1") is { } first
            && optimizer.Value(declaration, "Beta2") is { } second
            && first > Math.Sqrt(second) + 1e-9
            && optimizer.Value(declaration, "AmsGrad") is null or 0
        )
        {
            var written = declaration.Settings.Find("Beta1") is null ? "Beta2" : "Beta1";
            findings.Add(Rules.BetasSwapped, declaration.Place.At(written), Numbers.Text(first), Numbers.Text(second));
        }
    }

    private static void CheckDecay(
        OptimizerKind optimizer,
        OptimizerDeclaration declaration,
        LossKind loss,
        CheckedNetwork network,
        Findings findings
    )
    {
        if (declaration.Settings.Find("WeightDecay") is not { } decay || !(decay > 0))
        {
            return;
        }

        var place = declaration.Place.At("WeightDecay");
        if (optimizer.IsDecoupled)
        {
            // A learning rate that is a slip is reported as one, and says nothing of the decay.
            var share = Math.Round(decay * (declaration.LearningRate ?? 0), 10);
            if (share > LargestShare && declaration.LearningRate <= optimizer.Rates(loss, network.Output?.Count ?? 1).Highest)
            {
                findings.Add(Rules.DecayShareTooLarge, place, Numbers.Text(decay), Numbers.Text(Math.Round(100 * share, 2)));
            }

            return;
        }

        // With one layer a penalty is ridge regression, and among values nothing says what is large.
        if (
            decay > StrongestPenalty
            && loss.Takes != LossTakes.Values
            && network.Graph.Layers().Where(layer => layer.Traits.Weighted).Skip(1).Any()
        )
        {
            findings.Add(Rules.DecayTooStrong, place, Numbers.Text(decay));
        }

        if (optimizer.Decoupled is { } other)
        {
            findings.Add(Rules.PenaltyScaledAway, place, optimizer.Name, other);
        }
    }

    private static string Number(OptimizerDeclaration declaration, string name) =>
        Numbers.Text(declaration.Settings.Find(name) ?? 0);
}
