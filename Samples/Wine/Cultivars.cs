namespace WineSample;

/// <summary>
/// Which of three cultivars a wine was made from, by 13 measurements. Their units differ a thousandfold, so the network
/// standardises them.
/// </summary>
[Network]
[Input(13, Standardise = true)]
[Layer(16)]
[Activation(Relu)]
[Layer(3)]
[Loss(CrossEntropy)]
[Optimizer(Adam, LearningRate = 0.01)]
[Train(BatchSize = 25, Epochs = 40, EvaluateEvery = 20, Seed = 1)]
public partial class Cultivars;
