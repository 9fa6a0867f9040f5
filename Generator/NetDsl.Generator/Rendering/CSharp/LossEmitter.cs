using NetDsl.Generator.Checks;
using NetDsl.Generator.Losses;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>The loss: its module and tensors, and the line that computes it.</summary>
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
            var shape = weights.Shape.Rank == 1 ? "" : $"new long[] {{ {weights.Shape.List} }}, ";
            var values = Literals.Floats(weights.Values);
            writer.Line($"using var {weights.Local} = {Torch}.tensor({values}, {shape}dtype, device);");
        }

        if (loss.Module is { } module)
        {
            writer.Line($"using var loss = {Torch}.nn.{module};");
        }
    }

    /// <summary>Declares the local <c>cost</c>.</summary>
    public static void EmitCost(SourceWriter writer, CheckedNetwork network, LossCode loss)
    {
        if (loss.Comment is { } comment)
        {
            writer.Line($"// {comment}");
        }

        if (!network.Declaration.Loss!.Known!.RefusesOutputs)
        {
            writer.Line($"var cost = {loss.Cost};");
            return;
        }

        writer.Text(
            $$"""
            {{Tensor}} cost;
            try
            {
                cost = {{loss.Cost}};
            }
            catch (global::System.Exception refused) when (global::NetDsl.LossRefusal.Is(refused))
            {
                // Outputs that are not finite have the loss NaN, as with other losses. The refusal of finite ones is explained.
                cost = (output - output).sum();
                global::NetDsl.LossRefusal.Explain(this, refused, cost.to({{Float32}}).item<float>());
            }
            """
        );
    }
}
