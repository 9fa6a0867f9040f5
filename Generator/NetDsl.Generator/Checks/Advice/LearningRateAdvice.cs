using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Checks.Advice;

/// <summary>A learning rate with which the optimizer does not train anything.</summary>
internal sealed class LearningRateAdvice : AdviceFamily
{
    public override void Check(CheckedNetwork network, Findings findings)
    {
        if (
            network.Declaration is not { Optimizer: { Known: { } optimizer } declaration, Loss.Known: { } loss }
            || network.Output is not { } output
            || declaration.LearningRate is not { } rate
        )
        {
            return;
        }

        var sane = optimizer.Rates(loss, output.Count);
        var rule =
            rate > sane.Highest ? Rules.LearningRateTooLarge
            : rate < sane.Lowest ? Rules.LearningRateTooSmall
            : null;
        if (rule is not null)
        {
            findings.Add(rule, declaration.Place.At("LearningRate"), Numbers.Text(rate), optimizer.Name, sane.Step, sane.Usual);
        }
    }
}
