using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Losses;

/// <summary>Weights, one for each output.</summary>
internal sealed class LossWeights(string name, string text, bool isOfClasses) : LossParameter(name)
{
    /// <summary>How much the samples of each class count.</summary>
    public static LossWeights OfClasses { get; } = new("ClassWeights", "class weights", isOfClasses: true);

    /// <summary>How much the yes of each label counts compared with its no.</summary>
    public static LossWeights OfPositives { get; } = new("PositiveWeights", "positive weights", isOfClasses: false);

    /// <summary>The tensor; null if no weights are written.</summary>
    public WeightTensor? Tensor(LossDeclaration declaration, Shape output) =>
        Find(declaration) is { } values ? new WeightTensor(Texts.LowerFirst(Name), values, output, isOfClasses) : null;

    public override string Card(LossDeclaration declaration) =>
        Find(declaration) is { } values ? $"{text} {string.Join(" ", values.Select(Numbers.Text))}" : "";

    public override void Check(LossDeclaration declaration, Findings findings)
    {
        if (Find(declaration) is not { } values)
        {
            return;
        }

        // As a float it may be infinite or 0 although the double is not. A batch whose classes all have weight 0 has no mean: 0 /
        // 0.
        var bad = values
            .ToList()
            .FindIndex(value => !(value >= 0) || float.IsInfinity((float)value) || (isOfClasses && (float)value == 0));
        if (bad >= 0)
        {
            findings.Add(
                Rules.WeightsOutOfRange,
                declaration.Place.At(Name),
                Name,
                $"has {Numbers.Text(values[bad])} as number {Numbers.Plain(bad + 1)}",
                Wanted
            );
        }
        else if (values.Count > 0 && values.All(value => (float)value == 0))
        {
            findings.Add(Rules.WeightsOutOfRange, declaration.Place.At(Name), Name, "has no number above 0", Wanted);
        }
    }

    private string Wanted =>
        isOfClasses
            ? "above 0; to train without a class, leave its samples out of the data"
            : "of at least 0, with at least one above 0";

    public override void CheckOutput(LossDeclaration declaration, Shape output, Findings findings)
    {
        if (Find(declaration) is { } values && values.Count != output.Count)
        {
            findings.Add(
                Rules.WeightsDoNotFit,
                declaration.Place.At(Name),
                Name,
                Numbers.Plain(values.Count),
                Numbers.Plain(output.Count)
            );
        }
    }

    private EquatableArray<double>? Find(LossDeclaration declaration) =>
        declaration.Weights.FirstOrDefault(list => list.Name == Name)?.Values;
}
