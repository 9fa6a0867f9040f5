namespace FashionMnistSample;

// What the compiler reports about this network; here the mistakes are kept on purpose.
// NETDSL107: Relu gives nothing below 0, but Softmax needs scores that can take any value: classes whose scores are cut off share
// one probability, and where the activation is flat nothing is learned. Remove this stage, so that a [Layer] comes before
// Softmax.
#pragma warning disable NETDSL107
// NETDSL215: Adam adds WeightDecay to the gradient and divides both by the gradient's usual size, so weights with large gradients
// hardly decay. Write [Optimizer(AdamW)], which subtracts the decay from the weights directly.
#pragma warning disable NETDSL215

/// <summary>
/// The third try: the swapped arguments are found, dropout is added, and the cross entropy is replaced by the mean squared
/// distance from the one-hot targets. Now it learns, but misses whole classes for epochs.
/// <list type="number">
/// <item>The ReLU before the softmax is still there: a class whose score is below zero gets no gradient.</item>
/// <item>Squared distances of probabilities: a confident wrong answer costs at most 0.2 and hardly moves the weights, where cross
/// entropy would grow without bound.</item>
/// <item>Weight decay added to the gradient of Adam, which scales it like the gradient: AdamW keeps the two apart.</item>
/// </list>
/// </summary>
[Network]
[Init(Normal, Std = 0.1)]
[Input(28, 28)]
[Flatten]
[Layer(784, 256)]
[Activation(Relu)]
[Dropout(0.2)]
[Layer(256, 256)]
[Activation(Relu)]
[Layer(256, 10)]
[Activation(Relu)]
[Activation(Softmax)]
[Loss(Mse)]
[Optimizer(Adam, LearningRate = 0.0005, WeightDecay = 0.002)]
[Train(BatchSize = 256, Epochs = 20, Seed = 1, Metric = Accuracy)]
public partial class ThirdTry;
