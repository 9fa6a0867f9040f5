namespace TourSample.Networks;

/// <summary>A layer 784-100 with PyTorch's default initial weights: uniform within 1/√784.</summary>
[Network]
[Layer(784, 100)]
public partial class DefaultLayer;
