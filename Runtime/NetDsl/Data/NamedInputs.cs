using System.Collections.Immutable;

namespace NetDsl;

/// <summary>Samples of which each input of a network gets a part; the samples themselves are the source's.</summary>
internal sealed class NamedInputs : DatasetView
{
    /// <exception cref="ArgumentException">
    /// There is no input, two have one name, or their numbers are not those of a sample.
    /// </exception>
    public NamedInputs(Dataset source, ImmutableArray<NetworkInput> inputs)
        : base(source)
    {
        DatasetChecks.Check(source, "data");
        if (inputs.IsEmpty)
        {
            throw new ArgumentException("There are no inputs: give at least one, such as new(\"left\", 1, 28, 28).");
        }

        Inputs = inputs;
        DatasetChecks.CheckInputs(this, "data");
    }

    public override IReadOnlyList<NetworkInput> Inputs { get; }

    internal override StoredFeatures? Stored => Source.Stored;

    internal override StoredFeatures? Gather(long limit) => Source.Gather(limit);

    public override void CopyFeatures(ReadOnlySpan<long> rows, Span<float> destination) => Source.CopyFeatures(rows, destination);

    public override void CopyTrainingFeatures(ReadOnlySpan<long> rows, Span<float> destination, long seed) =>
        Source.CopyTrainingFeatures(rows, destination, seed);
}
