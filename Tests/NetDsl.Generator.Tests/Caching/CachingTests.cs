using Microsoft.CodeAnalysis;
using NetDsl.Generator.Tests.Support;
using Steps = NetDsl.Generator.NetworkGenerator.Steps;

namespace NetDsl.Generator.Tests.Caching;

/// <summary>What an edit re-runs: nothing that it does not concern, everything that it does.</summary>
public sealed class CachingTests
{
    private const string Network = """
        namespace Sample;

        public partial class Outer
        {
            [Network]
            [Layer(Sizes.Inputs, 100)]
            [Activation(Relu)]
            [Layer(100, 10)]
            [Loss(CrossEntropy)]
            [Optimizer(Sgd, LearningRate = 0.1)]
            [Train(BatchSize = 100, Iterations = 3000, Seed = 1)]
            public partial class Net;
        }
        """;

    private const string Other = """
        namespace Sample;

        public static class Sizes
        {
            public const int Inputs = 784;
        }
        """;

    public static TheoryData<string, int, string> Unrelated { get; } = new()
    {
        { "comment above", 0, "// A comment.\n" + Network },
        { "comment within", 0, Edit(Network, "[Activation(Relu)]", "// Non-linear.\n    [Activation(Relu)]") },
        { "white space", 0, Edit(Network, "[Layer(100, 10)]", "[Layer(  100,10 )]") },
        { "value in other words", 0, Edit(Network, "[Layer(100, 10)]", "[Layer(inputs: 50 + 50, outputs: 0xA)]") },
        { "type beside", 0, Network + "\npublic class Unrelated;\n" },
        { "member of the container", 0, Edit(Network, "class Outer\n{", "class Outer\n{\n    public int Number { get; set; }\n") },
        { "member of the network", 0, Edit(Network, "class Net;", "class Net { public int Number => 3; }") },
        { "foreign attribute", 0, Edit(Network, "[Network]", "[System.Obsolete]\n    [Network]") },
        { "other file", 1, Other + "\n// A comment.\n" },
        { "type in another file", 1, Other + "\npublic class Unrelated;\n" },
    };

    public static TheoryData<string, int, string> Relevant { get; } = new()
    {
        { "size", 0, Edit(Network, "[Layer(100, 10)]", "[Layer(100, 9)]") },
        { "stage", 0, Edit(Network, "[Activation(Relu)]", "[Activation(Tanh)]") },
        { "init", 0, Edit(Network, "[Network]", "[Network] [Init(Zeros)]") },
        { "init of a layer", 0, Edit(Network, "[Layer(100, 10)]", "[Layer(100, 10, Init = Zeros)]") },
        { "order", 0, Edit(Edit(Network, "[Layer(100, 10)]", "[Activation(Relu)] "), "[Activation(Relu)]\n", "[Layer(100, 10)]\n") },
        { "name", 0, Edit(Network, "[Layer(100, 10)]", "[Layer(100, 10, Name = \"fc\")]") },
        { "learning rate", 0, Edit(Network, "0.1", "0.2") },
        { "optimizer", 0, Edit(Network, "Sgd, LearningRate = 0.1", "Adam") },
        { "loss", 0, Edit(Network, "CrossEntropy", "Mse") },
        { "weight of a class", 0, Edit(Network, "CrossEntropy", "CrossEntropy, ClassWeights = new double[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 2 }") },
        { "metric", 0, Edit(Network, "Seed = 1", "Seed = 1, Metric = Accuracy").Replace("CrossEntropy", "Mse", StringComparison.Ordinal) },
        { "seed", 0, Edit(Network, "Seed = 1", "Seed = 2") },
        { "fault", 0, Edit(Network, "[Layer(100, 10)]", "[Layer(99, 10)]") },
        { "class name", 0, Edit(Network, "class Net;", "class Network1;") },
        { "container's name", 0, Edit(Network, "class Outer", "class Outside") },
        { "container's kind", 0, Edit(Network, "class Outer", "struct Outer") },
        { "namespace", 0, Edit(Network, "namespace Sample;", "namespace Samples; using Sample;") },
        { "constant in another file", 1, Edit(Other, "784", "1024") },
    };

    [Theory]
    [MemberData(nameof(Unrelated))]
    public void UnrelatedEditsReuseEverything(string edit, int file, string text)
    {
        var (_, after) = Run(file, text);

        Assert.All(Steps.All, step => Assert.All(Reasons(after, step), reason => Assert.True(
            reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{edit}: {step} is {reason}.")));
        Assert.All(
            after.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Theory]
    [MemberData(nameof(Relevant))]
    public void RelevantEditsRegenerate(string edit, int file, string text)
    {
        var (before, after) = Run(file, text);

        Assert.NotEqual(before.GeneratedSources.Single().SourceText.ToString(), after.GeneratedSources.Single().SourceText.ToString());
        Assert.True(Reasons(after, Steps.File).Any(reason => reason is not IncrementalStepRunReason.Cached), edit);
    }

    [Fact]
    public void AMovedFaultIsReportedAnewAndGeneratesNothing()
    {
        var faulty = Edit(Network, "[Layer(100, 10)]", "[Layer(99, 10)]");
        var program = Program.Of(faulty, Other);
        var driver = Program.Driver().RunGenerators(program.Compilation);
        var moved = program.With(0, "\n\n\n" + faulty);

        var after = driver.RunGenerators(moved.Compilation).GetRunResult().Results.Single();
        var lines = new[] { program, moved }.Select(each => each.Generate().Analyze().Single().Location.GetLineSpan().StartLinePosition.Line);

        Assert.Equal([7, 10], lines);
        Assert.All(
            after.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void AnEditOfOneNetworkLeavesTheOthersCached()
    {
        var program = Program.Of(Network, Other, "[Network] [Layer(2, 1)] partial class Second;");
        var driver = Program.Driver().RunGenerators(program.Compilation);

        var after = driver.RunGenerators(program.With(0, Edit(Network, "0.1", "0.2")).Compilation).GetRunResult().Results.Single();

        Assert.Single(Reasons(after, Steps.Network), IncrementalStepRunReason.Modified);
        Assert.Single(Reasons(after, Steps.File), IncrementalStepRunReason.Cached);
        Assert.Equal(2, after.GeneratedSources.Length);
    }

    [Fact]
    public void ARemovedNetworkRemovesItsFile()
    {
        var program = Program.Of(Network, Other);
        var driver = Program.Driver().RunGenerators(program.Compilation);

        var after = driver.RunGenerators(program.With(0, Edit(Network, "[Network]", "")).Compilation).GetRunResult().Results.Single();

        Assert.Empty(after.GeneratedSources);
    }

    private static (GeneratorRunResult Before, GeneratorRunResult After) Run(int file, string text)
    {
        var program = Program.Of(Network, Other);
        var first = Program.Driver().RunGenerators(program.Compilation);
        var second = first.RunGenerators(program.With(file, text).Compilation);
        return (first.GetRunResult().Results.Single(), second.GetRunResult().Results.Single());
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult run, string step) =>
        run.TrackedSteps[step].SelectMany(each => each.Outputs).Select(output => output.Reason);

    private static string Edit(string text, string from, string to) =>
        text.Contains(from, StringComparison.Ordinal)
            ? text.Replace(from, to, StringComparison.Ordinal)
            : throw new ArgumentException($"'{from}' is not in the text.");
}
