using NetDsl.Generator.Checks;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The declared start of weights and biases, in the order of the layers.</summary>
internal static class InitEmitter
{
    /// <summary>Whether any parameter starts otherwise than its layer makes it.</summary>
    public static bool IsNeeded(CheckedNetwork network) => Statements(network).Any();

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        EmitUnset(writer, network);
        if (!IsNeeded(network))
        {
            return;
        }

        // TorchSharp 0.99.6 returns a new handle of the same tensor: the scope disposes of it.
        writer.Line();
        writer.Line("// The declared initial weights, in the order of the layers, after all default ones are drawn.");
        using (writer.Block("using (" + Names.Torch + ".NewDisposeScope())"))
        {
            writer.Commented([.. Statements(network)]);
        }
    }

    private static void EmitUnset(SourceWriter writer, CheckedNetwork network)
    {
        var unset = network.Graph.Layers().Where(layer => layer.Operation.IsLeftUnset).ToArray();
        if (unset.Length == 0)
        {
            return;
        }

        writer.Line();
        writer.Line("// TorchSharp 0.107 leaves these as the memory was; PyTorch starts with 1 and 0.");
        using (writer.Block("using (" + Names.Torch + ".NewDisposeScope())"))
        {
            foreach (var layer in unset)
            {
                writer.Line(Fill(layer, "ones_", "weight", ""));
                writer.Line(Fill(layer, "zeros_", "bias", ""));
            }
        }
    }

    private static IEnumerable<(string Code, string Comment)> Statements(CheckedNetwork network)
    {
        foreach (var layer in network.Graph.Layers())
        {
            if (
                layer is
                {
                    Init.Weight: { Known: { Function: { } function } kind } declaration,
                    Operation: { Weight: { } weight, Fans: { } fans }
                }
            )
            {
                yield return (Fill(layer, function, weight, kind.Arguments(declaration, fans)), declaration.KindCard);
            }

            if (layer is { Init.Bias: { } value, Operation.Bias: { } bias })
            {
                yield return (Fill(layer, "constant_", bias, ", " + Numbers.Literal(value)), "bias " + Numbers.Text(value));
            }
        }
    }

    private static string Fill(LayerNode layer, string function, string member, string arguments) =>
        Names.Torch + ".nn.init." + function + "(" + Names.Member(layer.Name.Path) + "." + member + "!" + arguments + ");";
}
