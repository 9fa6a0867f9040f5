using NetDsl.Generator.Checks;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// FindNotFinite: the runtime library calls it at evaluations, at the end of a run, and when a loss is not finite.
/// </summary>
internal static class FiniteEmitter
{
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        using (writer.Block("string? global::NetDsl.ITrainableNetwork.FindNotFinite()"))
        {
            Disposal.EmitCheck(writer, network);
            writer.Text(
                $$"""
                using var noGradients = {{Torch}}.no_grad();
                using var scope = {{Torch}}.NewDisposeScope();
                foreach (var entry in state_dict())
                {
                    // A number minus itself is 0, or NaN if it is infinite or NaN.
                    if (!float.IsFinite((entry.Value - entry.Value).sum().to({{Float32}}).item<float>()))
                    {
                        return entry.Key;
                    }
                }

                return null;
                """
            );
        }

        writer.Line();
    }
}
