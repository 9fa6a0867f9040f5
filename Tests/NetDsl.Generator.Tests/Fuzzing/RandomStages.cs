using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Tests.Support;

namespace NetDsl.Generator.Tests.Fuzzing;

/// <summary>Stages that mostly fit each other: examples of all kinds, with some of their settings changed.</summary>
internal sealed class RandomStages
{
    /// <summary>Enough for the examples, and little enough for thousands of networks.</summary>
    private const long MostNumbers = 200;

    private static readonly Example[] Examples = [.. Kinds.Layers.All.SelectMany(kind => kind.Examples)];

    private static readonly Example[] Starts =
    [
        .. Examples.Where(example => IsSmall(example.Input.Shape) && IsSmall(example.Output)),
    ];

    private readonly Dice dice;
    private readonly List<RandomAttribute> attributes = [];
    private SampleType type;

    public RandomStages(Dice dice)
    {
        this.dice = dice;
        if (dice.Chance(0.5))
        {
            var first = dice.One(Starts);
            if (first.Layer.DeclaredInput is null)
            {
                attributes.Add(RandomAttribute.Parse(StageExamples.Input(first.Input)[1..^1]));
            }

            attributes.Add(Changed(first));
            type = first.Layer.Build(first.Input, Place.Type, new Findings())!.Output;
        }
        else
        {
            var shape = Graphs.Shape.Of([
                .. Enumerable.Range(0, dice.Chance(0.6) ? 1 : dice.From(2, 3)).Select(_ => dice.From(1, 6)),
            ]);
            type = SampleType.ByRank(shape);
            var input = new RandomAttribute("Input", [.. shape.Dimensions.Select(size => size.ToString())]);
            if (dice.Chance(0.2))
            {
                var role = shape.Rank == 1 ? Role.Features : dice.One(Enum.GetValues<Role>());
                type = type with { Role = role };
                input = input.With("Role", role.ToString());
            }

            attributes.Add(input);
        }

        for (var i = dice.From(1, 6); i > 0; i--)
        {
            Add();
        }
    }

    public IReadOnlyList<RandomAttribute> Attributes => attributes;

    /// <summary>One output.</summary>
    public Shape Output => type.Shape;

    private void Add()
    {
        var example = dice.One(Examples);
        var findings = new Findings();
        if (
            example.Layer.Build(type, Place.Type, findings) is { Output: var output }
            && findings.All.Count == 0
            && IsSmall(output.Shape)
        )
        {
            attributes.Add(Changed(example));
            type = output;
        }
    }

    private RandomAttribute Changed(Example example)
    {
        var attribute = RandomAttribute.Parse(example.Declaration);
        var model = AttributeModel.Find(attribute.Name);
        if (model.Properties.Any(property => property.Name == "Init") && dice.Chance(0.2))
        {
            var kind = dice.One(Enum.GetNames<InitKind>());
            attribute = Fitting.Init(attribute.With("Init", kind), kind, "Init", dice);
        }

        while (dice.Chance(0.06))
        {
            attribute = attribute.WithAny(dice, wild: false);
        }

        return dice.Chance(0.07) ? attribute.With("Name", RandomValues.Mild(typeof(string), dice)) : attribute;
    }

    private static bool IsSmall(Shape shape) => shape.Count <= MostNumbers;
}
