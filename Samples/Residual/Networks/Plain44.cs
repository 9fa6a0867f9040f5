namespace ResidualSample;

/// <summary>
/// 44 layers in one chain: a stem, three groups of seven blocks of two convolutions each, and a linear layer. The groups have
/// maps of 14 × 14, 7 × 7 and 4 × 4 places. This is the plain network of arXiv 1512.03385, section 4.2 with n = 7, at half of
/// its width and with a stem that halves the picture.
/// </summary>
[Network, Input(1, 28, 28)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1, Momentum = 0.9)]
[Train(BatchSize = 128, Iterations = 300, EvaluateEvery = 100, Seed = 1)]
public partial class Plain44
{
    private static Stage Block(int width, int stride = 1) =>
        Blocks.Unit(width, stride: stride) >> Relu >> Blocks.Unit(width) >> Relu;

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
