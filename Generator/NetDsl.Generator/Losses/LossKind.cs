using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Losses;

/// <summary>The meaning of the network's outputs for a loss.</summary>
internal enum LossTakes
{
    /// <summary>Any numbers, one per class: the softmax is included.</summary>
    ClassScores,

    /// <summary>Logarithms of probabilities, one per class.</summary>
    LogProbabilities,

    /// <summary>Any numbers, one per label: the sigmoid is included.</summary>
    Logits,

    /// <summary>Probabilities, one per label.</summary>
    Probabilities,

    /// <summary>Numbers like the targets.</summary>
    Values,
}

/// <summary>One loss function, in one file; <see cref="IKind.Name"/> is its name in LossKind.</summary>
internal abstract class LossKind : IKind
{
    /// <summary>The attribute's properties of one sort of parameter, over all kinds.</summary>
    public static IReadOnlyList<string> Properties<T>()
        where T : LossParameter =>
        [
            .. Kinds
                .Losses.All.SelectMany(kind => kind.Parameters)
                .OfType<T>()
                .Select(parameter => parameter.Name)
                .Distinct(StringComparer.Ordinal),
        ];

    public abstract string Name { get; }

    /// <summary>The meaning of the network's outputs: the name of a member of OutputKind.</summary>
    public abstract string Outputs { get; }

    /// <summary>
    /// The expected form of the network's outputs, for advice on the last stage.
    /// </summary>
    public abstract LossTakes Takes { get; }

    /// <summary>The metric if none is declared: the name of a member of MetricKind.</summary>
    public abstract string Metric { get; }

    /// <summary>What the card adds to the name; empty for nothing.</summary>
    public virtual string Note => "";

    /// <summary>Its parameters.</summary>
    public virtual IReadOnlyList<LossParameter> Parameters => [];

    /// <summary>Whether engines throw their own error for outputs that it does not allow.</summary>
    public virtual bool RefusesOutputs => false;

    /// <summary>Whether it compares outputs with class numbers instead of values of the same shape.</summary>
    public bool TakesLabels => Outputs == "ClassScores";

    /// <summary>One target: a class number, or values like the output.</summary>
    public SampleType Target(SampleType output) =>
        TakesLabels ? new SampleType(ElementType.Int64, Shape.Of(), Role.Features) : output;

    /// <summary>Its generated code.</summary>
    /// <param name="declaration">A correct declaration.</param>
    /// <param name="output">One output of the network.</param>
    public abstract LossCode Build(LossDeclaration declaration, Shape output);

    /// <summary>The settings on the card; empty for none.</summary>
    public string Card(LossDeclaration declaration) =>
        string.Join(", ", Parameters.Select(parameter => parameter.Card(declaration)).Where(text => text.Length > 0));

    /// <summary>Reports settings that do not belong to it or are out of range.</summary>
    public void CheckSettings(LossDeclaration declaration, Findings findings)
    {
        foreach (
            var name in declaration.Settings.Select(setting => setting.Name).Concat(declaration.Weights.Select(list => list.Name))
        )
        {
            if (Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter)
            {
                parameter.Check(declaration, findings);
            }
            else
            {
                var own = Parameters.Select(each => each.Name).ToArray();
                findings.Add(
                    Rules.LossParameterNotTaken,
                    declaration.Place.At(name),
                    Name,
                    name,
                    own.Length == 0 ? "it has none" : $"it takes {string.Join(" and ", own)}"
                );
            }
        }
    }

    /// <summary>Reports an output that does not fit the loss, and settings that do not fit the output.</summary>
    public virtual void CheckOutput(LossDeclaration declaration, Shape output, Findings findings)
    {
        if (TakesLabels && output.Rank != 1)
        {
            const string repair = "End the network with [Flatten] and a [Layer(classes)]";
            findings.Add(Rules.LossDoesNotFit, declaration.Place.At("kind"), Name, "[N, classes]", output.Batch, repair);
            return;
        }

        foreach (var parameter in Parameters)
        {
            parameter.CheckOutput(declaration, output, findings);
        }
    }
}
