namespace TourSample.Networks;

// What the compiler reports about this network; here it is intended.
// NETDSL110: Nothing non-linear comes between this layer and the one before it: together they are one linear layer from 784 to 1
// numbers, and can learn no more than one. Write [Activation(Relu)] between them, or one layer instead of two.
#pragma warning disable NETDSL110

/// <summary>
/// The textbook's check that its loop learns at all: two linear layers with nothing between them, which together are one. The
/// first cost depends on the seed; this seed starts near the textbook's.
/// </summary>
[Network]
[Layer(784, 1)]
[Layer(1, 1)]
[Loss(Mse)]
[Optimizer(Adam, LearningRate = 0.0005)]
[Train(BatchSize = 1, Iterations = 20, Seed = 205, Device = Cpu)]
public partial class SanityRegression;
