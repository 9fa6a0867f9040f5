using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Optimizers;

/// <summary>One optimizer, in one file; <see cref="IKind.Name"/> is its name in OptimizerKind.</summary>
internal abstract class OptimizerKind : IKind
{
    private const string LearningRate = "LearningRate";

    public abstract string Name { get; }

    /// <summary>Its factory in torch.optim.</summary>
    public virtual string Torch => Name;

    /// <summary>PyTorch's default learning rate; null when one must be declared.</summary>
    public abstract double? DefaultLearningRate { get; }

    /// <summary>What the factory takes after the network's parameters and the learning rate, in its order.</summary>
    protected abstract IReadOnlyList<OptimizerParameter> Parameters { get; }

    /// <summary>Numbers that it keeps from step to step for each parameter of the network, whatever its settings.</summary>
    protected abstract int State { get; }

    /// <summary>Numbers that it keeps from step to step for each parameter of the network: counters of steps are not counted.</summary>
    public int StateSize(OptimizerDeclaration declaration) =>
        State + Parameters.Where(parameter => parameter.IsNeeded(declaration)).Sum(parameter => parameter.State);

    /// <summary>The factory's arguments after parameters and learning rate, positional: as many as are needed.</summary>
    public IReadOnlyList<string> Arguments(OptimizerDeclaration declaration) =>
        [.. Written(declaration).Select(parameter => parameter.Argument(declaration))];

    /// <summary>What the positional arguments mean, for a comment.</summary>
    public IReadOnlyList<string> Comments(OptimizerDeclaration declaration) =>
        [.. Written(declaration).Select(parameter => parameter.Text)];

    /// <summary>The settings as the card shows them: the learning rate, and what is not PyTorch's or not TorchSharp's default.</summary>
    public string Card(OptimizerDeclaration declaration) => string.Join(", ", Parameters
        .Where(parameter => parameter.IsNeeded(declaration))
        .Select(parameter => parameter.Card(declaration))
        .Prepend("learning rate " + Numbers.Text(declaration.LearningRate ?? 0)));

    /// <summary>Reports settings that are missing, out of range or not taken.</summary>
    public virtual void Check(OptimizerDeclaration declaration, Findings findings)
    {
        if (declaration.LearningRate is not { } rate)
        {
            findings.Add(Rules.LearningRateMissing, declaration.Place, Name, "0.1");
        }
        else if (!(rate > 0) || double.IsInfinity(rate))
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
                    string.Join(", ", Parameters.Select(own => own.Name)));
            }
        }
    }

    private IEnumerable<OptimizerParameter> Written(OptimizerDeclaration declaration) =>
        Parameters.Take(Parameters.ToList().FindLastIndex(parameter => parameter.IsNeeded(declaration)) + 1);
}
