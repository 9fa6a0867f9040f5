using System.Buffers;
using System.Collections.Immutable;

namespace NetDsl;

/// <summary>The source's samples with the inputs in another order.</summary>
internal sealed class OrderedInputs : DatasetView
{
    private readonly ImmutableArray<(int From, int Count)> parts;

    /// <param name="source">A data set with inputs.</param>
    /// <param name="order">The names of all of them, in the new order.</param>
    public OrderedInputs(Dataset source, IEnumerable<string> order)
        : base(source)
    {
        Inputs = [.. order.Select(name => source.Inputs.Single(input => input.Name == name))];
        parts =
        [
            .. Inputs.Select(input => (source.Inputs.TakeWhile(other => other != input).Sum(other => other.Count), input.Count)),
        ];
    }

    public override IReadOnlyList<NetworkInput> Inputs { get; }

    public override IReadOnlyList<int> FeatureShape => [Source.FeatureCount];

    public override IReadOnlyList<string> FeatureNames =>
        Source.FeatureNames is { Count: > 0 } names ? [.. parts.SelectMany(part => names.Skip(part.From).Take(part.Count))] : [];

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination)
    {
        Source.CopyFeatures(rows, destination);
        Order(destination);
    }

    public override void CopyTrainingFeatures(ReadOnlySpan<long> rows, Span<float> destination, long seed)
    {
        Source.CopyTrainingFeatures(rows, destination, seed);
        Order(destination);
    }

    private void Order(Span<float> samples)
    {
        var width = Source.FeatureCount;
        var before = ArrayPool<float>.Shared.Rent(width);
        for (; !samples.IsEmpty; samples = samples[width..])
        {
            samples[..width].CopyTo(before);
            var to = 0;
            foreach (var (from, count) in parts)
            {
                before.AsSpan(from, count).CopyTo(samples[to..]);
                to += count;
            }
        }

        ArrayPool<float>.Shared.Return(before);
    }
}
