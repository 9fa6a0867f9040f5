using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Optimizers;

/// <summary>One optimizer, in one file; <see cref="IKind.Name"/> is its name in OptimizerKind.</summary>
internal abstract class OptimizerKind : IKind
{
    private const string LearningRate = "LearningRate";

    /// <summary>The attribute's properties: the parameters of all kinds.</summary>
    public static IReadOnlyList<string> Properties() =>
        [
            LearningRate,
            .. Kinds
                .Optimizers.All.SelectMany(kind => kind.Parameters)
                .Select(parameter => parameter.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    public abstract string Name { get; }

    /// <summary>Its factory in torch.optim.</summary>
    public virtual string Torch => Name;

    /// <summary>PyTorch's default learning rate; null when one must be declared.</summary>
    public abstract double? DefaultLearningRate { get; }

    /// <summary>
    /// The kind that differs in nothing but taking weight decay off the weights themselves; null when there is none.
    /// </summary>
    public virtual string? Decoupled => null;

    /// <summary>Whether weight decay is taken off the weights themselves and not added to the gradient.</summary>
    public virtual bool IsDecoupled => false;

    /// <summary>What the factory takes after the network's parameters and the learning rate, in its order.</summary>
    public abstract IReadOnlyList<OptimizerParameter> Parameters { get; }

    /// <summary>Numbers that it keeps from step to step for each parameter of the network, whatever its settings.</summary>
    protected abstract int State { get; }

    /// <summary>
    /// Numbers that it keeps from step to step for each parameter of the network: counters of steps are not counted.
    /// </summary>
    public int StateSize(OptimizerDeclaration declaration) =>
        State + Parameters.Where(parameter => parameter.IsNeeded(declaration)).Sum(parameter => parameter.State);

    /// <summary>
    /// The learning rates that are not certainly wrong; by default those of optimizers that divide the gradient by its usual
    /// size, so that a step moves each weight by about the learning rate (Kingma and Ba, arXiv 1412.6980, section 2.1). Weights
    /// start below 1 (1 / √fan-in), and scores and probabilities need none much above: from 1 on each step replaces the network
    /// by another one. Values may be large, and weights with them. From 1e-8 down float32 rounds steps away: the numbers next to
    /// 0.1 are 7e-9 off.
    /// </summary>
    /// <param name="loss">What is minimised.</param>
    /// <param name="outputs">Numbers of one output.</param>
    public virtual LearningRates Rates(LossKind loss, long outputs) =>
        new(
            1e-8,
            loss.Takes == LossTakes.Values ? 100 : 1,
            "between 0.0001 and 0.01",
            "moves each weight by about that much in a step, however small the gradient is"
        );

    /// <summary>
    /// What TorchSharp's own optimizer of that name does otherwise than PyTorch's, which no argument can mend; null for nothing.
    /// </summary>
    public virtual string? OnTorchSharp(OptimizerDeclaration declaration) => null;

    /// <summary>What gradients are divided by is never below this; null when they are not divided.</summary>
    public virtual double? SmallestDivisor(OptimizerDeclaration declaration) =>
        Value(declaration, OptimizerParameters.Epsilon.Name);

    /// <summary>The value of one parameter that the optimizer gets; null when it takes no such parameter.</summary>
    public double? Value(OptimizerDeclaration declaration, string parameter) =>
        Parameters.FirstOrDefault(own => own.Name == parameter)?.Value(declaration);

    /// <summary>The parameters that are written and keep so much of the past that nothing new counts for long.</summary>
    public IEnumerable<OptimizerParameter> WithTooMuchPast(OptimizerDeclaration declaration) =>
        Parameters.Where(parameter => parameter.Value(declaration) > parameter.MostPast);

    /// <summary>The factory's arguments after parameters and learning rate, positional: as many as are needed.</summary>
    public IReadOnlyList<string> Arguments(OptimizerDeclaration declaration) =>
        [.. Written(declaration).Select(parameter => parameter.Argument(declaration))];

    /// <summary>What the positional arguments mean, for a comment.</summary>
    public IReadOnlyList<string> Comments(OptimizerDeclaration declaration) =>
        [.. Written(declaration).Select(parameter => parameter.Text)];

    /// <summary>
    /// The settings as the card shows them: the learning rate, and what is not PyTorch's or not TorchSharp's default.
    /// </summary>
    public string Card(OptimizerDeclaration declaration) =>
        string.Join(
            ", ",
            Parameters
                .Where(parameter => parameter.IsNeeded(declaration))
                .Select(parameter => parameter.Card(declaration))
                .Prepend($"learning rate {Numbers.Text(declaration.LearningRate ?? 0)}")
        );

    /// <summary>Reports settings that are missing, out of range or not taken.</summary>
    public virtual void Check(OptimizerDeclaration declaration, Findings findings)
    {
        if (declaration.LearningRate is not { } rate)
        {
            findings.Add(Rules.LearningRateMissing, declaration.Place, Name, "0.1");
        }
        else if (!(rate > 0) || !Numbers.IsFloat(rate))
        {
            findings.Add(Rules.LearningRateNotPositive, declaration.Place.At(LearningRate), Numbers.Text(rate));
        }

        foreach (var setting in declaration.Settings.Where(setting => setting.Name != LearningRate))
        {
            if (Parameters.FirstOrDefault(parameter => parameter.Name == setting.Name) is { } parameter)
            {
                parameter.Check(declaration, findings);
            }
            else
            {
                findings.Add(
                    Rules.OptimizerParameterNotTaken,
                    declaration.Place.At(setting.Name),
                    Name,
                    setting.Name,
                    string.Join(", ", Parameters.Select(own => own.Name))
                );
            }
        }
    }

    private IEnumerable<OptimizerParameter> Written(OptimizerDeclaration declaration) =>
        Parameters.Take(Parameters.ToList().FindLastIndex(parameter => parameter.IsNeeded(declaration)) + 1);
}
