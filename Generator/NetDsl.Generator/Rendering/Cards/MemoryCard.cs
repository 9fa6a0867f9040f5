using System.Globalization;
using NetDsl.Generator.Checks;

namespace NetDsl.Generator.Rendering.Cards;

/// <summary>The card's fact on memory, for parameters of type float32: what the network holds, and what training adds.</summary>
internal static class MemoryCard
{
    private const long FloatSize = 4;

    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB"];

    /// <summary>A line on what it holds; one on what training adds, if that is anything.</summary>
    public static string Of(CheckedNetwork network)
    {
        var layers = network.Graph.Layers().ToArray();
        var parameters = Numbers.Times(network.Graph.Parameters, FloatSize);
        var outputs = Numbers.Times(network.Graph.OutputCount, FloatSize);
        var held = Join(
            ("parameters", Numbers.Times(network.Graph.AllParameters, FloatSize)),
            ("buffers", Numbers.Total(layers.Select(layer => layer.Operation.BufferBytes))),
            ("stage outputs", outputs)
        );
        var text = $"{held} a sample (float32)";
        if (network.Declaration is not { IsTrainable: true, Optimizer: { Known: { } optimizer } declaration } || parameters == 0)
        {
            return text;
        }

        var added = Join(
            ("gradients", parameters),
            ($"{optimizer.Name}'s state", Numbers.Times(parameters, optimizer.StateSize(declaration))),
            ("averages", network.Declaration.Train!.Average is null ? 0 : parameters),
            ("stage outputs", Numbers.Times(outputs, network.Declaration.Train!.EffectiveBatchSize))
        );
        return $"{text}\ntraining adds {added} a batch";
    }

    /// <summary>1536 → <c>1.5 KiB</c>.</summary>
    public static string Text(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        while (value >= 1024 && unit < Units.Length - 1)
        {
            (value, unit) = (value / 1024, unit + 1);
        }

        return $"{value.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture)} {Units[unit]}";
    }

    private static string Join(params (string What, long Bytes)[] parts) =>
        string.Join(", ", parts.Where(part => part.Bytes > 0).Select(part => $"{part.What} {Text(part.Bytes)}"));
}
