using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;
using NetDsl.Generator.Layers.Activations;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Activation(Relu)]</c>: a function of each element, or of the elements along one dimension.</summary>
/// <param name="Kind">The function's name in ActivationKind; null for a number that is none.</param>
/// <param name="Settings">The parameters that are written, by name.</param>
internal sealed record ActivationLayer(string? Kind, EquatableArray<Setting> Settings) : Layer
{
    public override string Stem => Function?.Stem ?? "activation";

    public override LayerTraits Traits =>
        Function is { } function
            ? function.Traits(Value(function)) with
            {
                Text = function.Name,
                Activation = true,
            }
            : LayerTraits.None;

    private Activation? Function => Kinds.Activations.Find(Kind);

    public override void Check(Place place, Findings findings)
    {
        if (Function is not { } function)
        {
            findings.Add(Rules.UnknownKind, place.At("kind"), "activation", string.Join(", ", Kinds.Activations.Names));
            return;
        }

        foreach (var setting in Settings)
        {
            if (setting.Name != function.Parameter?.Property)
            {
                findings.Add(
                    Rules.ParameterNotTaken,
                    place.At(setting.Name),
                    function.Name,
                    setting.Name,
                    function.Parameter is { } own ? "its only one is " + own.Property : "it has none"
                );
            }
            else if (!Numbers.IsFloat(setting.Value))
            {
                findings.Add(Rules.NotFinite, place.At(setting.Name), setting.Name, Numbers.Text(setting.Value));
            }
        }
    }

    public override Operation Build(SampleType input, Place place, Findings findings)
    {
        if (Function is not { } function)
        {
            return new Operation("Identity", input, OnnxExpression.Input);
        }

        var value = Value(function);
        function.Check(value, input.Shape, place, findings);
        return function.Build(value, input);
    }

    private double Value(Activation function) =>
        function.Parameter is { } parameter ? Settings.Find(parameter.Property) ?? parameter.Default : 0;
}

/// <summary>Reads <c>ActivationAttribute</c>.</summary>
internal sealed class ActivationLayerKind : LayerKind
{
    // Read later than this is created: the table of kinds has no activations by then.
    private static readonly Lazy<string[]> Properties = new(() =>
        [.. Kinds.Activations.All.Select(kind => kind.Parameter?.Property).OfType<string>().Distinct(StringComparer.Ordinal)]
    );

    public override string Name => "ActivationAttribute";

    public override string Note =>
        string.Join(
            ", ",
            Kinds.Activations.All.Select(function =>
                $"`{function.Name}`{(function.Parameter is { } parameter ? $" (`{parameter.Property}`)" : "")}"
            )
        );

    public override IReadOnlyList<Example> Examples =>
        [.. Kinds.Activations.All.SelectMany(function => function.Parameter is null ? [Plain(function)] : Both(function))];

    public override Layer Read(WrittenValues values) =>
        new ActivationLayer(values.Enumerator("kind"), values.Settings(Properties.Value));

    private static Example Plain(Activation function) =>
        Example.Keeping($"Activation({function.Name})", new ActivationLayer(function.Name, default), SampleType.Features(6));

    private static Example[] Both(Activation function)
    {
        var (property, value) = (function.Parameter!.Property, function.Parameter.Example);
        return
        [
            Plain(function),
            Example.Keeping(
                $"Activation({function.Name}, {property} = {Numbers.Text(value)})",
                new ActivationLayer(function.Name, EquatableArray.Of(new Setting(property, value))),
                SampleType.ByRank(Shape.Of(2, 3))
            ),
        ];
    }
}
