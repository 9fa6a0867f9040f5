namespace XorSample;

/// <summary>
/// A perceptron: one straight line. No line has 01 and 10 on one side and 00 and 11 on the other. The best it can do is to answer
/// 0.5 to everything, at a cost of ln 2 = 0.693147 (Minsky and Papert, Perceptrons, 1969).
/// </summary>
[Network]
[Layer(2, 1)]
[Activation(Sigmoid)]
[Loss(Bce)]
[Optimizer(Sgd, LearningRate = 1)]
[Train(BatchSize = 4, Iterations = 10001, EvaluateEvery = 100, Seed = 1, Shuffle = false)]
public partial class Perceptron;

/// <summary>Two hidden neurons, two lines: enough, though from some weights the descent gets stuck between them.</summary>
[Network]
[Layer(2, 2)]
[Activation(Sigmoid)]
[Layer(2, 1)]
[Activation(Sigmoid)]
[Loss(Bce)]
[Optimizer(Sgd, LearningRate = 1)]
[Train(BatchSize = 4, Iterations = 10001, EvaluateEvery = 100, Seed = 1, Shuffle = false)]
public partial class SmallXor;

/// <summary>
/// Wide and deep. Each sigmoid passes at most a quarter of a gradient back, so the first layer hardly moves at the start:
/// thousands of steps on a plateau near ln 2, then a fall below what the small network reaches.
/// </summary>
[Network]
[Layer(2, 10)]
[Activation(Sigmoid)]
[Layer(10, 10)]
[Activation(Sigmoid)]
[Layer(10, 10)]
[Activation(Sigmoid)]
[Layer(10, 1)]
[Activation(Sigmoid)]
[Loss(Bce)]
[Optimizer(Sgd, LearningRate = 1)]
[Train(BatchSize = 4, Iterations = 10001, EvaluateEvery = 100, Seed = 1, Shuffle = false)]
public partial class DeepXor;
