namespace NetDsl.Packages.Tests.Scenarios;

/// <summary>A network that learns XOR, and the program that trains it and prints its four answers.</summary>
internal static class Gates
{
    public const string Network = """
        [Network]
        [Layer(2, 8)]
        [Activation(Tanh)]
        [Layer(1)]
        [Loss(BceWithLogits)]
        [Optimizer(Adam, LearningRate = 0.1)]
        [Train(BatchSize = 4, Iterations = 200, Seed = 1)]
        public partial class Gate;

        """;

    public const string Program = """
        float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
        float[] answers = [0, 1, 1, 0];
        using var gate = new Gate();
        gate.Fit(Dataset.FromValues(inputs, answers, [2], 1));
        Console.WriteLine(string.Concat(gate.Predict(inputs).Select(logit => logit > 0 ? '1' : '0')));

        """;

    /// <summary>
    /// The network with an activation of its class scores that CrossEntropy repeats: the rule NETDSL100 warns of it.
    /// </summary>
    public const string SoftmaxTwice = """
        [Network]
        [Layer(2, 8)]
        [Activation(Tanh)]
        [Layer(2)]
        [Activation(Softmax)]
        [Loss(CrossEntropy)]
        [Optimizer(Adam, LearningRate = 0.1)]
        [Train(BatchSize = 4, Iterations = 200, Seed = 1)]
        public partial class Twice;

        """;
}
