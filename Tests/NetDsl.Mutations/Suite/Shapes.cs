using System.Text.RegularExpressions;

namespace NetDsl.Mutations.Suite;

/// <summary>Shapes of a sample along a declaration, computed here so that operators need not ask the generator.</summary>
/// <param name="In">What goes into each attribute; null where that is not known.</param>
/// <param name="Out">What comes out of it.</param>
public sealed record Shapes(IReadOnlyList<int[]?> In, IReadOnlyList<int[]?> Out)
{
    /// <summary>The shapes of a network.</summary>
    public static Shapes Of(Network network)
    {
        var (before, after) = (new List<int[]?>(), new List<int[]?>());
        int[]? current = null;
        foreach (var attribute in network.Attributes)
        {
            if (current is null && attribute.Name == "Layer" && attribute.Number(1) is not null)
            {
                current = [attribute.Number(0)!.Value];
            }

            before.Add(current);
            current = Next(attribute, current);
            after.Add(current);
        }

        return new Shapes(before, after);
    }

    /// <summary>What goes into the network.</summary>
    public int[] Input => In.Concat(Out).First(shape => shape is not null)!;

    /// <summary>Numbers in a sample.</summary>
    public static long Count(int[] shape) => shape.Aggregate(1L, (product, size) => product * size);

    /// <summary>One number for each dimension of places: those written, or a default.</summary>
    public static int[] Numbers(string? text, int dimensions, int otherwise)
    {
        var numbers = Regex.Matches(text ?? "", "\\d+").Select(match => int.Parse(match.Value)).ToArray();
        return
        [
            .. Enumerable
                .Range(0, dimensions)
                .Select(each => numbers.Length == 0 ? otherwise : numbers[Math.Min(each, numbers.Length - 1)]),
        ];
    }

    private static int[]? Next(Declared attribute, int[]? shape) =>
        attribute.Name switch
        {
            "Input" => [.. Enumerable.Range(0, 3).Select(attribute.Number).OfType<int>()],
            "Layer" => shape is null ? null : [.. shape.SkipLast(1), attribute.Number(1) ?? attribute.Number(0)!.Value],
            _ when shape is null => null,
            "Flatten" => [(int)Count(shape)],
            "Conv" => [attribute.Outputs, .. Places(attribute, shape, 1)],
            "MaxPool" or "AvgPool" => [shape[0], .. Places(attribute, shape, null)],
            "AdaptiveAvgPool" => [shape[0], .. Numbers(attribute[0], shape.Length - 1, 1)],
            "GlobalAveragePool" => [shape[0]],
            "Upsample" =>
            [
                shape[0],
                .. Numbers(attribute[0], shape.Length - 1, 1).Zip(shape.Skip(1), (times, size) => times * size),
            ],
            "ConvTranspose" or "Pad" => null,
            _ => shape,
        };

    private static IEnumerable<int> Places(Declared attribute, int[] shape, int? defaultStride)
    {
        var dimensions = shape.Length - 1;
        var kernel = attribute.Kernel(dimensions);
        var padding = Numbers(attribute["Padding"], dimensions, 0);
        var dilation = Numbers(attribute["Dilation"], dimensions, 1);
        for (var each = 0; each < dimensions; each++)
        {
            var stride = Numbers(attribute["Stride"], dimensions, defaultStride ?? kernel[each])[each];
            var free = shape[each + 1] + (2 * padding[each]) - (dilation[each] * (kernel[each] - 1)) - 1;
            yield return attribute["Padding"] == "Same"
                ? shape[each + 1]
                : ((attribute["CeilMode"] == "true" ? free + stride - 1 : free) / stride) + 1;
        }
    }
}
