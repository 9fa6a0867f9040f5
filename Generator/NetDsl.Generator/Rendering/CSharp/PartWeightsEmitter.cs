using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>LoadWeights for one network within the network, from a file that it saved by itself.</summary>
internal static class PartWeightsEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        var used = network.Graph.Layers().Where(layer => layer.Operation.Used is not null).ToArray();
        if (used.Length == 0)
        {
            return;
        }

        var known = string.Join(", ", used.Select(layer => layer.Name.Key));
        writer.Text(
            """
            /// <summary>Reads the weights of one network within this one, from a file that it saved by itself.</summary>
            /// <param name="path">The file.</param>
            /// <param name="prefix">The network's name in this one: what its keys begin with, without the last dot.</param>
            /// <exception cref="global::System.ArgumentException">No network within this one has that name.</exception>
            """
        );
        using (writer.Block("public void LoadWeights(string path, string prefix)"))
        {
            Disposal.EmitCheck(writer, network);
            using (writer.Block("switch (prefix)"))
            {
                foreach (var layer in used)
                {
                    writer.Line($"case {Literals.Text(layer.Name.Key)}:");
                    writer.Line($"    ((global::NetDsl.INetwork){Names.Member(layer.Name.Path)}).LoadWeights(path);");
                    writer.Line("    break;");
                }

                var message = $"{network.Name} uses no network of this name. It uses: {known}.";
                writer.Line("default:");
                writer.Line($"    throw new global::System.ArgumentException({Literals.Text(message)}, nameof(prefix));");
            }
        }

        writer.Line();
    }
}
