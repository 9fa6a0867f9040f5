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
            writer.Line("// Frozen: training leaves its weights as they are.");
            using (writer.Block($"foreach (var weight in {member}.parameters())"))
            {
                writer.Line("weight.requires_grad = false;");
            }
        }
    }

    /// <summary>For Fit, after <c>train()</c>: nothing is dropped, and running statistics stay.</summary>
    public static void EmitEvaluationMode(SourceWriter writer, CheckedNetwork network) =>
        writer.Lines(Members(network).Select(member => $"{member}.eval();  // frozen"));

    private static IEnumerable<string> Members(CheckedNetwork network) =>
        network
            .Graph.Layers()
            .Where(layer => layer.Operation.Used is { IsFrozen: true })
            .Select(layer => Names.Member(layer.Name.Path));
}
