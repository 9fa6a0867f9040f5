namespace FashionMnistSample;

// What the compiler reports about this network; here the mistakes are kept on purpose.
// NETDSL130: Normal(mean 0, std 0) gives all weights of 'linear1' the same initial value: its 64 outputs are the same, get the
// same gradient and stay copies of each other, except for their biases. Write an initialisation with spread, such as
// KaimingUniform before Relu or XavierUniform before Tanh, or leave it out.
#pragma warning disable NETDSL130
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
// NETDSL214: WeightDecay is 0.09: in a network of several layers it pulls the weights towards 0, and the outputs with them, more
// strongly than the loss can hold them. Write 0.0001 to begin with, 0.01 at most.
#pragma warning disable NETDSL214
// NETDSL215: Adam adds WeightDecay to the gradient and divides both by the gradient's usual size, so weights with large gradients
// hardly decay. Write [Optimizer(AdamW)], which subtracts the decay from the weights directly.
#pragma warning disable NETDSL215

/// <summary>
/// The first try as it was written, with its mistakes. It does not learn: its cost stays about ln 10 = 2.3026, that of guessing.
/// <list type="number">
/// <item>All weights begin as zero, a normal distribution without spread: no answer depends on the image, and no gradient passes
/// back through weights of zero.</item>
/// <item>The learning rate is 784: the arguments of a function were swapped, and the input size became the step size.</item>
/// <item>A ReLU before the softmax: scores below zero become equal, and their gradient is lost.</item>
/// <item>A softmax before the cross entropy, which includes one: after two softmaxes hardly any gradient is left.</item>
/// <item>A weight decay of 0.09 pulls the weights to zero faster than the data can move them.</item>
/// </list>
/// </summary>
[Network]
[Init(Normal, Std = 0)]
[Input(28, 28)]
[Flatten]
[Layer(784, 64)]
[Activation(Relu)]
[Layer(64, 10)]
[Activation(Relu)]
[Activation(Softmax)]
[Loss(CrossEntropy)]
[Optimizer(Adam, LearningRate = 784, WeightDecay = 0.09)]
[Train(BatchSize = 256, Epochs = 20, Seed = 1)]
public partial class FirstTry;
