using NetDsl.Generator.Checks;
using static NetDsl.Generator.Rendering.CSharp.Names;

namespace NetDsl.Generator.Rendering.CSharp;

/// <summary>
/// The moving averages of the weights, as PyTorch's AveragedModel with get_ema_multi_avg_fn has them: evaluations judge the
/// averages, and training goes on with the weights.
/// </summary>
internal static class AverageEmitter
{
    private const string Linq = "global::System.Linq.Enumerable";

    /// <summary>The type of the local <c>averages</c>.</summary>
    public const string Type = $"({Modules}.Parameter weight, {Tensor} average)[]";

    private const string Exchange = "Exchange();";

    /// <summary>Declares the local <c>averages</c>.</summary>
    public static void Emit(SourceWriter writer, CheckedNetwork network)
    {
        if (IsDeclared(network))
        {
            var trained = $"{Linq}.Where(parameters(), weight => weight.requires_grad)";
            writer.Text(
                $"""

                // Beside each weight its moving average: evaluations judge the averages, and training goes on with the weights.
                var averages = {Linq}.ToArray({Linq}.Select({trained}, weight => (weight, average: weight.detach().clone())));

                """
            );
        }
    }

    /// <summary>Takes the weights of a finished step into their averages.</summary>
    public static void EmitUpdate(SourceWriter writer, CheckedNetwork network)
    {
        if (network.Declaration.Train!.Average is not { } share)
        {
            return;
        }

        writer.Text(
            $$"""
            using (var noGradients = {{Torch}}.no_grad())
            {
                var kept = fit.Kept({{Numbers.Literal(share)}});  // 0 in the first step: the averages start as its weights
                foreach (var (weight, average) in averages)
                {
                    average.mul_(kept).add_(weight, 1 - kept);
                }
            }

            """
        );
    }

    /// <summary>Puts the averages into the network, and what it had in their place.</summary>
    public static void EmitExchange(SourceWriter writer, CheckedNetwork network)
    {
        if (IsDeclared(network))
        {
            writer.Line(Exchange);
        }
    }

    /// <summary>The local function that exchanges them, at the end of Fit.</summary>
    public static void EmitFunction(SourceWriter writer, CheckedNetwork network)
    {
        if (IsDeclared(network))
        {
            writer.Text(
                $$"""

                // Exchanges the weights and their averages. Buffers, such as running statistics, are the network's own.
                void Exchange()
                {
                    using var noGradients = {{Torch}}.no_grad();
                    foreach (var (weight, average) in averages)
                    {
                        using var kept = weight.clone();
                        weight.copy_(average);
                        average.copy_(kept);
                    }
                }
                """
            );
        }
    }

    /// <summary>Writes the averages to the state of a run; the other file has what the network holds.</summary>
    public static void EmitSave(SourceWriter writer, CheckedNetwork network)
    {
        if (IsDeclared(network))
        {
            writer.Text(
                $$"""
                    // They are written while they are in the network, so here are the weights that training goes on with.
                    foreach (var (_, average) in averages)
                    {
                        using var scope = {{Torch}}.NewDisposeScope();
                        state.Next().Write(average.cpu().contiguous().bytes);
                    }

                """
            );
        }
    }

    /// <summary>Reads what <see cref="EmitSave"/> has written.</summary>
    public static void EmitLoad(SourceWriter writer, CheckedNetwork network)
    {
        if (IsDeclared(network))
        {
            writer.Text(
                $$"""
                    foreach (var (_, average) in averages)
                    {
                        using var numbers = {{Torch}}.empty(average.shape, average.dtype, {{Torch}}.CPU);
                        state.Next().BaseStream.ReadExactly(numbers.bytes);
                        average.copy_(numbers);
                    }

                """
            );
        }
    }

    private static bool IsDeclared(CheckedNetwork network) => network.Declaration.Train!.Average is not null;
}
