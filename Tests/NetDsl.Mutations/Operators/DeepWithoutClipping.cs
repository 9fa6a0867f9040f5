using NetDsl.Mutations.Suite;

namespace NetDsl.Mutations.Operators;

/// <summary>More depth than gradients get through unharmed.</summary>
public sealed class DeepWithoutClipping : Operator
{
    /// <inheritdoc/>
    public override string Text => "twenty more layers without clipping";

    /// <inheritdoc/>
    public override bool Informs => true;

    /// <inheritdoc/>
    public override IEnumerable<Mutant> Apply(Network network)
    {
        var width = Deeper.Width(network);
        if (width == 0)
        {
            return [];
        }

        // With a start that keeps the variance, NETDSL141 does not see it.
        var deep = Deeper.Add(network, 20, "Relu");
        var train = deep.Find("Train")!.Without("ClipNorm").Without("ClipValue");
        deep = deep.With(deep.Of("Train")[0], train);
        return
        [
            new Mutant(
                network.Find("Init") is null
                    ? deep.Plus(0, Declared.Of("Init", "KaimingNormal").With("Nonlinearity", "Relu"))
                    : deep.With(deep.Of("Init")[0], Declared.Of("Init", "KaimingNormal").With("Nonlinearity", "Relu"))
            ),
        ];
    }
}
