namespace NativeSample;

/// <summary>XOR with two hidden neurons: the same declaration as in the sample Xor.</summary>
[Network]
[Layer(2, 2)]
[Activation(Sigmoid)]
[Layer(2, 1)]
[Activation(Sigmoid)]
[Loss(Bce)]
[Optimizer(Sgd, LearningRate = 1)]
[Train(BatchSize = 4, Iterations = 10001, EvaluateEvery = 1000, Seed = 1, Shuffle = false)]
public partial class XorNetwork;

/// <summary>Handwritten digits: network C of the sample Mnist.</summary>
[Network]
[Layer(784, 100)]
[Activation(Relu)]
[Layer(100, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class DigitNetwork;
