namespace TourSample.Networks;

/// <summary>A layer 784-100 whose weights start as PyTorch's do: uniform within 1/√784.</summary>
[Network]
[Layer(784, 100)]
public partial class DefaultLayer;
