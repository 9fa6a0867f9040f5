using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace NetDsl.Oracle.Cases;

internal sealed partial class Library
{
    private void AddLosses()
    {
        One(
            "F.mse_loss",
            TwoFloats,
            (x, a) => F.mse_loss(x[0], x[1], a.Choice<nn.Reduction>("reduction")),
            Agreement.Conditioned,
            deviation: Broadcast
        );
        One(
            "MSELoss",
            TwoFloats,
            (x, a) => nn.MSELoss(a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Conditioned,
            deviation: Broadcast
        );
        One("MSELoss default", TwoFloats, (x, a) => nn.MSELoss().call(x[0], x[1]), Agreement.Conditioned, deviation: Broadcast);
        One(
            "F.l1_loss",
            TwoFloats,
            (x, a) => F.l1_loss(x[0], x[1], a.Choice<nn.Reduction>("reduction")),
            Agreement.Conditioned,
            deviation: Broadcast
        );
        One(
            "L1Loss",
            TwoFloats,
            (x, a) => nn.L1Loss(a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Conditioned,
            deviation: Broadcast
        );
        One(
            "F.smooth_l1_loss",
            TwoFloats,
            (x, a) => F.smooth_l1_loss(x[0], x[1], a.Choice<nn.Reduction>("reduction"), a.Real("beta")),
            Agreement.Conditioned,
            deviation: Broadcast
        );
        One(
            "SmoothL1Loss",
            TwoFloats,
            (x, a) => nn.SmoothL1Loss(a.Choice<nn.Reduction>("reduction"), a.Real("beta")).call(x[0], x[1]),
            Agreement.Conditioned,
            deviation: Broadcast
        );
        One(
            "F.huber_loss",
            TwoFloats,
            (x, a) => F.huber_loss(x[0], x[1], a.Real("beta"), a.Choice<nn.Reduction>("reduction")),
            Agreement.Conditioned,
            deviation: Broadcast
        );
        One(
            "HuberLoss",
            TwoFloats,
            (x, a) => nn.HuberLoss(a.Real("beta"), a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Conditioned,
            deviation: Broadcast
        );

        One(
            "F.binary_cross_entropy",
            TwoProbabilities,
            (x, a) => F.binary_cross_entropy(x[0], x[1], null, a.Choice<nn.Reduction>("reduction")),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "F.binary_cross_entropy weighted",
            TwoProbabilitiesAndWeights,
            (x, a) => F.binary_cross_entropy(x[0], x[1], x[2], a.Choice<nn.Reduction>("reduction")),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "BCELoss",
            TwoProbabilities,
            (x, a) => nn.BCELoss(null, a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "BCELoss weighted",
            TwoProbabilitiesAndWeights,
            (x, a) => nn.BCELoss(x[2], a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "F.binary_cross_entropy_with_logits",
            LogitsAndProbabilities,
            (x, a) => F.binary_cross_entropy_with_logits(x[0], x[1], null, a.Choice<nn.Reduction>("reduction")),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "F.binary_cross_entropy_with_logits weighted",
            LogitsAndWeights,
            (x, a) => F.binary_cross_entropy_with_logits(x[0], x[1], x[2], a.Choice<nn.Reduction>("reduction"), x[3]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "BCEWithLogitsLoss",
            LogitsAndProbabilities,
            (x, a) => nn.BCEWithLogitsLoss(null, a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "BCEWithLogitsLoss weighted",
            LogitsAndWeights,
            (x, a) => nn.BCEWithLogitsLoss(x[2], a.Choice<nn.Reduction>("reduction"), x[3]).call(x[0], x[1]),
            Agreement.Scaled,
            Agreement.Scaled
        );

        One(
            "F.cross_entropy",
            LogitsAndClasses,
            (x, a) =>
                F.cross_entropy(x[0], x[1], null, a.Long("ignore"), a.Choice<nn.Reduction>("reduction"), a.Real("smoothing")),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "F.cross_entropy weighted",
            LogitsClassesAndWeights,
            (x, a) =>
                F.cross_entropy(x[0], x[1], x[2], a.Long("ignore"), a.Choice<nn.Reduction>("reduction"), a.Real("smoothing")),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "F.cross_entropy with probabilities",
            LogitsAndSoftClasses,
            (x, a) =>
                F.cross_entropy(x[0], x[1], reduction: a.Choice<nn.Reduction>("reduction"), label_smoothing: a.Real("smoothing")),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "CrossEntropyLoss",
            LogitsAndClasses,
            (x, a) => nn.CrossEntropyLoss(null, a.Long("ignore"), a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "CrossEntropyLoss weighted",
            LogitsClassesAndWeights,
            (x, a) => nn.CrossEntropyLoss(x[2], null, a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "CrossEntropyLoss default",
            LogitsAndClasses,
            (x, a) => nn.CrossEntropyLoss().call(x[0], x[1]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        One(
            "F.nll_loss",
            LogitsAndClasses,
            (x, a) => F.nll_loss(x[0], x[1], null, a.Choice<nn.Reduction>("reduction")),
            Agreement.Conditioned,
            deviation: OneSample
        );
        One(
            "F.nll_loss weighted",
            LogitsClassesAndWeights,
            (x, a) => F.nll_loss(x[0], x[1], x[2], a.Choice<nn.Reduction>("reduction")),
            Agreement.Conditioned,
            deviation: OneSample
        );
        One(
            "NLLLoss",
            LogitsAndClasses,
            (x, a) => nn.NLLLoss(null, a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Conditioned,
            deviation: OneSample
        );
        One(
            "NLLLoss weighted",
            LogitsClassesAndWeights,
            (x, a) => nn.NLLLoss(x[2], a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Conditioned,
            deviation: OneSample
        );

        One(
            "loss constructors",
            LogitsClassesAndWeights,
            (x, a) =>
                new CrossEntropyLoss(x[2], a.Long("ignore"), a.Choice<nn.Reduction>("reduction")).call(x[0], x[1])
                + new NLLLoss(x[2], a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Scaled,
            Agreement.Scaled,
            deviation: OneSample
        );
        One(
            "pair loss constructors",
            TwoFloats,
            (x, a) =>
                new MSELoss(a.Choice<nn.Reduction>("reduction")).call(x[0], x[1])
                + new L1Loss(a.Choice<nn.Reduction>("reduction")).call(x[0], x[1])
                + new SmoothL1Loss(a.Choice<nn.Reduction>("reduction"), a.Real("beta")).call(x[0], x[1])
                + new HuberLoss(a.Real("beta"), a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Conditioned,
            deviation: Broadcast
        );
        One(
            "binary loss constructors",
            TwoProbabilities,
            (x, a) =>
                new BCELoss(null, a.Choice<nn.Reduction>("reduction")).call(x[0], x[1])
                + new BCEWithLogitsLoss(null, a.Choice<nn.Reduction>("reduction")).call(x[0], x[1]),
            Agreement.Scaled,
            Agreement.Scaled
        );
        Facts(
            "options of losses",
            d => d.Float([2]),
            (x, a) =>
                [
                    nn.MSELoss().reduction,
                    nn.L1Loss(nn.Reduction.Sum).reduction,
                    nn.SmoothL1Loss(beta: 0.5).beta,
                    nn.HuberLoss(2).delta,
                    nn.CrossEntropyLoss(ignore_index: 3).ignore_index!,
                    nn.CrossEntropyLoss().reduction,
                    nn.NLLLoss(x[0]).weight!.numel(),
                    nn.BCEWithLogitsLoss(null, nn.Reduction.None, x[0]).pos_weights!.numel(),
                    new CrossEntropyLoss(label_smoothing: 0.1).label_smoothing!,
                ]
        );
    }

    private static string? Broadcast(Input[] inputs, Parameters p) =>
        !inputs[0].Shape.SequenceEqual(inputs[1].Shape)
            ? "the embedded engine refuses an input and a target of different shapes, where PyTorch warns and "
                + "broadcasts: [32, 1] with [32] is a mistake"
            : null;

    private static string? OneSample(Input[] inputs, Parameters p) =>
        inputs[0].Shape.Length == 1 ? "TorchSharp's nll_loss needs a batch; PyTorch's does not" : null;

    private static void Reduction(Draw d) => d.Set("reduction", d.Pick("Mean", "Mean", "Sum", "None"));

    private static void TwoFloats(Draw d)
    {
        var first = d.Float(domain: Domain.Summable);
        d.Float(d.Chance(0.85) ? first.Shape : d.Against(first.Shape), Domain.Summable);
        Reduction(d);
        d.Set("beta", d.Pick(1.0, 0.5, 2.0));
    }

    private static void TwoProbabilities(Draw d)
    {
        var first = d.Float(domain: Domain.Probability);
        d.Float(d.Chance(0.93) ? first.Shape : d.Against(first.Shape), Domain.Probability);
        Reduction(d);
    }

    private static void TwoProbabilitiesAndWeights(Draw d)
    {
        TwoProbabilities(d);
        d.Constant(d.Against(d.Inputs[0].Shape));
    }

    private static void LogitsAndProbabilities(Draw d)
    {
        var first = d.Float(domain: Domain.Summable);
        d.Float(d.Chance(0.93) ? first.Shape : d.Against(first.Shape), Domain.Probability);
        Reduction(d);
    }

    private static void LogitsAndWeights(Draw d)
    {
        // Finite: PyTorch's and our order of factors make NaN of different infinities.
        var first = d.Float(domain: Domain.Tame);
        d.Float(d.Chance(0.93) ? first.Shape : d.Against(first.Shape), Domain.Share);
        Reduction(d);
        d.Constant(d.Against(d.Inputs[0].Shape));
        d.Constant(d.Against(d.Inputs[0].Shape));
    }

    /// <summary>Scores [batch, classes], [classes] or [batch, classes, positions], and the class of each sample.</summary>
    private static void LogitsAndClasses(Draw d)
    {
        var (batch, classes) = (d.Chance(0.05) ? 0 : d.Whole(1, 9), d.Whole(1, 12));
        var form = d.Whole(0, 9);
        d.Float(
            form switch
            {
                0 => [classes],
                1 => [batch, classes, 3],
                _ => [batch, classes],
            },
            Domain.Summable
        );
        d.Indices(
            form switch
            {
                0 => [],
                1 => [batch, 3],
                2 when d.Chance(0.4) => [batch + 1],
                _ => [batch],
            },
            0,
            classes - 1
        );
        d.Set("ignore", d.Chance(0.6) ? -100L : d.Whole(0, classes - 1));
        Reduction(d);
        d.Set("smoothing", d.Chance(0.6) ? 0.0 : d.Pick(0.1, 0.5, 1.0));
    }

    private static void LogitsClassesAndWeights(Draw d)
    {
        LogitsAndClasses(d);
        var shape = d.Inputs[0].Shape;
        var classes = shape.Length == 1 ? shape[0] : shape[1];
        d.Constant([d.Chance(0.05) ? classes + 1 : classes]);
    }

    private static void LogitsAndSoftClasses(Draw d)
    {
        var (batch, classes) = (d.Whole(1, 6), d.Whole(1, 7));
        d.Float([batch, classes], Domain.Summable);
        d.Float(d.Chance(0.05) ? [batch, classes + 1] : [batch, classes], Domain.Probability);
        Reduction(d);
        d.Set("smoothing", d.Chance(0.6) ? 0.0 : 0.1);
    }
}
