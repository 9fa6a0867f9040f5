namespace FashionMnistSample;

/// <summary>
/// The repaired network: raw scores into the cross entropy, PyTorch's own initial weights, a learning rate that fits Adam, and
/// dropout in place of weight decay.
/// </summary>
[Network]
[Input(28, 28)]
[Flatten]
[Layer(784, 256)]
[Activation(Relu)]
[Dropout(0.2)]
[Layer(256, 256)]
[Activation(Relu)]
[Layer(256, 10)]
[Loss(CrossEntropy)]
[Optimizer(Adam, LearningRate = 0.0005)]
[Train(BatchSize = 256, Epochs = 20, Seed = 1)]
public partial class Repaired;
