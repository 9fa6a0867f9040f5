namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>The declarations of the MNIST sample.</summary>
internal static class Networks
{
    public static string Declare(string name, string stages, string device = "") =>
        $"""
            namespace MnistSample;

            [Network]
            {stages}
            [Loss(CrossEntropy)]
            [Optimizer(Sgd, LearningRate = 0.1)]
            [Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1{device})]
            public partial class {name};
            """;
}
