namespace Serving.Tests.Soak;

/// <summary>
/// A small network with both stages that have modes, in training mode as it comes: each prediction switches them.
/// </summary>
[Network]
[Layer(4, 8, Bias = false)]
[BatchNorm]
[Activation(Relu)]
[Dropout(0.2)]
[Layer(3)]
public partial class Small;

/// <summary>A batch of 16 is too wide for products without packing: they take working memory of each thread.</summary>
[Network]
[Layer(256, 128)]
[Activation(Gelu)]
[LayerNorm]
[Layer(10)]
public partial class Packing;
