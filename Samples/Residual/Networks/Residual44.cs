namespace ResidualSample;

/// <summary>
/// The stages of <see cref="Plain44"/>, and past each block a shortcut: what the block computes is added to what went in. Where
/// a block changes the shape, the shortcut is a convolution of 1 × 1 that changes it in the same way. From arXiv 1512.03385,
/// figure 2 and section 3.3, option B.
/// </summary>
[Network, Input(1, 28, 28)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9)]
[Train(BatchSize = 128, Iterations = 300, EvaluateEvery = 100, Seed = 1)]
public partial class Residual44
{
    private static Stage Block(int width, int stride = 1) =>
        Residual(
            Blocks.Unit(width, stride: stride) >> Relu >> Blocks.Unit(width),
            shortcut: stride == 1 ? Identity : Blocks.Unit(width, kernel: 1, stride: stride)
        ) >> Relu;

    private static Flow Define(Flow image) =>
        image
        >> Blocks.Unit(8, stride: 2).Named("stem")
        >> Relu
        >> Repeat(7, Block(8)).Named("large")
        >> (Block(16, stride: 2) >> Repeat(6, Block(16))).Named("medium")
        >> (Block(32, stride: 2) >> Repeat(6, Block(32))).Named("small")
        >> GlobalAveragePool()
        >> Layer(10);
}
