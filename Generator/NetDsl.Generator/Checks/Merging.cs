using NetDsl.Generator.Declarations;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Graphs;

namespace NetDsl.Generator.Checks;

/// <summary>Values that become one must have sizes that go together.</summary>
internal static class Merging
{
    /// <summary>What comes out; null, with a report, where the sizes do not go together.</summary>
    public static SampleType? Type(MergeStep step, EquatableArray<Value> inputs, Findings findings)
    {
        var type = inputs[0].Type;
        foreach (var input in inputs.Skip(1))
        {
            if (type.Role != input.Type.Role || Shape(step.Kind, type, input.Type.Shape) is not { } shape)
            {
                findings.Add(
                    Rules.MergeDiffers,
                    step.Place,
                    step.Kind.ToString(),
                    type.Shape.ToString(),
                    input.Type.Shape.ToString(),
                    Repair(step.Kind, type, input.Type)
                );
                return null;
            }

            type = type with { Shape = shape };
        }

        return type;
    }

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

    private static string Repair(MergeKind kind, SampleType left, SampleType right) =>
        kind == MergeKind.Concat
            ? left.Shape.Rank == right.Shape.Rank
                ? "Bring them to the same sizes but for the channels or features, by equal strides and paddings"
                : "Bring them to the same number of dimensions, such as by Flatten()"
            : left.Role == Role.Map && right.Role == Role.Map && left.Shape[0] != right.Shape[0]
                ? "Write a stage that brings the first one to the second one's shape, such as a shortcut: "
                    + $"Conv({Numbers.Plain(right.Shape[0])}, 1)"
                : "Write the stages so that both have one shape";
}
