using NetDsl.Generator.Checks;
using NetDsl.Generator.Declarations;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// Dispose, and the error for a network that is used afterwards: its tensors could only say that one of them is disposed.
/// </summary>
internal static class Disposal
{
    public static void EmitField(SourceWriter writer, CheckedNetwork network) => writer.Line($"private bool {Field(network)};");

    /// <summary>For the beginning of methods that need the weights.</summary>
    public static void EmitCheck(SourceWriter writer, CheckedNetwork network) =>
        writer.Line($"global::System.ObjectDisposedException.ThrowIf({Field(network)}, this);");

    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Block("protected override void Dispose(bool disposing)"))
        {
            if (network.Declaration.IsTrainable)
            {
                writer.Text(
                    $$"""
                    if (disposing)
                    {
                        {{network.Field(GeneratedMembers.RandomStream)}}?.Dispose();
                    }

                    """
                );
            }

            writer.Text(
                $"""
                {Field(network)} = true;
                base.Dispose(disposing);
                """
            );
        }
    }

    private static string Field(CheckedNetwork network) => network.Field(GeneratedMembers.IsDisposed);
}
