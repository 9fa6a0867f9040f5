using TorchSharp;

namespace XorSample.ByHand;

/// <summary>The chain rule's gradients of one step and those of the engine's autograd, for the same weights.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Cost">The mean cost, by hand and by the engine.</param>
/// <param name="Rows">
/// The value and both gradients of each of the nine numbers, in the order of <see cref="ByHand.Weights.Names"/>.
/// </param>
public sealed record GradientComparison(Weights Weights, (double Hand, double Engine) Cost, IReadOnlyList<GradientRow> Rows)
{
    /// <summary>The allowed difference: the engine computes in 32 bits, the code by hand in 64.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>The greatest difference of two figures that should be equal; NaN if one is not a number.</summary>
    public double Difference =>
        Rows.Select(row => row.Difference)
            .Append(Math.Abs(Cost.Hand - Cost.Engine))
            .Max(
                Comparer<double>.Create(
                    (a, b) =>
                        double.IsNaN(a) ? 1
                        : double.IsNaN(b) ? -1
                        : a.CompareTo(b)
                )
            );

    /// <summary>Whether hand and engine agree.</summary>
    public bool Agree => Difference <= Tolerance;

    /// <summary>Does the same step by hand and by the engine.</summary>
    /// <param name="network">The network with the weights; they do not change.</param>
    public static GradientComparison Of(SmallXor network)
    {
        using var scope = torch.NewDisposeScope();
        var parameters = network.parameters().ToArray();
        var weights = Weights.Of([.. parameters.SelectMany(parameter => parameter.data<float>().ToArray())]);
        var (cost, gradient) = HandWrittenNetwork.Step(weights);

        var x = torch.tensor(XorData.Features, new long[] { 4, 2 });
        var y = torch.tensor(XorData.Points.Select(point => (float)point.Y).ToArray(), new long[] { 4, 1 });
        network.zero_grad();
        var engineCost = torch.nn.BCELoss().call(network.call(x), y);
        engineCost.backward();
        var engine = parameters.SelectMany(parameter => parameter.grad!.data<float>().ToArray());
        return new GradientComparison(
            weights,
            (cost, engineCost.item<float>()),
            [
                .. Weights
                    .Names.Zip(weights.Values, gradient.Values)
                    .Zip(engine, (hand, automatic) => new GradientRow(hand.First, hand.Second, hand.Third, automatic)),
            ]
        );
    }
}

/// <summary>One number of the network.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it is.</param>
/// <param name="Hand">Its gradient by the chain rule.</param>
/// <param name="Engine">Its gradient by autograd.</param>
public sealed record GradientRow(string Name, double Value, double Hand, double Engine)
{
    /// <summary>Difference of the gradients.</summary>
    public double Difference => Math.Abs(Hand - Engine);
}
