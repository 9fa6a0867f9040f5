using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// What a run folder keeps beside the weights: the optimizer's state and the random stream. The runtime library decides when, and
/// handles files and bookkeeping.
/// </summary>
internal static class RunStateEmitter
{
    private const string Optimizer = $"{Modules}.OptimizerHelper optimizer";

    /// <summary>For Fit, when the optimizer and the random stream are there.</summary>
    public static void EmitResume(SourceWriter writer, CheckedNetwork network)
    {
        var (save, load) = Methods(network);
        var arguments = $"(state, optimizer{(IsAveraged(network) ? ", averages" : "")})";
        var call = $"fit.Resume(state => {save}{arguments}, state => {load}{arguments})";
        writer.Line(
            "// Only with a run folder: goes on where its state was left, which is then written at every evaluation and at the "
                + "end."
        );
        if (IsAveraged(network))
        {
            using (writer.Block($"if ({call})"))
            {
                writer.Line("// It was written while the averages were in the network.");
                AverageEmitter.EmitExchange(writer, network);
            }
        }
        else
        {
            writer.Line($"{call};");
        }

        writer.Line();
    }

    /// <summary>The two members that Resume gets.</summary>
    public static void EmitMembers(SourceWriter writer, CheckedNetwork network)
    {
        var (save, load) = Methods(network);
        var stream = network.Field(GeneratedMembers.RandomStream);
        var averages = IsAveraged(network) ? $", {AverageEmitter.Type} averages" : "";
        writer.Text(
            $$"""
            private void {{save}}(global::NetDsl.StateSaver state, {{Optimizer}}{{averages}})
            {
                foreach (var part in optimizer.state_dict().State)
                {
                    part.SaveStateDict(state.Next());
                }

            """
        );
        AverageEmitter.EmitSave(writer, network);
        writer.Text(
            $$"""
                using var stream = {{stream}}!.get_state();
                state.Next().Write(stream.bytes);
            }

            // Momentum that it makes belongs to the scope of Fit.
            private void {{load}}(global::NetDsl.StateLoader state, {{Optimizer}}{{averages}})
            {
                foreach (var part in optimizer.state_dict().State)
                {
                    part.LoadStateDict(state.Next());
                }

            """
        );
        AverageEmitter.EmitLoad(writer, network);
        writer.Text(
            $$"""
                using var stream = {{stream}}!.get_state();
                state.Next().BaseStream.ReadExactly(stream.bytes);
                {{stream}}.set_state(stream);
            }

            """
        );
    }

    private static bool IsAveraged(CheckedNetwork network) => network.Declaration.Train!.Average is not null;

    private static (string Save, string Load) Methods(CheckedNetwork network) =>
        (network.Field(GeneratedMembers.SaveState), network.Field(GeneratedMembers.LoadState));
}
