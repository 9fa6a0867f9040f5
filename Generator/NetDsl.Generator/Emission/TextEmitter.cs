using NetDsl.Generator.Checks;
using NetDsl.Generator.Rendering;

namespace NetDsl.Generator.Emission;

/// <summary>Summary and ToString.</summary>
internal static class TextEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Expression(
            ContractMethod.Summary.Head(network) + "()",
            Literals.Lines([.. Card.Lines(network).Select(line => line + "\n")], ";")
        );
        writer.Line();
        if (!network.Declaration.Members.WritesToString)
        {
            writer.Line("/// <summary>The network as PyTorch's <c>print(model)</c> shows it.</summary>");
            writer.Line("/// <returns>One line per layer.</returns>");
            writer.Expression("public override string ToString()", Literals.Lines(Python(network), ";"));
            writer.Line();
        }
    }

    private static IReadOnlyList<string> Python(CheckedNetwork network) =>
        [
            network.Name + "(\n",
            .. network.Pipeline.Layers().Select(layer => "  (" + layer.Name + "): " + OperationText.Python(layer.Built) + "\n"),
            ")",
        ];
}
