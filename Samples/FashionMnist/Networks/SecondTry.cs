namespace FashionMnistSample;

// What the compiler says of this network; here the mistakes stay as they were made.
// NETDSL107: Relu gives nothing below 0, and Softmax takes scores that may be any numbers: classes whose scores are cut off share
// one probability, and where the activation is flat nothing is learned. Remove this stage: before Softmax there is a [Layer].
#pragma warning disable NETDSL107
// NETDSL100: CrossEntropy includes the softmax: of outputs that are probabilities already it takes it again, so that the loss
// cannot come near 0 and the gradients are small. Remove this stage; for probabilities, apply softmax to what Predict returns.
#pragma warning disable NETDSL100
// NETDSL200: LearningRate is 784, and Adam moves each weight by about that much in a step, however small the gradient is: the
// first steps throw the weights so far off that nothing leads back, and the loss jumps, stays high or becomes nan. Write a
// number between 0.0001 and 0.01; this one may be meant for another argument.
#pragma warning disable NETDSL200
// NETDSL215: Adam adds WeightDecay to the gradient and divides both by the gradient's usual size: weights with large gradients
// hardly decay. Write [Optimizer(AdamW)], which takes the decay off the weights themselves.
#pragma warning disable NETDSL215

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
