using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// The network's own random stream, which determines the order of samples and the dropped elements. TorchSharp's layers only draw
/// from the process's stream, so that is temporarily set to the network's own and then restored.
/// </summary>
internal static class RandomStream
{
    private const string Process = $"using var process = {Torch}.Generator.Default;";

    /// <summary>For the constructor, before the layers.</summary>
    public static void EmitSeed(SourceWriter writer) =>
        writer.Text(
            $$"""
            // Seeded before the layers are built, as PyTorch programs do: the initial weights depend on it. The layers draw from the
            // process's random stream, one network at a time; with a seed, that stream continues afterwards as if they had not.
            {{Process}}
            using var turn = {{Turn("seed is not null")}};
            if (seed is long value)
            {
                {{Torch}}.manual_seed(value);
            }

            """
        );

    /// <summary>For the constructor, after the initial weights.</summary>
    public static void EmitStart(SourceWriter writer, CheckedNetwork network) =>
        writer.Text(
            $$"""
            // Fit continues with the network's own random stream, from where the initial weights have left it.
            if (seed is not null)
            {
                using var state = process.get_state();
                {{Field(network)}} = new {{Torch}}.Generator();
                {{Field(network)}}.set_state(state);
            }
            """
        );

    /// <summary>For Fit: a network without a seed gets its stream when it is first trained.</summary>
    public static void EmitSeedless(SourceWriter writer, CheckedNetwork network) =>
        writer.Text(
            $$"""
            {{Process}}
            if ({{Field(network)}} is null)
            {
                // No seed: the network's own random stream starts at a number drawn from the process's.
                using var turn = {{Turn("false")}};
                var start = {{Torch}}.randint(long.MaxValue, new long[] { 1 }, {{ScalarType}}.Int64, {{Torch}}.CPU);
                {{Field(network)}} = new {{Torch}}.Generator((ulong)start.item<long>());
            }

            """
        );

    /// <summary>Runs the network in a training step: declares <c>output</c>.</summary>
    public static void EmitCall(SourceWriter writer, CheckedNetwork network)
    {
        var call = SeveralInputsEmitter.Call(network, "x");
        if (!network.Graph.Layers().Any(layer => layer.Operation.Draws))
        {
            writer.Line($"var output = {call};");
            return;
        }

        writer.Text(
            $$"""
            // Some layers draw from the process's random stream: for this call it is the network's own.
            {{Tensor}} output;
            using ({{Turn("true")}})
            {
                process.set_state({{Field(network)}}.get_state());
                output = {{call}};
                {{Field(network)}}.set_state(process.get_state());
            }
            """
        );
    }

    private static string Turn(string putBack) =>
        $"new global::NetDsl.RandomTurn<{Tensor}>(process.get_state, process.set_state, putBack: {putBack})";

    private static string Field(CheckedNetwork network) => network.Field(GeneratedMembers.RandomStream);
}
