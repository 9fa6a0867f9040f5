using NetDsl.Generator.Graphs;
using NetDsl.Generator.Losses;
using KindOfLoss = NetDsl.Generator.Losses.LossKind;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>Declarations over all attributes and enum members: a sound one, or one with some things changed at random.</summary>
internal static class RandomNetwork
{
    private static readonly string[] Members =
    [
        "public int Fit => 1;",
        "public void Fit(string folder) { }",
        "public int randomStream = 1;",
        "public int linear1 => 1;",
        "public class relu1;",
        "public override string ToString() => \"mine\";",
        "public int ToString(string text) => text.Length;",
        "public string defaultDevice => \"\";",
        "public int evaluationMode = 1;",
        "public void Predict(float[] x, float[] y) { }",
        "private class Tensor; static int torch => 1; class System;",
        "public enum Evaluate { One }",
        "public event System.Action? Summary { add { } remove { } }",
        "public static int Predict = 1;",
        "~Net0() { }",
        "public int this[int i] => i;",
        "public static implicit operator int(Net0 net) => 1;",
        "static Net0() { }",
        "public void SaveWeights(int a) { }",
    ];

    private static readonly string[] WildMembers =
    [
        "public int ParameterCount;",
        "public void forward() { }",
        "public int call(int x) => x;",
        "public const string InputShape = \"\";",
        "int training;",
        "public void SaveWeights(string file) { }",
        "public class forward { }",
        "protected void RegisterComponents() { }",
        "public float[] Predict(System.ReadOnlySpan<float> x) => [];",
        "public void Predict(System.ReadOnlySpan<float> x, System.Span<float> y) { }",
        "string INetwork.Name => \"x\";",
        "public required int Must { get; set; }",
        "public abstract int Nothing();",
        "public class Net0;",
        "public int state_dict => 1;",
        "public T Fit<T>() => default!;",
    ];

    /// <summary>A program of one network.</summary>
    /// <param name="number">In names, so that programs meet no others.</param>
    /// <param name="dice">The choices.</param>
    /// <param name="wild">Whether things are changed at random.</param>
    public static string Program(int number, Dice dice, bool wild)
    {
        var attributes = Attributes(dice);
        var changes = wild ? dice.From(1, 3) : 0;
        for (var i = 0; i < changes; i++)
        {
            Change(attributes, dice);
        }

        var name =
            wild && dice.Chance(0.1)
                ? dice.One(
                    "@class",
                    "Fit",
                    "Tensor",
                    "torch",
                    "linear1",
                    "global",
                    "Ünï",
                    "forward",
                    "NetDsl",
                    "System",
                    "ToString",
                    "_",
                    "x",
                    "Predict"
                )
                : $"Net{number}";
        var header =
            wild && dice.Chance(0.15)
                ? dice.One(
                    "class",
                    "sealed class",
                    "abstract partial class",
                    "static partial class",
                    "partial record",
                    "partial struct",
                    "file partial class",
                    "partial class",
                    "partial interface",
                    "unsafe partial class",
                    "ref partial struct",
                    "partial record class",
                    "private partial class"
                )
                : dice.One("partial class", "public partial class", "internal sealed partial class");
        var suffix =
            wild && dice.Chance(0.1)
                ? dice.One(
                    "<T>",
                    "(int size)",
                    " : System.IDisposable",
                    " : object",
                    " : System.Exception",
                    "<T> where T : class",
                    " : INetwork",
                    "()",
                    " : System.ICloneable"
                )
                : "";
        var members = new List<string>();
        while (dice.Chance(wild ? 0.2 : 0.1))
        {
            members.Add(
                dice.One(wild && dice.Chance(0.5) ? WildMembers : Members).Replace("Net0", name, StringComparison.Ordinal)
            );
        }

        var separator = dice.One("\n", "\n", "\n", " ", "\r\n", " // Comment.\n", "\n\n\t");
        var network =
            string.Join(
                separator,
                attributes.Select(attribute => attribute.ToString()).Insert("[Network]", wild ? dice.Below(3) : 0)
            )
            + separator
            + header
            + " "
            + name
            + suffix
            + (members.Count == 0 ? ";" : " { " + string.Join("\n", members) + " }")
            + "\n";
        network += wild && dice.Chance(0.05) ? $"partial class {name} {{ public int last => 1; }}" : "";
        return Nest(network, number, dice);
    }

    private static IEnumerable<string> Insert(this IEnumerable<string> items, string item, int at) =>
        items.Take(at).Append(item).Concat(items.Skip(at));

    private static string Nest(string network, int number, Dice dice)
    {
        if (dice.Chance(0.25))
        {
            var container = dice.One(
                "partial class",
                "static partial class",
                "partial struct",
                "partial record",
                "partial interface",
                "partial record struct"
            );
            network = container + $" Outer{number}" + (dice.Chance(0.3) ? "<T>" : "") + " {\n" + network + "}\n";
        }

        return dice.Chance(0.5) ? $"namespace P{number};\n{network}" : $"namespace P{number} {{\n{network}}}\n";
    }

    private static List<RandomAttribute> Attributes(Dice dice)
    {
        var stages = new RandomStages(dice);
        var attributes = stages.Attributes.ToList();
        if (dice.Chance(0.25))
        {
            var kind = dice.One(Enum.GetNames<InitKind>());
            attributes.Insert(0, Fitting.Init(new("Init", kind), kind, "", dice));
        }

        if (dice.Chance(0.75))
        {
            var loss = dice.One([.. Kinds.Losses.All.Where(kind => stages.Output.Rank == 1 || !kind.TakesLabels)]);
            if (loss is Bce && dice.Chance(0.8))
            {
                // Bce takes probabilities, and Fit refuses what is none.
                attributes.Add(new RandomAttribute("Activation", "Sigmoid"));
            }

            attributes.Add(Loss(loss, stages.Output, dice));
            attributes.Add(Fitting.Optimizer(dice));
            if (dice.Chance(0.3))
            {
                attributes.Add(Fitting.Schedule(dice));
            }

            if (dice.Chance(0.3))
            {
                attributes.Add(Fitting.EarlyStop(dice));
            }

            var train = new RandomAttribute("Train").With(dice.One("Epochs", "Iterations"), dice.One("1", "2", "3"));
            foreach (
                var property in AttributeModel
                    .Find("Train")
                    .Properties.Where(property => property.Name is not ("Epochs" or "Iterations"))
            )
            {
                train = dice.Chance(property.Name == "Metric" ? 0.05 : 0.3)
                    ? train.With(
                        property.Name,
                        property.Name == "Average" ? dice.One("0", "0.9", "0.999") : RandomValues.Mild(property.Type, dice)
                    )
                    : train;
            }

            attributes.Add(train);
        }

        if (dice.Chance(0.1))
        {
            attributes.Add(Some(new RandomAttribute("Data").WithAny(dice, wild: false), 0.5, dice));
        }

        return attributes;
    }

    private static RandomAttribute Loss(KindOfLoss kind, Shape output, Dice dice)
    {
        var loss = new RandomAttribute("Loss", kind.Name);
        if (kind.Parameters.OfType<LossWeights>().FirstOrDefault() is { } weights && dice.Chance(0.4))
        {
            var numbers = Enumerable.Range(0, (int)output.Count).Select(_ => dice.One("1", "0.5", "2", "0.001"));
            return loss.With(weights.Name, $"new double[] {{ {string.Join(", ", numbers)} }}");
        }

        return Some(loss, 0.15, dice);
    }

    private static RandomAttribute Some(RandomAttribute attribute, double probability, Dice dice)
    {
        while (dice.Chance(probability))
        {
            attribute = attribute.WithAny(dice, wild: false);
        }

        return attribute;
    }

    private static void Change(List<RandomAttribute> attributes, Dice dice)
    {
        var at = dice.Below(attributes.Count + 1);
        switch (dice.Below(8))
        {
            case 0 when at < attributes.Count:
                attributes.RemoveAt(at);
                break;
            case 1 when at < attributes.Count:
                attributes.Insert(dice.Below(attributes.Count), attributes[at]);
                break;
            case 2:
                attributes.Insert(at, RandomAttribute.Any(dice));
                break;
            case 3 when at < attributes.Count:
                (attributes[0], attributes[at]) = (attributes[at], attributes[0]);
                break;
            default:
                at = Math.Min(at, attributes.Count - 1);
                if (at >= 0)
                {
                    attributes[at] = attributes[at].Changed(dice);
                }

                break;
        }
    }
}
