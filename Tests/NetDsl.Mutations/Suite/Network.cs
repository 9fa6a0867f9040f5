using System.Collections.Immutable;

namespace NetDsl.Mutations.Suite;

/// <summary>A declaration of a network as operators see and change it.</summary>
/// <param name="Name">The class.</param>
/// <param name="File">The file it is from, relative to the repository.</param>
/// <param name="FailsOnPurpose">Whether its author silenced what is reported of it.</param>
/// <param name="Attributes">What is written, in order, without <c>[Network]</c>.</param>
public sealed record Network(string Name, string File, bool FailsOnPurpose, ImmutableArray<Declared> Attributes)
{
    /// <summary>Whether it is trained.</summary>
    public bool IsTrained => Find("Loss") is not null && Find("Optimizer") is not null && Find("Train") is not null;

    /// <summary>The loss's kind; empty for none.</summary>
    public string Loss => Find("Loss")?[0] ?? "";

    /// <summary>The optimizer's kind; empty for none.</summary>
    public string Optimizer => Find("Optimizer")?[0] ?? "";

    /// <summary>Whether the loss compares with class numbers.</summary>
    public bool HasClasses => Loss is "CrossEntropy" or "Nll";

    /// <summary>Whether the loss compares with values of any size.</summary>
    public bool HasValues => Loss is "Mse" or "L1" or "SmoothL1" or "Huber";

    /// <summary>Numbers of the linear layers among the attributes.</summary>
    public IReadOnlyList<int> Layers => Of("Layer");

    /// <summary>Numbers of the linear layers and convolutions among the attributes.</summary>
    public IReadOnlyList<int> Weighted => [.. Of("Layer").Concat(Of("Conv")).Order()];

    /// <summary>Numbers of the pools that move a window.</summary>
    public IReadOnlyList<int> Pools => [.. Of("MaxPool").Concat(Of("AvgPool")).Order()];

    /// <summary>Whether BatchNorm gets only one number of each channel from a sample.</summary>
    public bool NeedsTwoSamples =>
        Of("BatchNorm").Any(number => Shapes.Of(this).In[number] is not { } shape || shape.Skip(1).All(size => size == 1));

    /// <summary>Numbers of the linear layers but the last.</summary>
    public IEnumerable<int> Hidden => Layers.SkipLast(1);

    /// <summary>What is not only about how it is trained.</summary>
    public IEnumerable<Declared> Architecture => Attributes.Where(attribute => attribute.Name is not ("Optimizer" or "Train"));

    /// <summary>Number of the last stage among the attributes.</summary>
    public int LastStage => Enumerable.Range(0, Attributes.Length).Last(number => IsStage(Attributes[number].Name));

    /// <summary>Numbers along the last dimension of the outputs.</summary>
    public int Outputs => Shapes.Of(this).Out[LastStage]![^1];

    /// <summary>Numbers of the attributes of one name.</summary>
    public IReadOnlyList<int> Of(string name) =>
        [.. Enumerable.Range(0, Attributes.Length).Where(number => Attributes[number].Name == name)];

    /// <summary>The first attribute of a name; null for none.</summary>
    public Declared? Find(string name) => Attributes.FirstOrDefault(attribute => attribute.Name == name);

    /// <summary>Outputs of a layer.</summary>
    public int Width(int layer) => Attributes[layer].Number(1) ?? Attributes[layer].Number(0)!.Value;

    /// <summary>With another attribute in the place of one.</summary>
    public Network With(int number, Declared attribute) => this with { Attributes = Attributes.SetItem(number, attribute) };

    /// <summary>With more attributes before the one of that number.</summary>
    public Network Plus(int number, params Declared[] attributes) =>
        this with
        {
            Attributes = Attributes.InsertRange(number, attributes),
        };

    /// <summary>Without an attribute.</summary>
    public Network Without(int number) => this with { Attributes = Attributes.RemoveAt(number) };

    /// <summary>With a property of the attribute of a name, which there must be.</summary>
    public Network Set(string name, string property, string value)
    {
        var number = Of(name)[0];
        return With(number, Attributes[number].With(property, value));
    }

    /// <summary>With other outputs of a layer, and inputs of the next one that fit.</summary>
    public Network Resize(int layer, int outputs)
    {
        var value = outputs.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var resized = With(layer, Attributes[layer].With(Attributes[layer].Number(1) is null ? 0 : 1, value));
        return Layers.FirstOrDefault(number => number > layer) is var next and > 0 && Attributes[next].Number(1) is not null
            ? resized.With(next, Attributes[next].With(0, value))
            : resized;
    }

    /// <summary>The declaration.</summary>
    public override string ToString() => "[Network] " + string.Join(" ", Attributes) + " public partial class " + Name + ";";

    /// <summary>Whether an attribute of that name is a stage.</summary>
    public static bool IsStage(string name) =>
        typeof(StageAttribute).Assembly.GetType($"NetDsl.{name}Attribute")?.IsSubclassOf(typeof(StageAttribute)) == true;
}
