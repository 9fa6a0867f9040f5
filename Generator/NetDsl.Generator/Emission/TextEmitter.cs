using NetDsl.Generator.Checks;
using NetDsl.Generator.Rendering.Python;

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
            writer.Expression("public override string ToString()", Literals.Lines(Print(network), ";"));
            writer.Line();
        }
    }

    private static string[] Print(CheckedNetwork network)
    {
        var lines = PrintText.Lines(network.Name, network.Graph);
        return [.. lines.Take(lines.Count - 1).Select(line => line + "\n"), lines[lines.Count - 1]];
    }
}
