using NetDsl.Generator.Checks;
using NetDsl.Generator.Losses;

namespace NetDsl.Generator.Emission;

/// <summary>The loss: what it needs, and the line that computes it.</summary>
internal static class LossEmitter
{
    public static LossCode Of(CheckedNetwork network)
    {
        var declaration = network.Declaration.Loss!;
        return declaration.Known!.Build(declaration, network.Output!);
    }

    /// <summary>Declares the module and the tensors that live as long as the method.</summary>
    public static void EmitModule(SourceWriter writer, LossCode loss)
    {
        if (loss.Weights is { } weights)
        {
            var shape = weights.Shape.Rank == 1 ? "" : "new long[] { " + weights.Shape.List + " }, ";
            writer.Line(
                "using var " + weights.Local + " = " + Names.Torch + ".tensor(" + Literals.Floats(weights.Values) + ", " + shape
                + "dtype, device);");
        }

        if (loss.Module is { } module)
        {
            writer.Line("using var loss = " + Names.Torch + ".nn." + module + ";");
        }
    }

    /// <summary>After a <c>try</c> block: says what the matter is where the engine refuses to compute the loss.</summary>
    public static void EmitRefusal(SourceWriter writer, CheckedNetwork network)
    {
        if (network.Declaration.Loss!.Known!.RefusesOutputs)
        {
            writer.Text($$"""
                catch (global::System.Exception refused) when ({{Names.NetDsl}}.LossRefusal.Is(refused))
                {
                    throw {{Names.NetDsl}}.LossRefusal.Explain(this, refused);
                }
                """);
        }
    }

    /// <summary>Declares the local <c>cost</c>.</summary>
    public static void EmitCost(SourceWriter writer, LossCode loss)
    {
        if (loss.Comment is { } comment)
        {
            writer.Line("// " + comment);
        }

        writer.Line("var cost = " + loss.Cost + ";");
    }
}
