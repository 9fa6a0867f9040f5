namespace PairsSample;

/// <summary>What both networks do with a picture.</summary>
internal static class Pictures
{
    /// <summary>[1, 28, 28] → [64]: two convolutions, pooled.</summary>
    public static Stage Tower() =>
        Conv(8, 5) >> Relu >> MaxPool(2) >> Conv(16, 5) >> Relu >> MaxPool(2) >> Flatten() >> Layer(64);
}

/// <summary>
/// Do two pictures show the same digit? Both go through one tower, whose weights are shared: a siamese network (Bromley et al.
/// 1993). What comes out, and the product of both, is compared by two layers.
/// </summary>
[Network]
[Input(1, 28, 28, Name = "left")]
[Input(1, 28, 28, Name = "right")]
[Loss(BceWithLogits)]
[Optimizer(Adam)]
[Train(BatchSize = 100, Iterations = 1000, EvaluateEvery = 250, Seed = 1)]
public partial class SameDigit
{
    static Flow Define(Flow left, Flow right)
    {
        var tower = Pictures.Tower();
        var first = left >> tower;
        var second = right >> tower;
        return Concat(first, second, first * second) >> Layer(64) >> Relu >> Layer(1);
    }
}

/// <summary>
/// The sum of a digit that is shown and a number that is given in hundredths, from 0 to 900: two inputs of different shapes and
/// sizes. The number is standardised within the network.
/// </summary>
[Network]
[Input(1, 28, 28, Name = "picture")]
[Input(1, Name = "number", Standardise = true)]
[Loss(Mse)]
[Optimizer(Adam)]
[Train(BatchSize = 100, Iterations = 1000, EvaluateEvery = 250, Seed = 1)]
public partial class DigitAndNumber
{
    static Flow Define(Flow picture, Flow number) =>
        Concat(picture >> Pictures.Tower() >> Relu, number) >> Layer(64) >> Relu >> Layer(1);
}
