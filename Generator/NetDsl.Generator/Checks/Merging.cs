using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>Values that become one must have sizes that go together.</summary>
internal static class Merging
{
    /// <summary>What comes out; null, with a report, where the sizes do not go together.</summary>
    /// <param name="step">The step.</param>
    /// <param name="inputs">The values.</param>
    /// <param name="origins">What gives each; null for what goes into the module.</param>
    /// <param name="findings">Takes the report.</param>
    public static SampleType? Type(MergeStep step, EquatableArray<Value> inputs, IReadOnlyList<Place?> origins, Findings findings)
    {
        var type = inputs[0].Type;
        for (var number = 1; number < inputs.Count; number++)
        {
            var input = inputs[number];
            if (type.Role != input.Type.Role || Shape(step.Kind, type, input.Type.Shape) is not { } shape)
            {
                findings.Add(
                    new Finding(
                        Rules.MergeDiffers.Id,
                        step.Place,
                        EquatableArray.Of(
                            step.Kind.ToString(),
                            Text(type.Shape, origins[number - 1]),
                            Text(input.Type.Shape, origins[number]),
                            Repair(step.Kind, type, input.Type)
                        )
                    )
                    {
                        Origins = Origins(origins[number - 1], origins[number]),
                        Proposal = Shortcut(step.Kind, type, input.Type),
                    }
                );
                return null;
            }

            type = type with { Shape = shape };
        }

        return type;
    }

    // The line of another value is added where it is reported.
    private static string Text(Shape shape, Place? origin) => origin is null ? $"{shape} (the input)" : shape.ToString();

    private static EquatableArray<ArgumentOrigin> Origins(params Place?[] places) =>
        places
            .Select((place, number) => place is null ? null : new ArgumentOrigin(number + 1, place))
            .OfType<ArgumentOrigin>()
            .ToEquatableArray();

    private static Shape? Shape(MergeKind kind, SampleType left, Shape right) =>
        left.Shape.Rank != right.Rank ? null
        : kind == MergeKind.Concat ? Concat(left.Shape, right, Dimension(left))
        : Broadcast(left.Shape, right);

    /// <summary>The dimension of a sample along which values are put one after another: channels, or features.</summary>
    public static int Dimension(SampleType type) => type.Role == Role.Map ? 0 : type.Shape.Rank - 1;

    private static Shape? Concat(Shape left, Shape right, int dimension) =>
        Zip(
            left,
            right,
            (a, b, number) =>
                number == dimension ? a + b
                : a == b ? a
                : null
        );

    // As PyTorch's rule: a size of 1 is repeated.
    private static Shape? Broadcast(Shape left, Shape right) =>
        Zip(
            left,
            right,
            (a, b, _) =>
                a == b || b == 1 ? a
                : a == 1 ? b
                : null
        );

    private static Shape? Zip(Shape left, Shape right, Func<int, int, int, int?> size)
    {
        var sizes = Enumerable.Range(0, left.Rank).Select(number => size(left[number], right[number], number)).ToArray();
        return sizes.All(known => known > 0) ? Graphs.Shape.Of([.. sizes.OfType<int>()]) : null;
    }

    private const int MostStride = 8;

    // With which a convolution of kernel 1 gives the places of the other map; null if there is none.
    private static int? Stride(Shape from, Shape to)
    {
        if (from.Rank != to.Rank)
        {
            return null;
        }

        var pairs = Enumerable.Range(1, from.Rank - 1).Select(number => (From: from[number], To: to[number])).ToArray();
        return Enumerable
            .Range(1, MostStride)
            .Select(stride => (int?)stride)
            .FirstOrDefault(stride => pairs.All(pair => ((pair.From - 1) / stride) + 1 == pair.To));
    }

    private static string Repair(MergeKind kind, SampleType left, SampleType right) =>
        kind == MergeKind.Concat
            ? left.Shape.Rank == right.Shape.Rank
                ? "Bring them to the same sizes but for the channels or features, by equal strides and paddings"
                : "Bring them to the same number of dimensions, such as by Flatten()"
            : Shortcut(kind, left, right) is { } shortcut
                ? $"Write a stage that brings the first one to the second one's shape, such as a shortcut: {shortcut}"
                : "Write the stages so that both have one shape";

    // A convolution that brings one map to the shape of another.
    private static string? Shortcut(MergeKind kind, SampleType left, SampleType right) =>
        kind != MergeKind.Concat
        && left.Role == Role.Map
        && right.Role == Role.Map
        && Stride(left.Shape, right.Shape) is { } stride
            ? $"Conv({Numbers.Plain(right.Shape[0])}, 1{(stride == 1 ? "" : $", stride: {Numbers.Plain(stride)}")})"
            : null;
}
