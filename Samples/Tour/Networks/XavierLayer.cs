namespace TourSample.Networks;

/// <summary>A layer 784-100 after Glorot: uniform within gain·√(6 / (784 + 100)), with the gain of ReLU, √2.</summary>
[Network]
[Init(XavierUniform, Nonlinearity = Relu)]
[Layer(784, 100)]
public partial class XavierLayer;
