namespace FashionMnistSample;

// The compiler reports the softmax before the cross entropy; here the mistake stays as it was made.
#pragma warning disable NETDSL100

/// <summary>
/// The second try as it was written: wider and deeper, with weights that differ and less decay. It does not learn either.
/// <list type="number">
/// <item>The learning rate is still 784. After the first step the weights are in the hundreds: one class gets everything, and the
/// sigmoids and the softmax are so far out that nothing flows back.</item>
/// <item>A ReLU before the softmax, as in the first try.</item>
/// <item>A softmax before the cross entropy, as in the first try.</item>
/// </list>
/// </summary>
[Network]
[Init(Normal, Std = 0.1)]
[Input(28, 28)]
[Flatten]
[Layer(784, 256)]
[Activation(Sigmoid)]
[Layer(256, 256)]
[Activation(Relu)]
[Layer(256, 10)]
[Activation(Relu)]
[Activation(Softmax)]
[Loss(CrossEntropy)]
[Optimizer(Adam, LearningRate = 784, WeightDecay = 0.002)]
[Train(BatchSize = 256, Epochs = 20, Seed = 1)]
public partial class SecondTry;
