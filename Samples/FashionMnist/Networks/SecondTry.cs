namespace FashionMnistSample;

// What the compiler reports about this network; here the mistakes are kept on purpose.
// NETDSL107: Relu gives nothing below 0, but Softmax needs scores that can take any value: classes whose scores are cut off share
// one probability, and where the activation is flat nothing is learned. Remove this stage, so that a [Layer] comes before
// Softmax.
#pragma warning disable NETDSL107
// NETDSL100: CrossEntropy applies softmax itself, so these probabilities go through it twice: the loss cannot come near 0 and the
// gradients are small. Remove this stage; for probabilities, apply softmax to what Predict returns.
#pragma warning disable NETDSL100
// NETDSL200: LearningRate is 784, and Adam moves each weight by about that much in a step, however small the gradient is: the
// first steps move the weights too far to recover, and the loss jumps, stays high or becomes nan. Write a number between 0.0001
// and 0.01; this one may be meant for another argument.
#pragma warning disable NETDSL200
// NETDSL215: Adam adds WeightDecay to the gradient and divides both by the gradient's usual size, so weights with large gradients
// hardly decay. Write [Optimizer(AdamW)], which subtracts the decay from the weights directly.
#pragma warning disable NETDSL215

/// <summary>
/// The second try as it was written: wider and deeper, with different initial weights and less decay. It does not learn either.
/// <list type="number">
/// <item>The learning rate is still 784. After the first step the weights are in the hundreds: one class gets everything, and the
/// sigmoids and the softmax are so saturated that no gradient flows back.</item>
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
