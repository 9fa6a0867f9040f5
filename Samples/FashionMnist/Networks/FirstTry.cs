namespace FashionMnistSample;

// The compiler reports the softmax before the cross entropy; here the mistake stays as it was made.
#pragma warning disable NETDSL100

/// <summary>
/// The first try as it was written, faults and all. It does not learn: its cost stays about ln 10 = 2.3026, that of guessing.
/// <list type="number">
/// <item>All weights begin as zero, a normal distribution without spread: no answer depends on the image, and no gradient gets
/// back through weights of zero.</item>
/// <item>The learning rate is 784: the arguments of a function were swapped, and the input size became the step size.</item>
/// <item>A ReLU before the softmax: scores below zero become equal, and their gradient is lost.</item>
/// <item>A softmax before the cross entropy, which includes one: of two softmaxes hardly any gradient is left.</item>
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
