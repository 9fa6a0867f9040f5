namespace Textbook;

/// <summary>Linear regression.</summary>
[Network]
[Data(Targets = Unbounded)]
[Layer(3, 1)]
[Loss(Mse)]
[Optimizer(Sgd, LearningRate = 0.01)]
[Train(BatchSize = 16, Epochs = 100, Seed = 1)]
public partial class LinearRegression;

/// <summary>A price from 13 features, robust against a few wild ones.</summary>
[Network]
[Data(Features = 13, Rows = 506, Targets = Unbounded)]
[Init(KaimingNormal, Nonlinearity = Relu)]
[Layer(13, 32)]
[Activation(Relu)]
[Layer(32, 16)]
[Activation(Relu)]
[Layer(16, 1)]
[Loss(Huber)]
[Optimizer(Adam, LearningRate = 0.01)]
[Train(BatchSize = 64, Epochs = 50, EvaluateEvery = 40, Seed = 1, Metric = RootMeanSquaredError)]
public partial class Price;

/// <summary>Three kinds of flowers from four lengths.</summary>
[Network]
[Data(Classes = 3, Features = 4, Rows = 150)]
[Init(XavierUniform)]
[Layer(4, 16)]
[Activation(Tanh)]
[Layer(16, 3)]
[Loss(CrossEntropy)]
[Optimizer(Adagrad, LearningRate = 0.05)]
[Train(BatchSize = 32, Epochs = 40, Seed = 1)]
public partial class Flowers;

/// <summary>Letters from 16 features, by log-probabilities, with batches of one size.</summary>
[Network]
[Data(Classes = 26, Features = 16, Rows = 16000)]
[Layer(16, 64, Bias = false)]
[BatchNorm]
[Activation(Relu)]
[Layer(64, 64, Bias = false)]
[BatchNorm]
[Activation(Relu)]
[Layer(64, 26)]
[Activation(LogSoftmax)]
[Loss(Nll)]
[Optimizer(Sgd, LearningRate = 0.05, Momentum = 0.9, Nesterov = true, WeightDecay = 0.0005)]
[Train(BatchSize = 128, Epochs = 20, Seed = 1)]
public partial class Letters;

/// <summary>Handwritten digits with layer normalisation.</summary>
[Network]
[Data(Classes = 10, Features = 784, Rows = 60000)]
[Input(1, 28, 28)]
[Flatten]
[Layer(784, 128)]
[LayerNorm]
[Activation(Gelu)]
[Dropout(0.1)]
[Layer(128, 10)]
[Loss(CrossEntropy, LabelSmoothing = 0.1)]
[Optimizer(AdamW, LearningRate = 0.001, WeightDecay = 0.05)]
[Train(BatchSize = 128, Epochs = 10, Seed = 1)]
public partial class NormedDigits;

/// <summary>Five yes-or-no labels of a text.</summary>
[Network]
[Layer(300, 64)]
[Activation(Silu)]
[Dropout(0.5)]
[Layer(64, 5)]
[Loss(BceWithLogits, PositiveWeights = new double[] { 1, 1, 3, 1, 8 })]
[Optimizer(NAdam)]
[Train(BatchSize = 64, Epochs = 20, Seed = 1, Metric = F1)]
public partial class Tags;

/// <summary>Images through a waist of 32 numbers and back.</summary>
[Network]
[Layer(784, 128)]
[Activation(Relu)]
[Layer(128, 32)]
[Activation(Relu)]
[Layer(32, 128)]
[Activation(Relu)]
[Layer(128, 784)]
[Activation(Sigmoid)]
[Loss(Mse)]
[Optimizer(RmsProp, LearningRate = 0.001)]
[Train(BatchSize = 128, Epochs = 20, Seed = 1)]
public partial class Autoencoder;

/// <summary>Ill or not from 30 measurements.</summary>
[Network]
[Data(Classes = 2, Features = 30, Rows = 569)]
[Layer(30, 16)]
[Activation(Elu)]
[Layer(16, 8)]
[Activation(Elu)]
[Layer(8, 1)]
[Loss(BceWithLogits)]
[Optimizer(RAdam, LearningRate = 0.003)]
[Train(BatchSize = 32, Iterations = 1000, EvaluateEvery = 100, Seed = 1)]
public partial class Diagnosis;
