using NetDsl.Generator.Checks;
using NetDsl.Generator.Rendering.Cards;
using NetDsl.Generator.Rendering.Python;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>Summary, the card that it prints, and ToString.</summary>
internal static class TextEmitter
{
    /// <summary>The head of the property that has the card.</summary>
    public const string CardProperty = "global::NetDsl.NetworkCard global::NetDsl.INetwork.Card";

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        writer.Text(
            $"""
            /// <inheritdoc/>
            {ContractMethod.Summary.Head(network)}() => ((global::NetDsl.INetwork)this).Card.ToString();

            """
        );
        EmitCard(writer, network);
        if (!network.Declaration.Members.WritesToString)
        {
            writer.Line("/// <summary>The network as PyTorch's <c>print(model)</c> shows it.</summary>");
            writer.Line("/// <returns>One line per layer.</returns>");
            writer.Expression("public override string ToString()", Print(network));
            writer.Line();
        }
    }

    // NetDsl.Build reads these lines (Content/CardReader.cs): each has one form.
    private static void EmitCard(SourceWriter writer, CheckedNetwork network)
    {
        using (writer.Block($"{CardProperty} => new()", end: "};"))
        {
            writer.Text(
                $"""
                Name = {Literals.Text(network.Name)},
                Input = {Literals.Text(network.InputText)},
                Output = {Literals.Text(network.OutputText)},
                Parameters = {Numbers.Plain(network.Graph.Parameters)},
                MultiplyAdds = {Numbers.Plain(network.Graph.MultiplyAdds)},
                """
            );
            using (writer.Block("Stages = new global::NetDsl.CardStage[]", end: "},"))
            {
                foreach (var (name, layer, output, parameters, multiplyAdds) in Card.Stages(network))
                {
                    var texts = string.Join(", ", new[] { name, layer, output }.Select(Literals.Text));
                    writer.Line($"new({texts}, {Numbers.Plain(parameters)}, {Numbers.Plain(multiplyAdds)}),");
                }
            }

            using (writer.Block("Facts = new global::NetDsl.CardFact[]", end: "},"))
            {
                writer.Lines(Card.Facts(network).Select(fact => $"new({Literals.Text(fact.Name)}, {Literals.Text(fact.Text)}),"));
            }
        }

        writer.Line();
    }

    private static IEnumerable<string> Print(CheckedNetwork network)
    {
        var lines = PrintText.Lines(network.Name, network.Graph);
        return lines
            .Take(lines.Count - 1)
            .Select(line => $"{Print(line)} +")
            .Append($"{Literals.Text(lines[lines.Count - 1].Text)};");
    }

    // A network within the network prints itself, further to the right.
    private static string Print(PrintLine line)
    {
        if (line.Used is null)
        {
            return Literals.Text($"{line.Text}\n");
        }

        var margin = line.Text.Substring(0, line.Text.IndexOf('('));
        var own = $"$\"{{{Names.Member(line.Used.Name.Path)}}}\".Replace(\"\\n\", {Literals.Text($"\n{margin}")})";
        return $"{Literals.Text(line.Text)} + {own} + \"\\n\"";
    }
}
