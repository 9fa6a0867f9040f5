using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>Networks within the network that training leaves as they are.</summary>
internal static class FrozenEmitter
{
    /// <summary>For the constructor, after the stages: no gradients.</summary>
    public static void EmitConstructor(SourceWriter writer, CheckedNetwork network)
    {
        foreach (var member in Members(network))
        {
            writer.Line();
            writer.Line(
                "// Frozen: training leaves its weights as they are, drops nothing in it, and keeps its running statistics."
            );
            using (writer.Block($"foreach (var weight in {member}.parameters())"))
            {
                writer.Line("weight.requires_grad = false;");
            }

            writer.Line();
            writer.Line($"{member}.eval();");
        }
    }

    /// <summary>The switch of modes, which also a network around this one, and the user, may call.</summary>
    public static void EmitTrain(SourceWriter writer, CheckedNetwork network)
    {
        if (!Members(network).Any())
        {
            return;
        }

        writer.Line("/// <summary>Chooses training or evaluation mode; what is frozen stays in evaluation mode.</summary>");
        writer.Line("/// <param name=\"on\">Whether training mode is meant.</param>");
        using (writer.Block("public override void train(bool on = true)"))
        {
            writer.Line("base.train(on);");
            writer.Lines(Members(network).Select(member => $"{member}.eval();"));
        }

        writer.Line();
    }

    private static IEnumerable<string> Members(CheckedNetwork network) =>
        network
            .Graph.Layers()
            .Where(layer => layer.Operation.Used is { IsFrozen: true })
            .Select(layer => Names.Member(layer.Name.Path));
}
