using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers.Activations;

namespace NetDsl.Generator.Layers;

/// <summary><c>[Activation(Relu)]</c>: a function of each element, or of the elements along one dimension.</summary>
/// <param name="Kind">The function's name in ActivationKind; null for a number that is none.</param>
/// <param name="Settings">The parameters that are written, by name.</param>
internal sealed record ActivationLayer(string? Kind, EquatableArray<Setting> Settings) : Layer
{
    public override string Stem => Function?.Stem ?? "activation";

    public override LayerTraits Traits => Function is { } function
        ? function.Traits(Value(function)) with { Text = function.Name, Activation = true }
        : LayerTraits.None;

    private Activation? Function => Catalog<Activation>.Find(Kind);

    public override void Check(Place place, Findings findings)
    {
        if (Function is not { } function)
        {
            findings.Add(Rules.UnknownKind, place.At("kind"), "activation", string.Join(", ", Catalog<Activation>.Names));
            return;
        }

        foreach (var setting in Settings)
        {
            if (setting.Name != function.Parameter)
            {
                findings.Add(
                    Rules.ParameterNotTaken,
                    place.At(setting.Name),
                    function.Name,
                    setting.Name,
                    function.Parameter is { } own ? "its only one is " + own : "it has none");
            }
            else if (!Numbers.IsFloat(setting.Value))
            {
                findings.Add(Rules.NotFinite, place.At(setting.Name), setting.Name, Numbers.Text(setting.Value));
            }
        }
    }

    public override BuiltLayer Build(Shape input, Place place, Findings findings)
    {
        if (Function is not { } function)
        {
            return new BuiltLayer("Identity", "", "Identity", "Identity()", input);
        }

        var value = Value(function);
        function.Check(value, input, place, findings);
        return function.Build(value, input);
    }

    private double Value(Activation function) =>
        Settings.FirstOrDefault(setting => setting.Name == function.Parameter)?.Value ?? function.Default;
}

/// <summary>Reads <c>ActivationAttribute</c>.</summary>
internal sealed class ActivationLayerKind : LayerKind
{
    private static readonly string[] Reals = ["NegativeSlope", "Alpha"];

    public override string Name => "ActivationAttribute";

    public override Layer Read(AttributeValues values)
    {
        var settings = Reals.Where(values.Has).Select(name => new Setting(name, values.Real(name) ?? 0));
        if (values.Integer("Dim") is { } dim)
        {
            settings = settings.Append(new Setting("Dim", dim));
        }

        return new ActivationLayer(values.Enumerator("kind"), settings.ToEquatableArray());
    }
}
