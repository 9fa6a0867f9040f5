using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Optimizers;

/// <summary>One optimizer, in one file; <see cref="IKind.Name"/> is its name in OptimizerKind.</summary>
internal abstract class OptimizerKind : IKind
{
    /// <summary>The property that says whether biases decay; no argument of a factory.</summary>
    public const string DecayBias = "DecayBias";

    private const string LearningRate = "LearningRate";

    /// <summary>The attribute's properties: the parameters of all kinds.</summary>
    public static IReadOnlyList<string> Properties() =>
        [
            LearningRate,
            DecayBias,
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
    /// The kind that differs only in subtracting weight decay from the weights directly; null if there is none.
    /// </summary>
    public virtual string? Decoupled => null;

    /// <summary>Whether weight decay is subtracted from the weights directly instead of added to the gradient.</summary>
    public virtual bool IsDecoupled => false;

    /// <summary>The factory's parameters after the network's parameters and the learning rate, in its order.</summary>
    public abstract IReadOnlyList<OptimizerParameter> Parameters { get; }

    /// <summary>Numbers of state per parameter of the network, whatever its settings.</summary>
    protected abstract int State { get; }

    /// <summary>
    /// Numbers of state per parameter of the network; step counters are not counted.
    /// </summary>
    public int StateSize(OptimizerDeclaration declaration) =>
        State + Parameters.Where(parameter => parameter.IsNeeded(declaration)).Sum(parameter => parameter.State);

    /// <summary>
    /// The learning rates that are not certainly wrong; by default those of optimizers that divide the gradient by its usual
    /// size, so that a step moves each weight by about the learning rate (Kingma and Ba, arXiv 1412.6980, section 2.1). Initial
    /// weights are below 1 (1 / √fan-in), and scores and probabilities need none much larger: from 1 on each step replaces the
    /// network by another one. Values may be large, and weights with them. Below 1e-8 float32 rounds steps away: the numbers next
    /// to 0.1 differ by 7e-9.
    /// </summary>
    /// <param name="loss">The loss that is minimised.</param>
    /// <param name="outputs">Numbers of one output.</param>
    public virtual LearningRates Rates(LossKind loss, long outputs) =>
        new(
            1e-8,
            loss.Takes == LossTakes.Values ? 100 : 1,
            "between 0.0001 and 0.01",
            "moves each weight by about that much in a step, however small the gradient is"
        );

    /// <summary>
    /// How TorchSharp's optimizer of that name differs from PyTorch's in a way that no argument can fix; null if it does not.
    /// </summary>
    public virtual string? OnTorchSharp(OptimizerDeclaration declaration) => null;

    /// <summary>The divisor of gradients is never below this; null if they are not divided.</summary>
    public virtual double? SmallestDivisor(OptimizerDeclaration declaration) =>
        Value(declaration, OptimizerParameters.Epsilon.Name);

    /// <summary>The value of one parameter of the optimizer; null if it has no such parameter.</summary>
    public double? Value(OptimizerDeclaration declaration, string parameter) =>
        Parameters.FirstOrDefault(own => own.Name == parameter)?.Value(declaration);

    /// <summary>The written parameters that keep so much of the past that new values do not count for a long time.</summary>
    public IEnumerable<OptimizerParameter> WithTooMuchPast(OptimizerDeclaration declaration) =>
        Parameters.Where(parameter => parameter.Value(declaration) > parameter.MostPast);

    /// <summary>The factory's positional arguments after parameters and learning rate, as many as are needed.</summary>
    public IReadOnlyList<string> Arguments(OptimizerDeclaration declaration) =>
        [.. Written(declaration).Select(parameter => parameter.Argument(declaration))];

    /// <summary>The meaning of the positional arguments, for a comment.</summary>
    public IReadOnlyList<string> Comments(OptimizerDeclaration declaration) =>
        [.. Written(declaration).Select(parameter => parameter.Text)];

    /// <summary>
    /// The settings on the card: the learning rate, and values that differ from PyTorch's or TorchSharp's default.
    /// </summary>
    public string Card(OptimizerDeclaration declaration) =>
        string.Join(
            ", ",
            Parameters
                .Where(parameter => parameter.IsNeeded(declaration))
                .Select(parameter => parameter.Card(declaration))
                .Prepend($"learning rate {Numbers.Text(declaration.LearningRate ?? 0)}")
                .Concat(declaration.DecaysBias ? [] : ["no decay of biases and normalisation"])
        );

    /// <summary>Reports settings that are missing, out of range or not used by it.</summary>
    public virtual void Check(OptimizerDeclaration declaration, Findings findings)
    {
        if (declaration.LearningRate is not { } rate)
        {
            findings.Add(Rules.LearningRateMissing, declaration.Place, Name, "0.1");
        }
        else if (!(rate > 0) || !Numbers.IsFloat(rate))
        {
            findings.Add(
                Rules.LearningRateNotPositive,
                declaration.Place.At(LearningRate),
                LearningRate,
                Numbers.Text(rate),
                "between 0.001 and 0.5"
            );
        }

        foreach (var setting in declaration.Settings.Where(setting => setting.Name is not (LearningRate or DecayBias)))
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
