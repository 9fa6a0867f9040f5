using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>The order of TensorFlow and of image libraries.</summary>
public sealed class ChannelsLast : Operator
{
    /// <inheritdoc/>
    public override string Text => "an image declared with its channels last";

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network) =>
        network.Find("Input") is { } input
        && input.Number(0) is 1 or 3 or 4
        && input.Number(1) is >= 16 and var height
        && input.Number(2) == height
        && network.Find("Conv") is not null
            ? [new Mutant(network.With(network.Of("Input")[0], Declared.Of("Input", input[1]!, input[2]!, input[0]!)))]
            : [];
}
