namespace TourSample.Networks;

/// <summary>
/// The textbook's check that its loop learns at all: two linear layers with nothing between them, which together are one. Where it
/// starts depends on the seed; this one starts near the textbook's cost.
/// </summary>
[Network]
[Layer(784, 1)]
[Layer(1, 1)]
[Loss(Mse)]
[Optimizer(Adam, LearningRate = 0.0005)]
[Train(BatchSize = 1, Iterations = 20, Seed = 205, Device = Cpu)]
public partial class SanityRegression;
