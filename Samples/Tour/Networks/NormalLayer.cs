namespace TourSample.Networks;

/// <summary>A layer 784-100 with normal weights, regardless of its size.</summary>
[Network]
[Init(Normal, Std = 0.1)]
[Layer(784, 100)]
public partial class NormalLayer;
