namespace MnistSample;

/// <summary>Logistic regression, 784-10: softmax is part of the loss.</summary>
[Network]
[Layer(784, 10, Name = "linear")]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class LogisticRegressionModel;

/// <summary>One hidden layer, sigmoid.</summary>
[Network]
[Layer(784, 100)]
[Activation(Sigmoid)]
[Layer(100, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class ModelA;

/// <summary>One hidden layer, tanh.</summary>
[Network]
[Layer(784, 100)]
[Activation(Tanh)]
[Layer(100, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class ModelB;

/// <summary>One hidden layer, ReLU.</summary>
[Network]
[Layer(784, 100)]
[Activation(Relu)]
[Layer(100, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class ModelC;

/// <summary>Two hidden layers, ReLU.</summary>
[Network]
[Layer(784, 100)]
[Activation(Relu)]
[Layer(100, 100)]
[Activation(Relu)]
[Layer(100, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class ModelD;

/// <summary>Three hidden layers, ReLU.</summary>
[Network]
[Layer(784, 100)]
[Activation(Relu)]
[Layer(100, 100)]
[Activation(Relu)]
[Layer(100, 100)]
[Activation(Relu)]
[Layer(100, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class ModelE;

/// <summary>The same as <see cref="ModelE"/>, on a GPU: one additional property.</summary>
[Network]
[Layer(784, 100)]
[Activation(Relu)]
[Layer(100, 100)]
[Activation(Relu)]
[Layer(100, 100)]
[Activation(Relu)]
[Layer(100, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1, Device = Cuda)]
public partial class ModelEGpu;

/// <summary>Two narrow hidden layers, each normalised over the batch before its ReLU.</summary>
[Network]
[Layer(784, 32)]
[BatchNorm]
[Activation(Relu)]
[Layer(32, 32)]
[BatchNorm]
[Activation(Relu)]
[Layer(32, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class ModelBN;

/// <summary>The same as <see cref="ModelBN"/> without the normalisation.</summary>
[Network]
[Layer(784, 32)]
[Activation(Relu)]
[Layer(32, 32)]
[Activation(Relu)]
[Layer(32, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class ModelPlain;

/// <summary>
/// LeNet-5 in its modern form: padded to the 32×32 places of the original, ReLU in place of tanh, and the largest of four in
/// place of their weighted sum.
/// </summary>
[Network]
[Input(1, 28, 28)]
[Conv(6, 5, Padding = 2)]
[Activation(Relu)]
[MaxPool(2)]
[Conv(16, 5)]
[Activation(Relu)]
[MaxPool(2)]
[Flatten]
[Layer(400, 120)]
[Activation(Relu)]
[Layer(120, 84)]
[Activation(Relu)]
[Layer(84, 10)]
[Loss(CrossEntropy)]
[Optimizer(Sgd, LearningRate = 0.1)]
[Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
public partial class LeNet;

/// <summary>Two convolutions and one layer: Keras's introductory example.</summary>
[Network]
[Input(1, 28, 28)]
[Conv(32, 3)]
[Activation(Relu)]
[MaxPool(2)]
[Conv(64, 3)]
[Activation(Relu)]
[MaxPool(2)]
[Flatten]
[Dropout(0.5)]
[Layer(10)]
[Loss(CrossEntropy)]
[Optimizer(Adam)]
[Train(BatchSize = 128, Epochs = 1, Seed = 1)]
public partial class Convnet;
