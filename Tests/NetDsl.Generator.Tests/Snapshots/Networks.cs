namespace NetDsl.Generator.Tests.Snapshots;

/// <summary>The declarations of the MNIST sample.</summary>
internal static class Networks
{
    private const string Training = """
        [Loss(CrossEntropy)]
        [Optimizer(Sgd, LearningRate = 0.1)]
        [Train(BatchSize = 100, Iterations = 3000, EvaluateEvery = 500, Seed = 1)]
        """;

    public static string Declare(string name, string stages) => $"""
        namespace MnistSample;

        [Network]
        {stages}
        {Training}
        public partial class {name};
        """;
}
